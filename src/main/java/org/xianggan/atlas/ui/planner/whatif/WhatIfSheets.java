package org.xianggan.atlas.ui.planner.whatif;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.WhatIf;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.wording.ChangedPart;
import org.xianggan.atlas.core.wording.Supposed;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.parts.OutBar;

import java.util.ArrayList;
import java.util.List;

/// All pairs with their times before and after and what is gained, each with its range; those that
/// gain for sure first. Reads the store.
final class WhatIfSheets {
    private static final double HOUR = 3600;
    private static final double MINUTE = 60;
    private static final List<String> COLUMNS =
            List.of(
                    "from",
                    "to",
                    "before",
                    "before-low",
                    "before-high",
                    "after",
                    "after-low",
                    "after-high",
                    "gain",
                    "gain-low",
                    "gain-high",
                    "counts");

    private WhatIfSheets() {}

    static Sheet of(WhatIfModel.Answer a, Desk desk) {
        Messages texts = desk.texts();
        WhatIfText words = new WhatIfText(texts);
        List<PairGain> pairs = new ArrayList<>(a.report().whatIf().ranked());
        a.report().whatIf().pairs().stream().filter(p -> !pairs.contains(p)).forEach(pairs::add);
        List<List<Cell>> rows = new ArrayList<>();
        for (PairGain p : pairs) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(words.name(a, p.i())));
            row.add(new Cell.Text(words.name(a, p.j())));
            add(row, p.before(), HOUR, 2);
            add(row, p.after(), HOUR, 2);
            add(row, p.gain(), MINUTE, 0);
            row.add(new Cell.Text(words.gain(p)));
            rows.add(row);
        }
        List<Sheet.Column> columns =
                COLUMNS.stream()
                        .map(c -> new Sheet.Column(texts.first("whatif.column." + c), 14))
                        .toList();
        return OutBar.sheet(
                desk,
                texts.first("contents.whatif"),
                columns,
                rows,
                notes(a, desk.catalogue(), texts));
    }

    private static void add(List<Cell> row, Range r, double unit, int decimals) {
        for (double v : new double[] {r.mid(), r.low(), r.high()}) {
            row.add(Double.isNaN(v) ? Cell.EMPTY : new Cell.Number(v / unit, decimals));
        }
    }

    /// The end of the key of what is said of directions.
    static String directed(WhatIfModel.Answer a) {
        return a.network().isFree() ? "" : ".surveyed";
    }

    /// Reads the store.
    static List<String> notes(WhatIfModel.Answer a, Catalogue catalogue, Messages texts) {
        List<String> notes = new ArrayList<>();
        notes.add(texts.get("whatif.note." + a.network().words()));
        notes.add(
                texts.get(
                        "whatif.sheet.scenario",
                        a.after().name().isEmpty()
                                ? texts.first("whatif.unnamed")
                                : a.after().name(),
                        String.valueOf(a.after().year())));
        notes.add(texts.get("whatif.sheet.before", CompareText.before(a, texts)));
        for (ChangedPart p : ChangedPart.of(a.after(), catalogue)) {
            notes.add(
                    texts.get(
                            p.avoided() ? "whatif.sheet.avoided" : "whatif.sheet.opened",
                            p.in(texts)));
        }
        a.after()
                .drawn()
                .forEach(
                        d ->
                                notes.add(
                                        texts.get(
                                                "whatif.sheet.drawn",
                                                d.name(),
                                                texts.first("planner.way." + d.wayClass().code()),
                                                d.points().size())));
        WhatIf w = a.report().whatIf();
        List<String> rests = Supposed.notes(w.after().conditions(), texts);
        notes.addAll(rests);
        List<String> other = Supposed.notes(w.before().conditions(), texts);
        if (!other.equals(rests)) {
            // The scenario that is compared with rests on something else, maybe on what is agreed.
            notes.add(texts.get("whatif.sheet.before-rests", a.before().name()));
            notes.addAll(other);
        }
        return notes;
    }
}
