package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature.Boundary;
import org.xianggan.atlas.store.gpkg.Bands;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Red-tourism routes along the roads between their known stops, and the demonstration belt.
final class RouteCompiler {
    private final Work work;
    private final AreaCompiler areas;
    private final LineCompiler lines;
    private final StopRoads roads;
    private final Map<String, AccuracyClass> accuracies = new HashMap<>();

    RouteCompiler(Work work, AreaCompiler areas, LineCompiler lines, StopRoads roads) {
        this.work = work;
        this.areas = areas;
        this.lines = lines;
        this.roads = roads;
    }

    void compile() throws SQLException {
        Map<String, List<Row>> stops = work.data.table(DataFile.STOPS).by("route");
        for (Row r : work.data.rows(DataFile.ROUTES)) {
            route(r, stops.getOrDefault(r.get("id"), List.of()));
        }
        for (Row r : work.data.rows(DataFile.BELT)) {
            belt(r);
        }
    }

    private void route(Row r, List<Row> stops) throws SQLException {
        EntityId id = r.id("id").orElse(null);
        if (id == null) {
            return;
        }
        Entities.Draft draft = work.entities.add(id, r.names(), r.orNull("group_zh"));
        Map<AccuracyClass, Double> km = new EnumMap<>(AccuracyClass.class);
        LonLat last = null;
        for (Row stop : stops) {
            Entities.Draft target = work.entities.get(stop.id("target").orElse(null));
            // A stop that is known only by its county has no position.
            LonLat at = target == null || target.id.kind() == Kind.COUNTY ? null : target.anchor;
            if (at == null) {
                continue;
            }
            if (last != null && !last.equals(at)) {
                link(r, last, at, km);
                draft.drawn();
            }
            last = at;
            draft.box(GeoBox.around(at));
            draft.anchor = draft.anchor == null ? at : draft.anchor;
        }
        record(r, km);
    }

    /// The road from a stop to the next; a straight line where none is known.
    private void link(Row r, LonLat from, LonLat to, Map<AccuracyClass, Double> km)
            throws SQLException {
        Route road = roads.between(from, to);
        List<Coordinate> way = new ArrayList<>();
        for (LonLat p : road == null ? List.of(from, to) : road.course()) {
            way.add(World.project(World.coordinate(p)));
        }
        if (road == null) {
            km.merge(AccuracyClass.D, Course.km(way), Double::sum);
        } else {
            road.metresByAccuracy().forEach((c, metres) -> km.merge(c, metres / 1000, Double::sum));
        }
        work.features.line(
                StoreTable.RED_ROUTES,
                Layer.RED_ROUTES,
                way,
                r.get("id"),
                r.get("name_zh"),
                r.orNull("name_en"),
                (road == null ? AccuracyClass.D : road.accuracy()).name());
    }

    /// A route is a line too: one section, no events.
    private void record(Row r, Map<AccuracyClass, Double> km) throws SQLException {
        km.values().removeIf(part -> part == 0);
        double whole = km.values().stream().mapToDouble(Double::doubleValue).sum();
        AccuracyClass accuracy = km.isEmpty() ? AccuracyClass.D : AccuracyClass.ofLine(km);
        accuracies.put(r.get("id"), accuracy);
        work.out.row(
                StoreTable.LINE,
                r.get("id"),
                "red_route",
                null,
                null,
                null,
                r.orNull("as_of"),
                r.orNull("citation"),
                r.orNull("doubt"),
                accuracy.name(),
                km.get(AccuracyClass.A),
                km.get(AccuracyClass.B),
                km.get(AccuracyClass.C),
                km.get(AccuracyClass.D));
        work.out.row(
                StoreTable.SECTION, r.get("id"), "1", null, null, whole > 0 ? whole : null, null);
    }

    /// How well the drawn line of a route is known.
    AccuracyClass accuracy(String route) {
        return accuracies.getOrDefault(route, AccuracyClass.D);
    }

    private void belt(Row r) throws SQLException {
        EntityId id = r.id("id").orElse(null);
        if (id == null) {
            return;
        }
        Entities.Draft draft = work.entities.add(id, r.names(), null);
        for (Row line : work.data.rows(DataFile.BELT_LINES)) {
            List<EntityId> counties =
                    line.has("counties") ? line.ids("counties") : r.ids("counties");
            if (line.get("follows").startsWith("boundary:")) {
                boundary(r, draft, counties);
            } else {
                road(r, draft, line.get("follows"), counties);
            }
        }
        if (draft.box != null) {
            draft.anchor = draft.box.centre();
        }
    }

    private void road(Row r, Entities.Draft draft, String road, List<EntityId> counties)
            throws SQLException {
        Track track = lines.track(road);
        if (track == null) {
            return;
        }
        List<Geometry> shapes =
                counties.stream()
                        .map(work.counties::get)
                        .filter(Objects::nonNull)
                        .map(World::project)
                        .toList();
        Geometry inside =
                track.world().intersection(Geodesics.FACTORY.buildGeometry(shapes).buffer(0));
        // Where the road leaves the four counties for a few hundred metres, it does so on paper
        // only.
        for (int i = 0; i < inside.getNumGeometries(); i++) {
            Geometry part = inside.getGeometryN(i);
            if (part.getNumPoints() > 1) {
                work.features.line(
                        StoreTable.BELT,
                        Layer.BELT,
                        Arrays.asList(part.getCoordinates()),
                        r.get("id"),
                        r.get("name_zh"),
                        road,
                        true);
                extend(draft, part.getCoordinates());
            }
        }
    }

    private void boundary(Row r, Entities.Draft draft, List<EntityId> counties)
            throws SQLException {
        List<String> ids = counties.stream().map(EntityId::toString).toList();
        ArcNet net = areas.net();
        List<Coordinate[]> degrees = net.arcs().stream().map(ArcNet.Arc::degrees).toList();
        List<List<ArcNet.Step>> chains =
                Boundaries.chains(
                        net,
                        a ->
                                !a.onFrame()
                                        && a.owners().stream().anyMatch(ids::contains)
                                        && areas.look(a).rank() == Boundary.Rank.PROVINCE);
        for (List<ArcNet.Step> chain : chains) {
            Coordinate[] whole = ArcNet.join(chain, degrees);
            int fid =
                    work.out.feature(
                            StoreTable.BELT,
                            Geodesics.FACTORY.createLineString(whole),
                            r.get("id"),
                            r.get("name_zh"),
                            "boundary:province",
                            false);
            for (int band = 0; band < Bands.count(); band++) {
                work.out.band(
                        Layer.BELT,
                        fid,
                        band,
                        Geodesics.FACTORY.createLineString(
                                ArcNet.join(chain, areas.simplified().get(band))));
            }
            extend(draft, World.project(whole));
        }
    }

    private static void extend(Entities.Draft draft, Coordinate[] world) {
        draft.box(World.box(Geodesics.FACTORY.createLineString(World.unproject(world)))).drawn();
    }
}
