package org.xianggan.atlas.ui.planner.whatif;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.planner.parts.OutBar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The table as a sheet: the likeliest numbers, below them the least, below them the most, each
/// with the names of rows and columns. A difference inside its range is no number: it has a sign
/// before it.
final class MatrixBlocks {
    private static final String GREY = "~";

    private final WhatIfModel.Answer answer;
    private final List<Sheet.Column> columns;
    private final List<List<Cell>> rows;
    private final String head;

    private MatrixBlocks(
            WhatIfModel.Answer answer,
            String head,
            List<Sheet.Column> columns,
            List<List<Cell>> rows) {
        this.answer = answer;
        this.head = head;
        this.columns = columns;
        this.rows = rows;
    }

    static MatrixBlocks of(MatrixModel model, WhatIfModel.Answer a, Messages texts) {
        MatrixText words = new MatrixText(model, texts);
        List<String> names =
                SeatNames.of(a.seats(), texts.language()).stream()
                        .map(SeatNames.Name::whole)
                        .toList();
        List<Integer> order = model.rows(a);
        List<List<Cell>> rows = new ArrayList<>();
        List<Sheet.Column> columns = new ArrayList<>();
        String head = texts.first(words.head());
        columns.add(new Sheet.Column(head + texts.first("whatif.matrix.mid"), 24));
        names.forEach(n -> columns.add(new Sheet.Column(n, 10)));
        block(model, words, a, order, names, Range::mid, rows);
        part(head + texts.first("whatif.matrix.low"), names, rows);
        block(model, words, a, order, names, Range::low, rows);
        part(head + texts.first("whatif.matrix.high"), names, rows);
        block(model, words, a, order, names, Range::high, rows);
        return new MatrixBlocks(a, head, columns, rows);
    }

    /// An empty line, then the heads once more.
    private static void part(String head, List<String> names, List<List<Cell>> rows) {
        List<Cell> empty = new ArrayList<>();
        List<Cell> heads = new ArrayList<>();
        heads.add(new Cell.Text(head));
        empty.add(Cell.EMPTY);
        for (String n : names) {
            heads.add(new Cell.Text(n));
            empty.add(Cell.EMPTY);
        }
        rows.add(empty);
        rows.add(heads);
    }

    private static void block(
            MatrixModel model,
            MatrixText words,
            WhatIfModel.Answer a,
            List<Integer> order,
            List<String> names,
            ToDoubleFunction<Range> of,
            List<List<Cell>> rows) {
        for (int i : order) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(names.get(i)));
            for (int j = 0; j < names.size(); j++) {
                row.add(cell(model, words, a, i, j, of));
            }
            rows.add(row);
        }
    }

    private static Cell cell(
            MatrixModel model,
            MatrixText words,
            WhatIfModel.Answer a,
            int i,
            int j,
            ToDoubleFunction<Range> of) {
        Range v = model.value(a, i, j);
        MatrixCell shown = words.cell(a, i, j);
        if (v.isNone()) {
            return shown.look() == MatrixCell.Look.SELF ? Cell.EMPTY : new Cell.Text(shown.value());
        }
        Cell.Number number =
                new Cell.Number(of.applyAsDouble(v) / words.unit(), words.decimals() + 1);
        boolean grey = shown.look() == MatrixCell.Look.GREY && !v.equals(Range.ZERO);
        return grey ? new Cell.Code(GREY + number.text()) : number;
    }

    List<List<Cell>> rows() {
        return rows;
    }

    /// Reads the store.
    Sheet sheet(Desk desk) {
        List<String> notes = new ArrayList<>();
        notes.add(
                desk.texts().get("whatif.matrix.note" + WhatIfSheets.directed(answer), head, GREY));
        notes.addAll(WhatIfSheets.notes(answer, desk.catalogue(), desk.texts()));
        return OutBar.sheet(desk, desk.texts().first("contents.whatif"), columns, rows, notes);
    }
}
