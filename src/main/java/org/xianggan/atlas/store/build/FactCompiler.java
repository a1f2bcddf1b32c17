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
    private final CopiedRows copied;

    FactCompiler(Work work, Prose prose) {
        this.work = work;
        this.copied = new CopiedRows(work, prose);
    }

    void compile() throws SQLException {
        copied.copy(StoreTable.DOCUMENT, work.data.rows(DataFile.DOCUMENTS));
        passages(DataFile.PASSAGES_A, "doc:A");
        passages(DataFile.PASSAGES_B, "doc:B");
        for (Table t : work.data.sources().values()) {
            copied.copy(StoreTable.SOURCE, t.rows());
        }
        for (DataFile f : FACTS) {
            for (Row r : work.data.rows(f)) {
                fact(r);
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
        copied.copy(StoreTable.CROSSING, work.data.rows(DataFile.CROSSINGS));
        copied.copy(StoreTable.STOP, work.data.rows(DataFile.STOPS));
    }

    /// With the fact that supersedes it, if any, behind it.
    private void fact(Row r) throws SQLException {
        @Nullable Object[] cells = copied.cells(StoreTable.FACT, r);
        cells[cells.length - 1] = work.superseding.by(r.get("id"));
        work.out.row(StoreTable.FACT, cells);
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
}
