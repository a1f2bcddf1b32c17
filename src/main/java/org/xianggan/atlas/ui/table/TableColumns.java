package org.xianggan.atlas.ui.table;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.view.ViewColumn;
import org.xianggan.atlas.core.view.ViewRow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The columns of the table as controls: heads, widths, cells.
final class TableColumns {
    private static final String CURRENT = "current-column";

    private final TableModel model;
    private final Messages texts;
    private final TableTexts words;
    private final List<TableColumn<ViewRow, ViewRow>> columns;

    TableColumns(TableModel model, Messages texts, TableTexts words) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.columns =
                Arrays.stream(ViewColumn.values())
                        .filter(ViewColumn::isShown)
                        .map(this::column)
                        .toList();
    }

    List<TableColumn<ViewRow, ViewRow>> all() {
        return columns;
    }

    static ViewColumn of(TableColumn<?, ?> column) {
        return (ViewColumn) column.getUserData();
    }

    /// Heads in the language of the moment, and the columns that the chosen group has.
    void name(int year, boolean large) {
        double larger = large ? MapState.LARGER : 1;
        for (TableColumn<ViewRow, ViewRow> column : columns) {
            ViewColumn is = of(column);
            column.setText(is.head(texts, year));
            column.setVisible(model.shows(is));
            column.setMinWidth(44 * larger);
            column.setPrefWidth(width(is) * larger);
        }
    }

    /// Outlines the head of the column that the keyboard would sort by.
    void mark(@Nullable TableColumn<ViewRow, ?> current) {
        for (TableColumn<ViewRow, ViewRow> column : columns) {
            column.getStyleClass().remove(CURRENT);
            if (column.equals(current)) {
                column.getStyleClass().add(CURRENT);
            }
        }
    }

    private TableColumn<ViewRow, ViewRow> column(ViewColumn of) {
        TableColumn<ViewRow, ViewRow> column = new TableColumn<>();
        column.setId("column-" + of.id());
        column.setUserData(of);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new Cell(of));
        // The model sorts; the control only has to think that the column can be sorted.
        column.setComparator(Comparator.comparing(ViewRow::place));
        column.setReorderable(false);
        column.getStyleClass().add(of.isNumber() ? "number-column" : "text-column");
        return column;
    }

    /// Logical pixels at normal type: what fits the usual cell and the head.
    private static double width(ViewColumn column) {
        return switch (column) {
            case NAME -> 196;
            case KIND -> 128;
            case REF -> 76;
            case COUNTY -> 124;
            case STATUS -> 128;
            case SINCE, AS_OF -> 96;
            case GRADE -> 210;
            case PUBLISHED -> 180;
            case DRAWN -> 118;
            case ACCURACY -> 72;
            case LONGITUDE, LATITUDE -> 100;
            case CITATIONS -> 92;
            case PINYIN, ENGLISH, ID -> 160;
        };
    }

    private final class Cell extends TableCell<ViewRow, ViewRow> {
        private final ViewColumn column;

        Cell(ViewColumn column) {
            this.column = column;
            setAlignment(column.isNumber() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            getStyleClass().add(column == ViewColumn.NAME ? "name-cell" : "data-cell");
        }

        @Override
        protected void updateItem(@Nullable ViewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setAccessibleText(null);
                return;
            }
            setText(words.cell(column, row));
            setAccessibleText(words.spoken(column, row, year()));
        }
    }

    int year() {
        var table = model.table();
        return table == null ? 0 : table.state().year();
    }
}
