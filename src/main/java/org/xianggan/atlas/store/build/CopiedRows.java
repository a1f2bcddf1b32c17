package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.List;

/// Rows that stand in the store as they stand in their file, under the same names of columns; notes
/// and sentences of our own with names instead of ids.
final class CopiedRows {
    private final Work work;
    private final Prose prose;

    CopiedRows(Work work, Prose prose) {
        this.work = work;
        this.prose = prose;
    }

    void copy(StoreTable table, List<Row> rows) throws SQLException {
        for (Row r : rows) {
            work.out.row(table, cells(table, r));
        }
    }

    @Nullable Object[] cells(StoreTable table, Row r) {
        @Nullable Object[] cells = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            StoreTable.Column c = table.columns().get(i);
            cells[i] =
                    switch (c.type()) {
                        case "REAL" -> r.number(c.name());
                        case "INTEGER" -> {
                            Double n = r.number(c.name());
                            yield n == null ? null : n.intValue();
                        }
                        default ->
                                isProse(table, c.name())
                                        ? prose.of(r.orNull(c.name()))
                                        : r.orNull(c.name());
                    };
        }
        return cells;
    }

    /// What a fact says stays as it was written.
    private static boolean isProse(StoreTable table, String column) {
        return column.equals("note")
                || column.endsWith("_zh")
                        && !column.startsWith("name")
                        && table != StoreTable.FACT
                        && table != StoreTable.STOP;
    }
}
