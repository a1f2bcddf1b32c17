package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.PublishedRoute.PublishedStop;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Published red-tourism routes with their stops, and the trains that call at stations.
final class PublishedReader {
    private static final String ROUTES =
            "SELECT "
                    + Columns.ENTITY
                    + ", r.group_zh, r.text_zh, r.as_of, r.doubt, r.note, r.citation, r.counties,"
                    + " r.stations FROM published r JOIN entity e ON e.id = r.id ORDER BY r.fid";
    private static final String STOPS =
            "SELECT s.route, s.seq, s.name_zh AS stop_zh, s.target, s.citation, s.note, e.lon,"
                    + " e.lat FROM stop s LEFT JOIN entity e ON e.id = s.target ORDER BY s.route,"
                    + " s.seq";

    private final Database db;
    private final Citations citations;
    private final Map<EntityId, List<PublishedStop>> stops = new HashMap<>();

    PublishedReader(Database db, Citations citations) {
        this.db = db;
        this.citations = citations;
        db.list(STOPS, row -> Map.entry(Columns.id(row, "route"), stop(row)))
                .forEach(
                        e ->
                                stops.computeIfAbsent(e.getKey(), r -> new ArrayList<>())
                                        .add(e.getValue()));
    }

    List<PublishedRoute> all() {
        return db.list(ROUTES, this::route);
    }

    private PublishedStop stop(ResultSet row) throws SQLException {
        EntityId target = Columns.idOrNull(row, "target");
        Double lon = Columns.number(row, "lon");
        Double lat = Columns.number(row, "lat");
        // A stop that is known only by its county has no position.
        boolean placed = target != null && target.kind() != Kind.COUNTY;
        @Nullable LonLat at = !placed || lon == null || lat == null ? null : new LonLat(lon, lat);
        return new PublishedStop(
                row.getInt("seq"),
                Columns.text(row, "stop_zh"),
                target,
                at,
                citations.of(row.getString("citation")),
                row.getString("note"));
    }

    /// Where a train calls, in the order of its row.
    private List<PublishedStop> stations(List<EntityId> ids) {
        List<PublishedStop> all = new ArrayList<>();
        for (EntityId id : ids) {
            db.list(
                            "SELECT name_zh, lon, lat FROM entity WHERE id = ?",
                            row -> {
                                Double lon = Columns.number(row, "lon");
                                Double lat = Columns.number(row, "lat");
                                return new PublishedStop(
                                        all.size() + 1,
                                        Columns.text(row, "name_zh"),
                                        id,
                                        lon == null || lat == null ? null : new LonLat(lon, lat),
                                        List.of(),
                                        null);
                            },
                            id.toString())
                    .forEach(all::add);
        }
        return all;
    }

    private PublishedRoute route(ResultSet row) throws SQLException {
        EntityId id = Columns.id(row, "id");
        return new PublishedRoute(
                id,
                Columns.names(row),
                row.getString("group_zh"),
                row.getString("text_zh"),
                Columns.date(row, "as_of"),
                row.getString("doubt"),
                row.getString("note"),
                stops.getOrDefault(id, stations(Columns.ids(row, "stations"))),
                Columns.ids(row, "counties"),
                citations.of(row.getString("citation")));
    }
}
