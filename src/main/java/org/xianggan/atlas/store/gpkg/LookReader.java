package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature.Area;
import org.xianggan.atlas.core.render.MapFeature.AreaName;
import org.xianggan.atlas.core.render.MapFeature.BeltLine;
import org.xianggan.atlas.core.render.MapFeature.Boundary;
import org.xianggan.atlas.core.render.MapFeature.Dot;
import org.xianggan.atlas.core.render.MapFeature.Ground;
import org.xianggan.atlas.core.render.MapFeature.Kind;
import org.xianggan.atlas.core.render.MapFeature.LinePiece;
import org.xianggan.atlas.core.render.MapFeature.Look;
import org.xianggan.atlas.core.render.MapFeature.OtherWay;
import org.xianggan.atlas.core.render.MapFeature.RouteLine;
import org.xianggan.atlas.core.render.MapFeature.Site;
import org.xianggan.atlas.core.render.MapFeature.Stream;
import org.xianggan.atlas.core.render.MapFeature.Surface;
import org.xianggan.atlas.core.render.MapFeature.Watercourse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a style needs to know of the features of a layer, from the layer's own table.
final class LookReader {
    /// What some features share.
    ///
    /// @param box of all of them, EPSG:3857
    record Stub(Kind kind, WorldBox box) {}

    private static final String SELECT = "SELECT l.fid, l.minx, l.miny, l.maxx, l.maxy, ";

    private static final Timeline NO_EVENTS = new Timeline(List.of(), null);

    private final Database db;
    private final Late<LineReader> lines;

    LookReader(Database db, Late<LineReader> lines) {
        this.db = db;
        this.lines = lines;
    }

    /// Looks of a layer by their numbers.
    Map<Integer, Stub> read(Layer layer) {
        return switch (layer) {
            case LAND ->
                    of(
                            layer,
                            "counties",
                            row -> new Area(row.getBoolean("zone"), Columns.id(row, "province")));
            case COUNTIES, PROVINCES -> areas(layer);
            case BELT -> of(layer, "belt", row -> new BeltLine(row.getBoolean("road")));
            case WATER ->
                    of(
                            layer,
                            "water",
                            row ->
                                    new Surface(
                                            row.getDouble("km2"),
                                            StoreTable.SURVEYED_SHORE.equals(
                                                    row.getString("source_id"))));
            case RIVERS ->
                    of(
                            layer,
                            "rivers",
                            row -> new Stream(row.getInt("width"), row.getBoolean("context")));
            case MORE_ROADS, MORE_RAILWAYS ->
                    ofSurvey(layer, "class", row -> new OtherWay(WayRank.valueOf(word(row))));
            case MORE_RIVERS ->
                    ofSurvey(
                            layer,
                            "class, t.width_m, t.name_zh",
                            row ->
                                    new Watercourse(
                                            WaterRank.valueOf(word(row)), row.getInt("width_m")));
            case MORE_WATER, LAND_USE ->
                    ofSurvey(layer, "class", row -> new Ground(GroundClass.valueOf(word(row))));
            case ROADS -> of(layer, "roads", this::piece);
            case RAILWAYS -> of(layer, "railways", this::piece);
            case RED_ROUTES -> of(layer, "red_routes", row -> new RouteLine());
            case SEATS -> seats(layer);
            case PLACES -> of(layer, "places", row -> dot(row, Columns.text(row, "kind"), false));
            case TOWNSHIPS ->
                    of(
                            layer,
                            "townships",
                            row ->
                                    dot(
                                            row,
                                            Columns.text(row, "kind"),
                                            row.getString("doubt") != null));
            case STATIONS -> of(layer, "stations", this::station);
            case SITES ->
                    of(
                            layer,
                            "sites",
                            row ->
                                    new Site(
                                            Columns.text(row, "kind"),
                                            Columns.text(row, "protection"),
                                            Columns.text(row, "tourism"),
                                            row.getBoolean("hollow"),
                                            row.getBoolean("doubtful")));
            case RELIEF, MORE_PLACES, PEAKS, MORE_STATIONS -> Map.of();
        };
    }

    private LinePiece piece(ResultSet row) throws SQLException {
        return new LinePiece(
                Columns.text(row, "class"),
                row.getString("ref"),
                AccuracyClass.valueOf(Columns.text(row, "accuracy_class")),
                lines.get().timeline(Columns.text(row, "id"), Columns.text(row, "section")),
                row.getBoolean("fade_start"),
                row.getBoolean("fade_end"));
    }

    private Dot station(ResultSet row) throws SQLException {
        return new Dot(
                Columns.text(row, "kind"),
                row.getBoolean("zone"),
                row.getString("doubt") != null,
                lines.get().timeline(Columns.text(row, "id"), "1"));
    }

    private static Dot dot(ResultSet row, String kind, boolean doubtful) throws SQLException {
        return new Dot(kind, row.getBoolean("zone"), doubtful, NO_EVENTS);
    }

    /// A seat has the id of its county and a name of its own.
    private Map<Integer, Stub> seats(Layer layer) {
        Map<Integer, Stub> out = new HashMap<>();
        String columns = "t.id, t.name_zh, t.pinyin, t.name_en, t.zone";
        read(
                layer,
                out,
                SELECT + columns + from("seats", 0),
                row -> {
                    String zh = Columns.text(row, "name_zh");
                    return new Kind(
                            layer,
                            Columns.id(row, "id"),
                            new Names(
                                    zh,
                                    zh,
                                    row.getString("pinyin"),
                                    row.getString("name_en"),
                                    List.of()),
                            dot(row, "seat", false));
                });
        return out;
    }

    /// Boundaries, and the names of areas with them.
    private Map<Integer, Stub> areas(Layer layer) {
        Map<Integer, Stub> out = new HashMap<>();
        read(
                layer,
                out,
                SELECT + "t.rank, t.zone_edge, t.zone_inside" + from("boundaries", 0),
                row ->
                        new Kind(
                                layer,
                                null,
                                null,
                                new Boundary(
                                        Boundary.Rank.valueOf(Columns.text(row, "rank")),
                                        row.getBoolean("zone_edge"),
                                        row.getBoolean("zone_inside"))));
        named(
                layer,
                out,
                "area_names",
                Bands.AREA_NAME_FIDS,
                row ->
                        new AreaName(
                                AreaName.Rank.valueOf(Columns.text(row, "rank")),
                                row.getBoolean("zone")));
        return out;
    }

    /// Without a survey there are none, nor is there a table.
    private Map<Integer, Stub> ofSurvey(
            Layer layer, String columns, Database.RowMapper<Look> look) {
        if (db.list("SELECT 1 FROM look WHERE layer = ? LIMIT 1", r -> true, layer.id())
                .isEmpty()) {
            return Map.of();
        }
        Map<Integer, Stub> out = new HashMap<>();
        String table = Bands.table(layer, 1).table();
        read(
                layer,
                out,
                SELECT + "t." + columns + from(table, 0),
                row -> {
                    Look one = look.map(row);
                    boolean named = one instanceof Watercourse w && w.rank() == WaterRank.RIVER;
                    String zh = named ? row.getString("name_zh") : null;
                    Names names = zh == null ? null : new Names(zh, zh, null, null, List.of());
                    return new Kind(layer, null, names, one);
                });
        return out;
    }

    private static String word(ResultSet row) throws SQLException {
        return Columns.text(row, "class").toUpperCase(Locale.ROOT);
    }

    /// All but the geometry: SQLite would put together a whole county for nothing.
    private static String columns(String table) {
        return StoreTable.valueOf(table.toUpperCase(Locale.ROOT)).columns().stream()
                .map(c -> "t.\"" + c.name() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String from(String table, long offset) {
        return " FROM look l JOIN \"" + table + "\" t ON t.fid = l.feature - " + offset;
    }

    /// Features of a table with an `id`; names come from the entity.
    private Map<Integer, Stub> of(Layer layer, String table, Database.RowMapper<Look> look) {
        Map<Integer, Stub> out = new HashMap<>();
        named(layer, out, table, 0, look);
        return out;
    }

    private void named(
            Layer layer,
            Map<Integer, Stub> out,
            String table,
            long offset,
            Database.RowMapper<Look> look) {
        read(
                layer,
                out,
                SELECT
                        + columns(table)
                        + ", e.short_zh AS e_short, "
                        + "e.name_zh AS e_zh, e.pinyin AS e_pinyin, e.name_en AS e_en,"
                        + " e.former_names AS e_former"
                        + from(table, offset)
                        + " LEFT JOIN entity e ON e.id = t.id",
                row -> {
                    String zh = row.getString("e_zh");
                    Names names =
                            zh == null
                                    ? null
                                    : new Names(
                                            zh,
                                            Columns.text(row, "e_short"),
                                            row.getString("e_pinyin"),
                                            row.getString("e_en"),
                                            Columns.list(row, "e_former"));
                    return new Kind(layer, Columns.idOrNull(row, "id"), names, look.map(row));
                });
    }

    private void read(
            Layer layer, Map<Integer, Stub> out, String sql, Database.RowMapper<Kind> kind) {
        db.list(
                sql + " WHERE l.layer = ?",
                row -> {
                    WorldBox box =
                            new WorldBox(
                                    row.getDouble(2),
                                    row.getDouble(3),
                                    row.getDouble(4),
                                    row.getDouble(5));
                    return out.put(row.getInt(1), new Stub(kind.map(row), box));
                },
                layer.id());
    }
}
