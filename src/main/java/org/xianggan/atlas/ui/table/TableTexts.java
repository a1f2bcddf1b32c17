package org.xianggan.atlas.ui.table;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.view.ViewColumn;
import org.xianggan.atlas.core.view.ViewRow;

import java.util.List;
import java.util.StringJoiner;

/// Cells and rows in words: as they are seen, and as a screen reader reads them.
final class TableTexts {
    static final String UNKNOWN = "—";

    private final Messages texts;

    TableTexts(Messages texts) {
        this.texts = texts;
    }

    String cell(ViewColumn column, ViewRow row) {
        Cell cell = column.cell(row, texts);
        return cell.equals(Cell.EMPTY) ? UNKNOWN : cell.plain();
    }

    /// “所在县：茶陵县”.
    String spoken(ViewColumn column, ViewRow row, int year) {
        String head = column.head(texts, year);
        Cell cell = column.cell(row, texts);
        return cell.equals(Cell.EMPTY)
                ? texts.first("table.cell.unknown", head)
                : texts.first("table.cell", head, cell.plain());
    }

    /// A row as one sentence: its name and kind, then everything that is known of it.
    String spoken(ViewRow row, List<ViewColumn> columns, int year) {
        StringJoiner sentence = new StringJoiner(texts.first("form.table.comma"));
        for (ViewColumn column : columns) {
            Cell cell = column.cell(row, texts);
            if (column == ViewColumn.NAME || column == ViewColumn.KIND) {
                sentence.add(cell.plain());
            } else if (!cell.equals(Cell.EMPTY)) {
                sentence.add(spoken(column, row, year));
            }
        }
        return sentence.toString();
    }
}
