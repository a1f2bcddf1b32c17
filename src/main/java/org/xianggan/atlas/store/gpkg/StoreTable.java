package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The tables of our GeoPackages, atlas and survey, and their columns: the one place that names
/// them. A table
/// with a geometry type is registered as `features`, every other one as `attributes` (GDAL warns
/// about tables that are not registered).
public enum StoreTable {
    COUNTIES(
            "MULTIPOLYGON",
            "id",
            "name_zh",
            "name_en",
            "province",
            "prefecture",
            "zone:BOOLEAN",
            "accuracy_class",
            "accuracy_m:REAL"),
    BOUNDARIES(
            "LINESTRING",
            "rank",
            "zone_edge:BOOLEAN",
            "zone_inside:BOOLEAN",
            "accuracy_class",
            "accuracy_m:REAL"),
    AREA_NAMES("POINT", "id", "name_zh", "name_en", "rank", "zone:BOOLEAN"),
    SEATS(
            "POINT",
            "id",
            "name_zh",
            "pinyin",
            "name_en",
            "zone:BOOLEAN",
            "accuracy_class",
            "accuracy_m:REAL"),
    TOWNSHIPS(
            "POINT",
            "id",
            "name_zh",
            "name_en",
            "county",
            "kind",
            "zone:BOOLEAN",
            "accuracy_class",
            "accuracy_m:REAL",
            "doubt"),
    PLACES(
            "POINT",
            "id",
            "name_zh",
            "name_en",
            "kind",
            "zone:BOOLEAN",
            "accuracy_class",
            "accuracy_m:REAL"),
    ROADS(
            "LINESTRING",
            "id",
            "name_zh",
            "name_en",
            "section",
            "class",
            "ref",
            "status",
            "accuracy_class",
            "fade_start:BOOLEAN",
            "fade_end:BOOLEAN"),
    RAILWAYS(
            "LINESTRING",
            "id",
            "name_zh",
            "name_en",
            "section",
            "class",
            "ref",
            "status",
            "accuracy_class",
            "fade_start:BOOLEAN",
            "fade_end:BOOLEAN"),
    STATIONS(
            "POINT",
            "id",
            "name_zh",
            "name_en",
            "kind",
            "county",
            "zone:BOOLEAN",
            "status",
            "accuracy_class",
            "accuracy_m:REAL",
            "doubt"),
    RIVERS(
            "LINESTRING",
            "id",
            "name_zh",
            "name_en",
            "width:INTEGER",
            "context:BOOLEAN",
            "accuracy_class"),
    WATER("MULTIPOLYGON", "id", "source_id", "name_zh", "name_en", "km2:REAL"),
    SITES(
            "POINT",
            "id",
            "name_zh",
            "name_en",
            "kind",
            "protection",
            "tourism",
            "county",
            "hollow:BOOLEAN",
            "doubtful:BOOLEAN",
            "accuracy_class",
            "accuracy_m:REAL"),
    RED_ROUTES("LINESTRING", "id", "name_zh", "name_en", "accuracy_class"),
    BELT("LINESTRING", "id", "name_zh", "follows", "road:BOOLEAN"),
    NETWORK_NODE("POINT", "id", "mode", "kind"),
    NETWORK_EDGE(
            "LINESTRING",
            "mode",
            "from_node",
            "to_node",
            "km:REAL",
            "line",
            "section",
            "class",
            "accuracy_class",
            "kind",
            "second_carriageway:BOOLEAN",
            "also",
            "border_crossings:INTEGER",
            "climb_up:INTEGER",
            "climb_down:INTEGER"),

    /// Features of a layer whose cells are alike, by the first of them, and the box of all, in
    /// EPSG:3857.
    LOOK(null, "layer", "feature:INTEGER", "minx:REAL", "miny:REAL", "maxx:REAL", "maxy:REAL"),
    /// Shapes of a layer that lie near one another, simplified for one zoom band: see [Pack].
    BAND(
            null,
            "layer",
            "zmin:INTEGER",
            "shapes:INTEGER",
            "minx:REAL",
            "miny:REAL",
            "maxx:REAL",
            "maxy:REAL",
            "pack:BLOB"),
    ENTITY(
            null,
            "id",
            "kind",
            "name_zh",
            "short_zh",
            "pinyin",
            "name_en",
            "former_names",
            "subtype",
            "lon:REAL",
            "lat:REAL",
            "west:REAL",
            "south:REAL",
            "east:REAL",
            "north:REAL",
            "county",
            "drawn:BOOLEAN"),
    NAMES(null, "id", "ref", "pinyin_keys", "initials", "weight:REAL"),
    BADGE(null, "entity", "key", "argument", "target"),
    ATTRIBUTE(null, "entity", "key", "value", "unit", "as_of", "citations", "note"),
    RELATION(null, "entity", "key", "target", "name_zh", "detail"),
    DOUBT(null, "entity", "text_zh"),
    GEOMETRY_INFO(
            null, "entity", "accuracy_class", "accuracy_m:REAL", "sources", "licence", "note"),
    FACT(
            null,
            "id",
            "kind",
            "text_zh",
            "value",
            "number:REAL",
            "unit",
            "scope",
            "as_of",
            "status",
            "document",
            "passage",
            "quote",
            "source",
            "confidence",
            "supersedes",
            "reason",
            "note",
            "superseded_by"),
    FACT_ENTITY(null, "fact", "entity"),
    ENTITY_CITATION(null, "entity", "citation"),
    SOURCE(null, "id", "publisher", "title", "address", "date", "note"),
    DOCUMENT(null, "id", "short", "name_zh", "name_en", "publisher", "date", "note"),
    PASSAGE(null, "passage", "document", "heading", "text"),
    LINE(
            null,
            "id",
            "class",
            "ref",
            "published_length",
            "design_speed",
            "as_of",
            "citations",
            "doubt",
            "accuracy_class",
            "km_a:REAL",
            "km_b:REAL",
            "km_c:REAL",
            "km_d:REAL"),
    SECTION(null, "line", "section", "name_zh", "name_en", "drawn_km:REAL", "note"),
    EVENT(
            null,
            "line",
            "section",
            "date",
            "type",
            "status",
            "end_date",
            "works_zh",
            "citations",
            "note"),
    EVENT_CITATION(null, "event:INTEGER", "citation"),
    WAYPOINT(
            null,
            "line",
            "seq:INTEGER",
            "name_zh",
            "lon:REAL",
            "lat:REAL",
            "kind",
            "position_source",
            "confidence"),
    LINE_STATION(null, "line", "station"),
    /// The network of a mode in one piece: see [NetworkPack].
    NETWORK(null, "mode", "pack:BLOB"),
    SPEED(null, "mode", "class", "low:REAL", "mid:REAL", "high:REAL", "citation", "reason_zh"),
    CROSSING(
            null,
            "id",
            "line",
            "class",
            "county_hn",
            "county_jx",
            "end_hn",
            "end_jx",
            "status_hn",
            "date_hn",
            "citation_hn",
            "status_jx",
            "date_jx",
            "citation_jx",
            "note"),
    AGREEMENT(
            null,
            "id",
            "field",
            "form",
            "parties",
            "ties",
            "parties_number:INTEGER",
            "unnamed_zh",
            "date",
            "status",
            "site_zh",
            "citation",
            "doubt",
            "note"),
    THING(
            null,
            "id",
            "kind",
            "at",
            "counties",
            "date",
            "status",
            "text_zh",
            "citation",
            "doubt",
            "note"),
    LEDGER(
            null,
            "id",
            "subject_zh",
            "kind",
            "follows",
            "said_zh",
            "said_date",
            "outcome",
            "outcome_date",
            "looked_for:INTEGER",
            "note"),
    COMPARISON(
            null,
            "key",
            "subject_zh",
            "theme",
            "entities",
            "then",
            "now",
            "same_scope",
            "scope_zh",
            "note"),
    CONFLICT(null, "id", "entities", "used_zh", "reason_zh", "note"),
    CONFLICT_VERSION(null, "conflict", "seq:INTEGER", "text_zh", "date", "used", "citation"),
    THEME(null, "id", "layers", "focus", "year:INTEGER", "text_zh", "note"),
    THEME_PART(null, "theme", "part", "target"),
    HAPPENING(null, "type", "date", "title_zh", "entities", "facts"),
    FACT_USE(null, "fact", "page", "target", "name_zh", "name_en"),
    /// What loops are made of: each site, its themes, hours and visiting times, towns for the
    /// night.
    SIGHT(null, "id", "kind", "protection", "tourism", "township", "position_class", "opening"),
    SIGHT_THEME(null, "site", "theme", "basis"),
    SIGHT_OPENING(
            null,
            "site",
            "closed_weekdays",
            "opens",
            "closes",
            "break_from",
            "break_to",
            "last_entry",
            "season_from",
            "season_to",
            "closed_from",
            "closed_to",
            "fee",
            "as_of",
            "words",
            "note"),
    VISITING(null, "kind", "tourism", "site", "minutes:INTEGER", "citation", "reason_zh"),
    NIGHT(null, "place", "citation", "words", "note"),
    PUBLISHED(
            null,
            "id",
            "group_zh",
            "counties",
            "stations",
            "text_zh",
            "as_of",
            "doubt",
            "note",
            "citation"),
    STOP(null, "route", "seq:INTEGER", "name_zh", "target", "citation", "note"),
    ENGLISH(null, "zh", "en"),
    MANIFEST(
            null,
            "path",
            "title_zh",
            "title_en",
            "source",
            "licence",
            "attribution",
            "vintage",
            "accuracy_class",
            "accuracy_m:REAL",
            "note"),
    RELIEF(
            null,
            "west:REAL",
            "north:REAL",
            "step:REAL",
            "columns:INTEGER",
            "rows:INTEGER",
            "heights:BLOB"),
    LAYER(null, "id", "count:INTEGER", "listed:INTEGER"),
    META(null, "key", "value"),

    /// Of a survey only, see [#SURVEY]. What it was made of:
    EXTRACT(
            null,
            "file",
            "bytes:INTEGER",
            "west:REAL",
            "south:REAL",
            "east:REAL",
            "north:REAL",
            "date",
            "program"),
    /// Both carriageways of surveyed roads, each by itself; the roads' own table has the line
    /// between them.
    CARRIAGEWAYS(
            "LINESTRING",
            "id",
            "name_zh",
            "name_en",
            "section",
            "class",
            "ref",
            "road_fid:INTEGER"),
    /// Roads of no named line, in chains of one class, number and name.
    OTHER_ROADS("LINESTRING", "class", "ref", "name_zh"),
    OTHER_RAILWAYS("LINESTRING", "class", "ref", "name_zh"),
    /// Points that the atlas does not have; `osm` as in `node/123`.
    OTHER_TOWNS("POINT", "osm", "class", "name_zh", "name_en", "metres:REAL", "population:INTEGER"),
    OTHER_VILLAGES(
            "POINT", "osm", "class", "name_zh", "name_en", "metres:REAL", "population:INTEGER"),
    PEAKS("POINT", "osm", "class", "name_zh", "name_en", "metres:REAL", "population:INTEGER"),
    OTHER_STATIONS(
            "POINT", "osm", "class", "name_zh", "name_en", "metres:REAL", "population:INTEGER"),
    /// Townships of ours where the extract has them: see `core.survey.TownshipMatches`.
    SURVEYED_TOWNSHIP("POINT", "id", "osm", "class", "name_zh", "off_m:REAL"),
    TOWNSHIP_LEFT(null, "township", "reason", "osm", "candidates:INTEGER", "off_m:REAL"),
    /// Watercourses of no river of the atlas; metres where they say how wide they are.
    OTHER_RIVERS("LINESTRING", "class", "name_zh", "width_m:INTEGER"),
    OTHER_WATER("MULTIPOLYGON", "class", "name_zh"),
    LAND_USE("MULTIPOLYGON", "class", "name_zh"),
    /// What is told of a line: see `core.survey.SurveyedLine`.
    SURVEYED_LINE(
            null,
            "line",
            "matched_km:REAL",
            "gap_km:REAL",
            "shipped_km:REAL",
            "off_p50_m:REAL",
            "off_p90_m:REAL",
            "off_worst_m:REAL",
            "ways:INTEGER",
            "accuracy_class",
            "km_a:REAL",
            "km_b:REAL",
            "km_c:REAL",
            "km_d:REAL"),
    SURVEYED_SECTION(null, "line", "section", "drawn_km:REAL"),
    SURVEY_GAP("POINT", "line", "section", "km:REAL"),
    DISAGREEMENT(null, "line", "section", "life", "km:REAL"),
    LEFT_ALONE(null, "line", "reason", "way:INTEGER", "km:REAL", "km_away:REAL"),
    /// The roads as a network, in pieces: see [RoadPack].
    ROAD_NETWORK(null, "kind", "pack:BLOB"),
    /// Points of the extracts that may be sites: see `core.survey.SiteOffer`.
    SITE_OFFER(
            "POINT",
            "site",
            "source",
            "osm_id:INTEGER",
            "value",
            "name",
            "shipped_lon:REAL",
            "shipped_lat:REAL",
            "metres:REAL",
            "certainty:REAL",
            "reasons",
            "first:BOOLEAN");

    /// What an atlas has.
    public static final Set<StoreTable> ATLAS =
            Collections.unmodifiableSet(EnumSet.range(COUNTIES, META));

    /// What a survey has: the lines, drawn as those of the atlas are, and what is told of them.
    public static final Set<StoreTable> SURVEY =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            ROADS,
                            RAILWAYS,
                            LOOK,
                            BAND,
                            ENTITY,
                            META,
                            EXTRACT,
                            CARRIAGEWAYS,
                            OTHER_ROADS,
                            OTHER_RAILWAYS,
                            OTHER_TOWNS,
                            OTHER_VILLAGES,
                            PEAKS,
                            OTHER_STATIONS,
                            SURVEYED_TOWNSHIP,
                            TOWNSHIP_LEFT,
                            RIVERS,
                            WATER,
                            OTHER_RIVERS,
                            OTHER_WATER,
                            LAND_USE,
                            SURVEYED_LINE,
                            SURVEYED_SECTION,
                            SURVEY_GAP,
                            DISAGREEMENT,
                            LEFT_ALONE,
                            ROAD_NETWORK,
                            SITE_OFFER));

    /// Raised whenever builder and reader of two versions could misread each other.
    public static final int SCHEMA_VERSION = 8;

    /// The same of surveys; the zoom bands are in both.
    public static final int SURVEY_VERSION = 4;

    /// `source_id` of a surface of water whose shore is that of a survey.
    public static final String SURVEYED_SHORE = "osm";

    /// A column and its SQLite type.
    public record Column(String name, String type) {}

    private final @Nullable String geometryType;
    private final List<Column> columns;

    StoreTable(@Nullable String geometryType, String... columns) {
        this.geometryType = geometryType;
        List<Column> list = new ArrayList<>();
        for (String c : columns) {
            int colon = c.indexOf(':');
            list.add(
                    colon < 0
                            ? new Column(c, "TEXT")
                            : new Column(c.substring(0, colon), c.substring(colon + 1)));
        }
        this.columns = List.copyOf(list);
    }

    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFeatures() {
        return geometryType != null;
    }

    String geometryType() {
        if (geometryType == null) {
            throw new IllegalStateException(table() + " has no geometry");
        }
        return geometryType;
    }

    public List<Column> columns() {
        return columns;
    }
}
