package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The roads between the stops of a published route: the fastest ones by the agreed speeds, on what
/// is open by the last that is known.
final class StopRoads {
    private final RouteEngine engine = new FlatEngine();
    private final @Nullable Conditions conditions;

    /// @param year of the roads
    StopRoads(DataFolder data, EventBook events, int year) {
        Network.Builder b = Network.builder(TravelMode.DRIVE);
        Map<String, Integer> nodes = new HashMap<>();
        Map<String, Coordinate> places = new HashMap<>();
        for (Row r : data.rows(DataFile.NETWORK_NODES)) {
            Double lon = r.number("lon");
            Double lat = r.number("lat");
            if (r.get("mode").equals(TravelMode.DRIVE.code()) && lon != null && lat != null) {
                nodes.put(r.get("id"), b.node(r.get("id"), lon, lat));
                places.put(r.get("id"), new Coordinate(lon, lat));
            }
        }
        Map<WayClass, Integer> ways = new EnumMap<>(WayClass.class);
        int edges = 0;
        for (Row r : data.rows(DataFile.NETWORK_EDGES)) {
            Integer from = nodes.get(r.get("from"));
            Integer to = nodes.get(r.get("to"));
            Double km = r.number("km");
            if (from == null || to == null || km == null || !isDriven(r, events)) {
                continue;
            }
            WayClass c = WayClass.of(r.get("class")).orElse(WayClass.UNNAMED);
            int way = ways.computeIfAbsent(c, k -> b.way(nameless(k)));
            b.edge(
                    new Network.Edge(
                            from,
                            to,
                            km * 1000,
                            way,
                            AccuracyClass.valueOf(r.get("accuracy")),
                            0,
                            0,
                            0,
                            course(r, places)));
            edges++;
        }
        conditions = edges == 0 ? null : Conditions.of(b.build(), Scenario.of(year));
    }

    private static boolean isDriven(Row r, EventBook events) {
        if (!r.get("mode").equals(TravelMode.DRIVE.code())) {
            return false;
        }
        return !r.has("line")
                || events.latest(r.get("line"), r.get("section"))
                        .map(s -> s == Status.OPEN || s == Status.UNKNOWN)
                        .orElse(true);
    }

    private static Way nameless(WayClass c) {
        return new Way(null, -1, null, null, c, new Timeline(List.of(), null));
    }

    private static double[] course(Row r, Map<String, Coordinate> places) {
        List<Coordinate> points =
                r.has("course")
                        ? NetworkCompiler.places(r)
                        : List.of(
                                places.getOrDefault(r.get("from"), new Coordinate()),
                                places.getOrDefault(r.get("to"), new Coordinate()));
        double[] flat = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            flat[2 * i] = points.get(i).x;
            flat[2 * i + 1] = points.get(i).y;
        }
        return flat;
    }

    /// Null where a place is too far from every road, or no road leads there.
    @Nullable Route between(LonLat from, LonLat to) {
        if (conditions == null) {
            return null;
        }
        try {
            return engine.routeOver(
                            List.of(Stop.at("from", from), Stop.at("to", to)), conditions, 1)
                    .getFirst();
        } catch (TravelProblem e) {
            return null;
        }
    }
}
