package org.xianggan.atlas.ui.planner.whatif;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.parts.OutBar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// All pairs as squares, one a quantity: seats by seats, numbers only. What has no way is an empty
/// cell.
final class SquareSheets {
    /// What a square holds of a pair.
    @FunctionalInterface
    private interface Of {
        Range at(int i, int j);
    }

    private final WhatIfModel.Answer answer;
    private final Desk desk;
    private final Messages texts;
    private final List<String> names;
    private final List<String> notes;
    private final List<Sheet> sheets = new ArrayList<>();

    private SquareSheets(WhatIfModel.Answer answer, Desk desk) {
        this.answer = answer;
        this.desk = desk;
        texts = desk.texts();
        names =
                SeatNames.of(answer.seats(), texts.language()).stream()
                        .map(SeatNames.Name::whole)
                        .toList();
        notes = new ArrayList<>();
        notes.add(texts.get("whatif.square.note" + WhatIfSheets.directed(answer)));
        notes.addAll(WhatIfSheets.notes(answer, desk.catalogue(), texts));
    }

    /// Reads the store.
    static List<Sheet> of(WhatIfModel.Answer a, Desk desk) {
        SquareSheets all = new SquareSheets(a, desk);
        Matrix before = a.report().whatIf().before();
        Matrix after = a.report().whatIf().after();
        if (a.isChanged()) {
            all.three("gain.time", MatrixText.MINUTE, 0, (i, j) -> all.pair(i, j).gain());
            all.three("gain.length", MatrixText.KM, 1, (i, j) -> all.pair(i, j).metres());
            all.three("before.time", MatrixText.HOUR, 2, before::seconds);
            all.three("before.length", MatrixText.KM, 1, before::metres);
        }
        String which = a.isChanged() ? "after" : "now";
        all.three(which + ".time", MatrixText.HOUR, 2, after::seconds);
        all.three(which + ".length", MatrixText.KM, 1, after::metres);
        return List.copyOf(all.sheets);
    }

    private PairGain pair(int i, int j) {
        PairGain p = answer.pair(i, j);
        if (p == null) {
            throw new IllegalArgumentException("no pair " + i + ", " + j);
        }
        return p;
    }

    private void three(String key, double unit, int decimals, Of of) {
        one(key, "mid", unit, decimals, of, Range::mid);
        one(key, "low", unit, decimals, of, Range::low);
        one(key, "high", unit, decimals, of, Range::high);
    }

    private void one(
            String key,
            String end,
            double unit,
            int decimals,
            Of of,
            ToDoubleFunction<Range> which) {
        String head = texts.first("whatif.square." + key);
        String part = texts.first("whatif.square." + end);
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(new Sheet.Column(head + texts.first("form.comma") + part, 24));
        names.forEach(n -> columns.add(new Sheet.Column(n, 10)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(names.get(i)));
            for (int j = 0; j < names.size(); j++) {
                Range r = i == j ? Range.NONE : of.at(i, j);
                row.add(
                        r.isNone()
                                ? Cell.EMPTY
                                : new Cell.Number(which.applyAsDouble(r) / unit, decimals));
            }
            rows.add(row);
        }
        String title = texts.first("whatif.square.page." + key) + " " + part;
        sheets.add(OutBar.sheet(desk, title, columns, rows, notes));
    }
}
