package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature.Area;
import org.xianggan.atlas.core.render.MapFeature.AreaName;
import org.xianggan.atlas.core.render.MapFeature.BeltLine;
import org.xianggan.atlas.core.render.MapFeature.Boundary;
import org.xianggan.atlas.core.render.MapFeature.Dot;
import org.xianggan.atlas.core.render.MapFeature.LinePiece;
import org.xianggan.atlas.core.render.MapFeature.Look;
import org.xianggan.atlas.core.render.MapFeature.RouteLine;
import org.xianggan.atlas.core.render.MapFeature.Site;
import org.xianggan.atlas.core.render.MapFeature.Stream;
import org.xianggan.atlas.core.render.MapFeature.Surface;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a style needs to know of the features of a layer, from the layer's own table.
final class LookReader {
    /// A feature without its shape.
    record Stub(long fid, @Nullable EntityId id, @Nullable Names names, Look look) {}

    private static final Timeline NO_EVENTS = new Timeline(List.of(), null);

    private final Database db;
    private final Late<LineReader> lines;

    LookReader(Database db, Late<LineReader> lines) {
        this.db = db;
        this.lines = lines;
    }

    Map<Long, Stub> read(Layer layer) {
        return switch (layer) {
            case LAND ->
                    of(
                            "counties",
                            row -> new Area(row.getBoolean("zone"), Columns.id(row, "province")));
            case COUNTIES, PROVINCES -> areas();
            case BELT -> of("belt", row -> new BeltLine(row.getBoolean("road")));
            case WATER -> of("water", row -> new Surface(row.getDouble("km2")));
            case RIVERS ->
                    of("rivers", row -> new Stream(row.getInt("width"), row.getBoolean("context")));
            case ROADS -> of("roads", this::piece);
            case RAILWAYS -> of("railways", this::piece);
            case RED_ROUTES -> of("red_routes", row -> new RouteLine());
            case SEATS -> seats();
            case PLACES -> of("places", row -> dot(row, Columns.text(row, "kind"), false));
            case TOWNSHIPS ->
                    of(
                            "townships",
                            row ->
                                    dot(
                                            row,
                                            Columns.text(row, "kind"),
                                            row.getString("doubt") != null));
            case STATIONS -> of("stations", this::station);
            case SITES ->
                    of(
                            "sites",
                            row ->
                                    new Site(
                                            Columns.text(row, "kind"),
                                            Columns.text(row, "protection"),
                                            Columns.text(row, "tourism"),
                                            row.getBoolean("hollow"),
                                            row.getBoolean("doubtful")));
            case RELIEF -> Map.of();
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
    private Map<Long, Stub> seats() {
        Map<Long, Stub> out = new HashMap<>();
        db.list(
                "SELECT fid, id, name_zh, pinyin, name_en, zone FROM seats",
                row -> {
                    String zh = Columns.text(row, "name_zh");
                    Names names =
                            new Names(
                                    zh,
                                    zh,
                                    row.getString("pinyin"),
                                    row.getString("name_en"),
                                    List.of());
                    long fid = row.getLong("fid");
                    return out.put(
                            fid,
                            new Stub(fid, Columns.id(row, "id"), names, dot(row, "seat", false)));
                });
        return out;
    }

    private Map<Long, Stub> areas() {
        Map<Long, Stub> out = new HashMap<>();
        db.list(
                "SELECT fid, rank, zone_edge, zone_inside FROM boundaries",
                row -> {
                    long fid = row.getLong("fid");
                    return out.put(
                            fid,
                            new Stub(
                                    fid,
                                    null,
                                    null,
                                    new Boundary(
                                            Boundary.Rank.valueOf(Columns.text(row, "rank")),
                                            row.getBoolean("zone_edge"),
                                            row.getBoolean("zone_inside"))));
                });
        Map<Long, Stub> names =
                of(
                        "area_names",
                        row ->
                                new AreaName(
                                        AreaName.Rank.valueOf(Columns.text(row, "rank")),
                                        row.getBoolean("zone")));
        names.forEach(
                (fid, stub) ->
                        out.put(
                                fid + Bands.AREA_NAME_FIDS,
                                new Stub(
                                        fid + Bands.AREA_NAME_FIDS,
                                        stub.id(),
                                        stub.names(),
                                        stub.look())));
        return out;
    }

    /// All but the geometry: SQLite would put together a whole county for nothing.
    private static String columns(String table) {
        return StoreTable.valueOf(table.toUpperCase(Locale.ROOT)).columns().stream()
                .map(c -> "t.\"" + c.name() + "\"")
                .collect(Collectors.joining(", ", "t.fid, ", ""));
    }

    /// Features of a table with an `id`; names come from the entity.
    private Map<Long, Stub> of(String table, Database.RowMapper<Look> look) {
        Map<Long, Stub> out = new HashMap<>();
        db.list(
                "SELECT "
                        + columns(table)
                        + ", e.short_zh AS e_short, "
                        + "e.name_zh AS e_zh, e.pinyin AS e_pinyin, e.name_en AS e_en,"
                        + " e.former_names AS e_former FROM \""
                        + table
                        + "\" t LEFT JOIN entity e ON e.id = t.id",
                row -> {
                    long fid = row.getLong("fid");
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
                    return out.put(
                            fid, new Stub(fid, Columns.idOrNull(row, "id"), names, look.map(row)));
                });
        return out;
    }
}
