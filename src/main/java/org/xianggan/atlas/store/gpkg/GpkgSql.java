package org.xianggan.atlas.store.gpkg;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The SQL that makes a GeoPackage 1.3, after its specification
/// (<https://www.geopackage.org/spec130/>).
public final class GpkgSql {
    /// `GPKG` as a number, byte 68 of the file.
    public static final int APPLICATION_ID = 0x47504B47;

    static final List<String> PRAGMAS =
            List.of(
                    "PRAGMA page_size = 4096",
                    "PRAGMA encoding = 'UTF-8'",
                    "PRAGMA journal_mode = OFF",
                    "PRAGMA synchronous = OFF",
                    "PRAGMA application_id = " + APPLICATION_ID,
                    "PRAGMA user_version = 10300");

    private static final String WGS_84_WKT =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
                    + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
                    + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
                    + "AXIS[\"Latitude\",NORTH],AXIS[\"Longitude\",EAST],"
                    + "AUTHORITY[\"EPSG\",\"4326\"]]";
    private static final String MERCATOR_WKT =
            "PROJCS[\"WGS 84 / Pseudo-Mercator\","
                    + "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,"
                    + "298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
                    + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
                    + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
                    + "AUTHORITY[\"EPSG\",\"4326\"]],PROJECTION[\"Mercator_1SP\"],"
                    + "PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
                    + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],"
                    + "UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],"
                    + "AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],"
                    + "AUTHORITY[\"EPSG\",\"3857\"]]";

    public static final List<String> CORE_TABLES =
            List.of(
                    """
                    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,
                      srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
                      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
                      description TEXT)\
                    """,
                    """
                    INSERT INTO gpkg_spatial_ref_sys VALUES
                      ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
                      ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
                      ('WGS 84', 4326, 'EPSG', 4326, '%s', 'longitude and latitude, degrees'),
                      ('WGS 84 / Pseudo-Mercator', 3857, 'EPSG', 3857, '%s', 'drawing bands')\
                    """
                            .formatted(WGS_84_WKT, MERCATOR_WKT),
                    """
                    CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY,
                      data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
                      last_change DATETIME NOT NULL
                        DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
                      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
                        REFERENCES gpkg_spatial_ref_sys(srs_id))\
                    """,
                    """
                    CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL,
                      column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
                      srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
                      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
                      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
                      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name)
                        REFERENCES gpkg_contents(table_name),
                      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id)
                        REFERENCES gpkg_spatial_ref_sys (srs_id))\
                    """,
                    """
                    CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT,
                      extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
                      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))\
                    """,
                    """
                    CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
                      md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
                      mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL
                      DEFAULT '')\
                    """,
                    """
                    CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL,
                      table_name TEXT, column_name TEXT, row_id_value INTEGER,
                      timestamp DATETIME NOT NULL
                        DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                      md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
                      CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id)
                        REFERENCES gpkg_metadata(id),
                      CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id)
                        REFERENCES gpkg_metadata(id))\
                    """,
                    """
                    INSERT INTO gpkg_extensions VALUES
                      ('gpkg_metadata', NULL, 'gpkg_metadata',
                       'http://www.geopackage.org/spec130/#extension_metadata', 'read-write'),
                      ('gpkg_metadata_reference', NULL, 'gpkg_metadata',
                       'http://www.geopackage.org/spec130/#extension_metadata', 'read-write')\
                    """);

    public static final String INSERT_CONTENTS =
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change,"
                    + " min_x, min_y, max_x, max_y, srs_id) VALUES (?,?,?,?,?,?,?,?,?)";
    /// Z and M each 0 (no), 1 (yes) or 2 (may be).
    public static final String INSERT_COLUMN =
            "INSERT INTO gpkg_geometry_columns VALUES (?,'geom',?,?,?,?)";
    public static final String INSERT_EXTENSION =
            "INSERT INTO gpkg_extensions VALUES (?,'geom','gpkg_rtree_index',"
                    + "'http://www.geopackage.org/spec130/#extension_rtree','write-only')";
    static final String INSERT_METADATA =
            "INSERT INTO gpkg_metadata VALUES (?,'dataset','http://purl.org/dc/terms/license',"
                    + "'text/plain',?)";
    static final String INSERT_REFERENCE =
            "INSERT INTO gpkg_metadata_reference VALUES ('table',?,NULL,NULL,?,?,NULL)";

    /// Box of a pack, and the slot of layer and zoom band as a third axis.
    static final String CREATE_BAND_TREE =
            "CREATE VIRTUAL TABLE rtree_band_pack USING"
                    + " rtree(id, minx, maxx, miny, maxy, minslot, maxslot)";
    static final String INSERT_BAND_TREE = "INSERT INTO rtree_band_pack VALUES (?,?,?,?,?,?,?)";

    /// An index on `columns`.
    private record Index(StoreTable table, boolean unique, String columns) {
        String sql() {
            return "CREATE %sINDEX %s_%s ON %s (%s)"
                    .formatted(
                            unique ? "UNIQUE " : "",
                            table.table(),
                            columns.replaceAll(",.*", ""),
                            table.table(),
                            columns);
        }
    }

    private static final List<Index> INDEXES =
            List.of(
                    new Index(StoreTable.ENTITY, true, "id"),
                    new Index(StoreTable.FACT, true, "id"),
                    new Index(StoreTable.FACT_ENTITY, false, "entity"),
                    new Index(StoreTable.FACT_ENTITY, false, "fact"),
                    new Index(StoreTable.ENTITY_CITATION, false, "entity"),
                    new Index(StoreTable.BADGE, false, "entity"),
                    new Index(StoreTable.ATTRIBUTE, false, "entity"),
                    new Index(StoreTable.RELATION, false, "entity"),
                    new Index(StoreTable.DOUBT, false, "entity"),
                    new Index(StoreTable.GEOMETRY_INFO, false, "entity"),
                    new Index(StoreTable.ENGLISH, false, "zh"),
                    new Index(StoreTable.FACT_USE, false, "fact"),
                    new Index(StoreTable.SOURCE, true, "id"),
                    new Index(StoreTable.WAYPOINT, false, "line, seq"));

    private GpkgSql() {}

    static List<String> indexes(Set<StoreTable> tables) {
        return INDEXES.stream().filter(i -> tables.contains(i.table())).map(Index::sql).toList();
    }

    static String create(StoreTable t) {
        return "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL%s, %s)"
                .formatted(
                        t.table(),
                        t.isFeatures() ? ", geom " + t.geometryType() : "",
                        t.columns().stream()
                                .map(c -> '"' + c.name() + "\" " + c.type())
                                .collect(Collectors.joining(", ")));
    }

    static String insert(StoreTable t) {
        int values = t.columns().size() + (t.isFeatures() ? 2 : 1);
        return "INSERT INTO \"%s\" VALUES (%s)"
                .formatted(
                        t.table(),
                        IntStream.range(0, values)
                                .mapToObj(i -> "?")
                                .collect(Collectors.joining(",")));
    }

    public static String createTree(String table) {
        return "CREATE VIRTUAL TABLE \"rtree_%s_geom\" USING rtree(id, minx, maxx, miny, maxy)"
                .formatted(table);
    }

    public static String insertTree(String table) {
        return "INSERT INTO \"rtree_%s_geom\" VALUES (?,?,?,?,?)".formatted(table);
    }

    /// The triggers that the R-tree extension asks for, in its own words
    /// (<https://www.geopackage.org/spec130/#extension_rtree>): our reader never writes, but
    /// another program that edits the file keeps its index right.
    public static List<String> treeTriggers(String table) {
        String box =
                "NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom),"
                        + " ST_MaxY(NEW.geom)";
        String put = "INSERT OR REPLACE INTO rtree_@_geom VALUES (" + box + "); END";
        String full = "NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom)";
        String empty = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))";
        String remove = "DELETE FROM rtree_@_geom WHERE id ";
        return List.of(
                        "insert AFTER INSERT ON \"@\" WHEN (" + full + ") BEGIN " + put,
                        "update1 AFTER UPDATE OF geom ON \"@\" WHEN OLD.fid = NEW.fid AND ("
                                + full
                                + ") BEGIN "
                                + put,
                        "update2 AFTER UPDATE OF geom ON \"@\" WHEN OLD.fid = NEW.fid AND "
                                + empty
                                + " BEGIN "
                                + remove
                                + "= OLD.fid; END",
                        "update3 AFTER UPDATE ON \"@\" WHEN OLD.fid != NEW.fid AND ("
                                + full
                                + ") BEGIN "
                                + remove
                                + "= OLD.fid; "
                                + put,
                        "update4 AFTER UPDATE ON \"@\" WHEN OLD.fid != NEW.fid AND "
                                + empty
                                + " BEGIN "
                                + remove
                                + "IN (OLD.fid, NEW.fid); END",
                        "delete AFTER DELETE ON \"@\" WHEN OLD.geom NOT NULL BEGIN "
                                + remove
                                + "= OLD.fid; END")
                .stream()
                .map(trigger -> ("CREATE TRIGGER rtree_@_geom_" + trigger).replace("@", table))
                .toList();
    }
}
