package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.List;

/// Facts, documents with the passages that are cited, and sources, as they are.
final class FactCompiler {
    static final List<DataFile> FACTS =
            List.of(DataFile.FACTS_F, DataFile.FACTS_X, DataFile.FACTS_K, DataFile.FACTS_S);

    private final Work work;
    private final Prose prose;

    FactCompiler(Work work, Prose prose) {
        this.work = work;
        this.prose = prose;
    }

    void compile() throws SQLException {
        copy(StoreTable.DOCUMENT, work.data.rows(DataFile.DOCUMENTS));
        passages(DataFile.PASSAGES_A, "doc:A");
        passages(DataFile.PASSAGES_B, "doc:B");
        for (Table t : work.data.sources().values()) {
            copy(StoreTable.SOURCE, t.rows());
        }
        for (DataFile f : FACTS) {
            for (Row r : work.data.rows(f)) {
                copy(StoreTable.FACT, List.of(r));
                for (String entity : r.list("entities")) {
                    work.out.row(StoreTable.FACT_ENTITY, r.get("id"), entity);
                }
            }
        }
        for (Row station : work.data.rows(DataFile.STATIONS)) {
            for (String line : station.list("lines")) {
                work.out.row(StoreTable.LINE_STATION, line, station.get("id"));
            }
        }
        copy(StoreTable.CROSSING, work.data.rows(DataFile.CROSSINGS));
        copy(StoreTable.STOP, work.data.rows(DataFile.STOPS));
    }

    private void passages(DataFile file, String document) throws SQLException {
        for (Row r : work.data.rows(file)) {
            work.out.row(
                    StoreTable.PASSAGE,
                    r.get("passage"),
                    document,
                    r.orNull("heading"),
                    r.get("text"));
        }
    }

    /// The columns of a table that has the same names as its file.
    private void copy(StoreTable table, List<Row> rows) throws SQLException {
        for (Row r : rows) {
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
                                    c.name().equals("note")
                                            ? prose.of(r.orNull("note"))
                                            : r.orNull(c.name());
                        };
            }
            work.out.row(table, cells);
        }
    }
}
