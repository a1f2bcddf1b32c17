package org.xianggan.atlas.store.features;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.LayerReader;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// GeoPackages of other programs, and workspaces: one table at a time, never written to.
public final class GpkgReader implements LayerReader {
    private static final String MAGIC = "SQLite format 3\0";

    /// Steps of SQLite's machine between two looks at whether it is still wanted: some
    /// milliseconds.
    private static final int STEPS = 100_000;

    private static final int ROWS = 1000;

    private final Messages texts;

    public GpkgReader(Messages texts) {
        this.texts = texts;
    }

    @Override
    public boolean reads(String name, byte[] start) {
        return name.endsWith(".gpkg")
                || new String(
                                start,
                                0,
                                Math.min(start.length, MAGIC.length()),
                                StandardCharsets.ISO_8859_1)
                        .equals(MAGIC);
    }

    /// Work on the open file.
    @FunctionalInterface
    private interface Asking<T> {
        T ask(Connection c) throws SQLException, IOException;
    }

    private <T> T asked(Path file, Work work, Asking<T> asking) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        String name = String.valueOf(file.getFileName());
        try (Connection c =
                DriverManager.getConnection(
                        "jdbc:sqlite:" + file.toAbsolutePath().toUri(), config.toProperties())) {
            try (Statement s = c.createStatement()) {
                // Views and checks of a stranger may not call what has side effects.
                s.execute("PRAGMA trusted_schema = OFF");
            }
            ProgressHandler.setHandler(
                    c,
                    STEPS,
                    new ProgressHandler() {
                        @Override
                        protected int progress() {
                            return work.cancelled() || Thread.currentThread().isInterrupted()
                                    ? 1
                                    : 0;
                        }
                    });
            return asking.ask(c);
        } catch (SQLException e) {
            work.check();
            throw AtlasException.input(
                    texts.get("import.gpkg", name), texts.get("import.gpkg.next"), e);
        }
    }

    @Override
    public FileHead head(Path file, ReadOptions options, Work work) throws IOException {
        return asked(
                file,
                work,
                c -> {
                    List<GpkgTable> tables = GpkgTable.all(c);
                    GpkgTable chosen = chosen(file, tables, options.part());
                    List<FileHead.Part> parts = new ArrayList<>();
                    for (GpkgTable t : tables) {
                        parts.add(new FileHead.Part(t.name(), t.title(), t.count(c)));
                    }
                    List<String> remarks = new ArrayList<>();
                    if (chosen.geometry() != null && chosen.srs() == GpkgRows.MERCATOR) {
                        remarks.add(texts.get("import.gpkg.mercator"));
                    }
                    List<String> bytes =
                            chosen.columns(c).stream()
                                    .filter(k -> k.type().startsWith("BLOB"))
                                    .map(GpkgTable.Column::name)
                                    .toList();
                    if (!bytes.isEmpty()) {
                        remarks.add(texts.get("import.gpkg.bytes", String.join("、", bytes)));
                    }
                    Said said = Said.of(c, chosen.name());
                    return FileHead.plain("GeoPackage", chosen.title())
                            .parts(parts, chosen.name())
                            .said(said.datum(), said.attribution(), said.asOf())
                            .remarks(remarks);
                });
    }

    private GpkgTable chosen(Path file, List<GpkgTable> tables, @Nullable String part) {
        String name = String.valueOf(file.getFileName());
        if (part != null) {
            return tables.stream()
                    .filter(t -> t.name().equals(part))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    AtlasException.input(
                                            texts.get("import.part", name, part),
                                            texts.get("import.part.next")));
        }
        if (tables.isEmpty()) {
            throw AtlasException.input(
                    texts.get("import.gpkg.notables", name),
                    texts.get("import.gpkg.notables.next"));
        }
        return tables.getFirst();
    }

    @Override
    public void read(Path file, ReadOptions options, RowSink to, Work work) throws IOException {
        asked(
                file,
                work,
                c -> {
                    GpkgTable table = chosen(file, GpkgTable.all(c), options.part());
                    if (table.geometry() != null && !GpkgRows.isKnown(table.srs())) {
                        throw AtlasException.input(
                                texts.get("import.gpkg.srs", table.title(), table.srs()),
                                texts.get("import.gpkg.srs.next"));
                    }
                    rows(c, file, table, to, work);
                    return table;
                });
    }

    private void rows(Connection c, Path file, GpkgTable table, RowSink to, Work work)
            throws SQLException, IOException {
        List<GpkgTable.Column> columns = table.columns(c);
        StringBuilder sql = new StringBuilder("SELECT ");
        sql.append(table.geometry() == null ? "NULL" : GpkgTable.quoted(table.geometry()));
        for (GpkgTable.Column k : columns) {
            sql.append(", ").append(GpkgTable.quoted(k.name()));
        }
        sql.append(" FROM ").append(GpkgTable.quoted(table.name()));
        long all = Math.max(1, table.count(c));
        String what = texts.get("import.reading", file.getFileName());
        GpkgRows cells = new GpkgRows();
        long number = 0;
        try (PreparedStatement s = c.prepareStatement(sql.toString());
                ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
                number++;
                if (number % ROWS == 1) {
                    work.check();
                    work.at(what, (double) number / all);
                }
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    Object value = GpkgRows.value(rows, i + 2, columns.get(i).type());
                    if (value != null) {
                        values.put(columns.get(i).field(), value);
                    }
                }
                pass(rows.getBytes(1), table.srs(), number, values, cells, to);
            }
        }
    }

    private void pass(
            byte @Nullable [] blob,
            int srs,
            long number,
            Map<String, Object> values,
            GpkgRows cells,
            RowSink to)
            throws IOException {
        Geometry shape = null;
        if (blob != null) {
            try {
                shape = cells.shape(blob, srs);
            } catch (ParseException e) {
                to.rejected(new Rejected(number, texts.get("import.gpkg.shape")));
                return;
            }
        }
        to.row(new FeatureRow(number, shape, values));
    }
}
