package org.xianggan.atlas.store.workspace;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.layer.LayerField.Type;
import org.xianggan.atlas.core.workspace.LayerDraft.Written;
import org.xianggan.atlas.store.gpkg.GpkgSql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of a layer while it grows. Its columns have no type before the last row is there, so
/// that SQLite changes no value (“012” stays what it is); then each gets the narrowest that holds
/// all of its values.
final class LayerTable implements LayerWriting.Table {
    /// As many as SQLite takes, without our own two.
    private static final int MOST_COLUMNS = 1_990;

    private final String table;
    private final Writer writer;
    private final Trouble trouble;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>(List.of("fid", "geom", "rowid"));
    private final Shapes shapes = new Shapes();

    /// Writes to the file that the table lies in.
    @FunctionalInterface
    interface Writer {
        <T> T write(Link.Use<T> use) throws IOException;
    }

    LayerTable(String table, Writer writer, Trouble trouble) {
        this.table = table;
        this.writer = writer;
        this.trouble = trouble;
    }

    static String create(String table) {
        return "CREATE TABLE "
                + table
                + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom BLOB)";
    }

    @Override
    public void write(List<LayerWriting.Ready> portion) throws IOException {
        if (!portion.isEmpty()) {
            writer.write(
                    Link.deed(
                            connection -> {
                                widen(connection, portion);
                                insert(connection, portion);
                            }));
        }
    }

    private void widen(Connection connection, List<LayerWriting.Ready> portion)
            throws SQLException, IOException {
        int known = columns.size();
        Map<Column, Type> toText = new HashMap<>();
        for (LayerWriting.Ready row : portion) {
            for (Map.Entry<String, Object> value : row.values().entrySet()) {
                Column column = columns.get(value.getKey());
                if (column == null) {
                    column = new Column(value.getKey(), free(value.getKey()));
                    columns.put(value.getKey(), column);
                }
                Type was = column.type();
                if (column.admit(value.getValue())) {
                    toText.put(column, was);
                }
            }
        }
        if (columns.size() > MOST_COLUMNS) {
            throw trouble.notSaved("fields");
        }
        try (Statement s = connection.createStatement()) {
            for (Column added : columns.values().stream().skip(known).toList()) {
                toText.remove(added);
                s.execute(
                        "ALTER TABLE "
                                + table
                                + " ADD COLUMN "
                                + WorkspaceSql.quoted(added.name()));
            }
        }
        for (Map.Entry<Column, Type> of : toText.entrySet()) {
            rewrite(connection, of.getKey(), of.getValue());
        }
    }

    /// A name that no other column has; SQLite takes small letters for capitals.
    private String free(String field) {
        String base = field.replaceAll("\\p{Cntrl}", " ").strip();
        base = base.isEmpty() ? "field" : base;
        String name = base;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "_" + i;
        }
        return name;
    }

    private void rewrite(Connection connection, Column column, Type was) throws SQLException {
        String name = WorkspaceSql.quoted(column.name());
        try (Statement read = connection.createStatement();
                ResultSet rows =
                        read.executeQuery(
                                "SELECT fid, %s FROM %s WHERE %s IS NOT NULL"
                                        .formatted(name, table, name));
                PreparedStatement write =
                        connection.prepareStatement(
                                "UPDATE %s SET %s = ? WHERE fid = ?".formatted(table, name))) {
            while (rows.next()) {
                write.setString(1, Column.asText(was, rows.getObject(2)));
                write.setLong(2, rows.getLong(1));
                write.executeUpdate();
            }
        }
    }

    private void insert(Connection connection, List<LayerWriting.Ready> portion)
            throws SQLException {
        List<Column> all = List.copyOf(columns.values());
        String sql =
                Stream.concat(Stream.of("?", "?"), all.stream().map(c -> "?"))
                        .collect(
                                Collectors.joining(",", "INSERT INTO " + table + " VALUES (", ")"));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (LayerWriting.Ready row : portion) {
                shapes.add(row.shape(), row.box(), row.z(), row.m());
                insert.setLong(1, shapes.count());
                insert.setBytes(2, row.blob());
                for (int i = 0; i < all.size(); i++) {
                    Object value = row.values().get(all.get(i).field());
                    insert.setObject(i + 3, value == null ? null : all.get(i).stored(value));
                }
                insert.executeUpdate();
            }
        }
    }

    @Override
    public Written finish(String title) throws IOException {
        return writer.write(
                connection -> {
                    declare(connection);
                    Tree.fill(connection, table, shapes);
                    register(connection, title);
                    try (Statement s = connection.createStatement()) {
                        for (String trigger : GpkgSql.treeTriggers(table)) {
                            s.execute(trigger);
                        }
                    }
                    return new Written(
                            table,
                            LayerWriting.fields(List.copyOf(columns.values())),
                            shapes.count(),
                            shapes.box());
                });
    }

    /// Says the types that the columns turned out to have. The rows are as they would be had the
    /// table been made so, which is what SQLite asks of whoever changes its schema by hand
    /// (<https://www.sqlite.org/lang_altertable.html#otheralter>).
    private void declare(Connection connection) throws SQLException {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE ")
                        .append(table)
                        .append(" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ")
                        .append(shapes.kind());
        for (Column c : columns.values()) {
            sql.append(", ")
                    .append(WorkspaceSql.quoted(c.name()))
                    .append(' ')
                    .append(Column.declared(c.type()));
        }
        sql.append(')');
        try (Statement s = connection.createStatement()) {
            long version;
            try (ResultSet row = s.executeQuery("PRAGMA schema_version")) {
                version = row.getLong(1);
            }
            s.execute("PRAGMA writable_schema = ON");
            try (PreparedStatement update =
                    connection.prepareStatement(
                            "UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?")) {
                update.setString(1, sql.toString());
                update.setString(2, table);
                update.executeUpdate();
            }
            s.execute("PRAGMA schema_version = " + (version + 1));
            s.execute("PRAGMA writable_schema = RESET");
        }
    }

    private void register(Connection connection, String title) throws SQLException {
        GeoBox box = shapes.box();
        try (PreparedStatement s = connection.prepareStatement(GpkgSql.INSERT_CONTENTS)) {
            s.setString(1, table);
            s.setString(2, "features");
            s.setString(3, Titles.free(connection, table, title));
            s.setString(4, Titles.now());
            s.setObject(5, box == null ? null : box.west());
            s.setObject(6, box == null ? null : box.south());
            s.setObject(7, box == null ? null : box.east());
            s.setObject(8, box == null ? null : box.north());
            s.setInt(9, WorkspaceSql.WGS_84);
            s.executeUpdate();
        }
        try (PreparedStatement s = connection.prepareStatement(GpkgSql.INSERT_COLUMN)) {
            s.setString(1, table);
            s.setString(2, shapes.kind());
            s.setInt(3, WorkspaceSql.WGS_84);
            s.setInt(4, shapes.z());
            s.setInt(5, shapes.m());
            s.executeUpdate();
        }
        try (PreparedStatement s = connection.prepareStatement(GpkgSql.INSERT_EXTENSION)) {
            s.setString(1, table);
            s.executeUpdate();
        }
        try (PreparedStatement s =
                connection.prepareStatement(
                        "INSERT INTO gpkg_data_columns (table_name, column_name, name)"
                                + " VALUES (?,?,?)")) {
            for (Column column : new ArrayList<>(columns.values())) {
                if (!column.name().equals(column.field())) {
                    s.setString(1, table);
                    s.setString(2, column.name());
                    s.setString(3, column.field());
                    s.executeUpdate();
                }
            }
        }
    }

    @Override
    public void drop() throws IOException {
        writer.write(
                Link.deed(
                        connection -> {
                            LayerTables.drop(connection, table);
                        }));
    }
}
