package org.xianggan.atlas.store.workspace;

import org.xianggan.atlas.store.gpkg.GpkgSql;

import java.util.List;

/// The SQL of a workspace: a GeoPackage 1.3 (<https://www.geopackage.org/spec130/>) with two tables
/// of ours and one for each layer.
final class WorkspaceSql {
    /// Raised with each change that an older program would not understand.
    static final int SCHEMA = 1;

    static final int WGS_84 = 4326;

    static final List<String> PRAGMAS =
            List.of(
                    "PRAGMA page_size = 4096",
                    "PRAGMA encoding = 'UTF-8'",
                    "PRAGMA application_id = " + GpkgSql.APPLICATION_ID,
                    "PRAGMA user_version = 10300");

    /// `workspace`: what the file is. `item`: what people made; `name` is its id within its kind.
    static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE workspace (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                      key TEXT NOT NULL UNIQUE, value TEXT NOT NULL)\
                    """,
                    """
                    CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
                      kind TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
                      changed DATETIME NOT NULL, UNIQUE (kind, name))\
                    """,
                    // The Schema extension: what a column is called where its name had to change.
                    """
                    CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL,
                      column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
                      mime_type TEXT, constraint_name TEXT,
                      CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
                      CONSTRAINT gdc_tn UNIQUE (table_name, name))\
                    """,
                    """
                    CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL,
                      constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
                      min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN,
                      description TEXT,
                      CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))\
                    """,
                    """
                    INSERT INTO gpkg_extensions VALUES
                      ('gpkg_data_columns', NULL, 'gpkg_schema',
                       'http://www.geopackage.org/spec130/#extension_schema', 'read-write'),
                      ('gpkg_data_column_constraints', NULL, 'gpkg_schema',
                       'http://www.geopackage.org/spec130/#extension_schema', 'read-write')\
                    """,
                    """
                    INSERT INTO gpkg_contents (table_name, data_type, identifier, description)
                      VALUES ('workspace', 'attributes', 'workspace', 'Xianggan Atlas'),
                        ('item', 'attributes', 'item', 'scenarios, notes, bookmarks, corrections')\
                    """);

    static final String META = "INSERT INTO workspace (key, value) VALUES (?,?)";
    static final String READ_META = "SELECT key, value FROM workspace";
    static final String HAS_META =
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN"
                    + " ('workspace', 'item')";

    static final String ITEMS = "SELECT kind, name, body FROM item ORDER BY id";
    static final String PLACE = "SELECT id FROM item WHERE kind = ? AND name = ?";
    static final String PUT =
            "INSERT INTO item (id, kind, name, body, changed) VALUES (?,?,?,?,?)"
                    + " ON CONFLICT (kind, name) DO UPDATE SET body = excluded.body,"
                    + " changed = excluded.changed";
    static final String REMOVE = "DELETE FROM item WHERE kind = ? AND name = ?";

    static final String LAYER_TABLES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'layer_[0-9]*'";
    static final String LAYER_BODIES = "SELECT name, body FROM item WHERE kind = 'layer'";
    static final List<String> FORGET =
            List.of(
                    "DELETE FROM gpkg_extensions WHERE table_name = ?",
                    "DELETE FROM gpkg_data_columns WHERE table_name = ?",
                    "DELETE FROM gpkg_geometry_columns WHERE table_name = ?",
                    "DELETE FROM gpkg_contents WHERE table_name = ?");

    private WorkspaceSql() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String treeOf(String table) {
        return "rtree_" + table + "_geom";
    }
}
