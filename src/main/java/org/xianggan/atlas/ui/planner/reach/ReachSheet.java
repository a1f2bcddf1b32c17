package org.xianggan.atlas.ui.planner.reach;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.wording.Supposed;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.parts.OutBar;

import java.util.ArrayList;
import java.util.List;

/// What is reached as a sheet. Reads the store.
final class ReachSheet {
    private static final double HOUR = 3600;
    private static final List<String> COLUMNS =
            List.of("kind", "name", "english", "hours", "low", "high", "within", "id");

    private ReachSheet() {}

    static Sheet of(ReachModel.Answer a, Desk desk) {
        Messages texts = desk.texts();
        List<List<Cell>> rows = new ArrayList<>();
        for (ReachRow row : ReachRow.of(a.report())) {
            if (row instanceof ReachRow.One one) {
                Entity e = one.reached().place();
                Range s = one.reached().seconds().times(1 / HOUR);
                String english = e.names().en();
                rows.add(
                        List.of(
                                new Cell.Text(texts.first("reach." + one.kind())),
                                new Cell.Text(e.names().zh()),
                                english == null ? Cell.EMPTY : new Cell.Text(english),
                                new Cell.Number(s.mid(), 2),
                                new Cell.Number(s.low(), 2),
                                new Cell.Number(s.high(), 2),
                                new Cell.Number(one.hours(), 1),
                                new Cell.Code(e.id().toString())));
            }
        }
        return OutBar.sheet(
                desk,
                texts.first("contents.reach"),
                COLUMNS.stream()
                        .map(c -> new Sheet.Column(texts.first("reach.column." + c), 16))
                        .toList(),
                rows,
                notes(a, texts));
    }

    static List<String> notes(ReachModel.Answer a, Messages texts) {
        List<String> notes = new ArrayList<>();
        notes.add(said(a, texts));
        notes.add(texts.get("whatif.note." + a.report().reach().conditions().network().words()));
        notes.addAll(Supposed.notes(a.report().reach().conditions(), texts));
        return notes;
    }

    static String said(ReachModel.Answer a, Messages texts) {
        return texts.first(
                "reach.of",
                a.start(texts.language()),
                String.valueOf(a.scenario().year()),
                texts.first("planner.mode." + a.mode().code()));
    }
}
