package org.xianggan.atlas.core.profile;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Metres upwards of routes that are told side by side: all of them on fine heights where these
/// cover every way, else all on the 2′ relief, so that what is compared was computed alike. Slow
/// with fine heights: on workers.
///
/// @param spacing metres between the heights; null for the 2′ relief
/// @param legs of each route
public record Climbs(@Nullable Double spacing, List<List<Double>> legs) {
    public Climbs {
        legs = legs.stream().map(List::copyOf).toList();
    }

    /// @param elevation fine heights, where there are any
    public static Climbs of(List<Route> routes, Optional<Elevation> elevation) {
        return elevation
                .flatMap(heights -> fine(routes, heights))
                .orElseGet(
                        () ->
                                new Climbs(
                                        null,
                                        routes.stream()
                                                .map(
                                                        r ->
                                                                r.legs().stream()
                                                                        .map(Leg::climb)
                                                                        .toList())
                                                .toList()));
    }

    private static Optional<Climbs> fine(List<Route> routes, Elevation heights) {
        List<List<Double>> all = new ArrayList<>();
        for (Route route : routes) {
            List<Double> legs = new ArrayList<>();
            for (Leg leg : route.legs()) {
                Optional<FineWay> way = FineWay.of(leg.course(), heights);
                if (way.isEmpty() && leg.course().size() > 1) {
                    return Optional.empty();
                }
                legs.add(way.map(FineWay::climb).orElse(0.0));
            }
            all.add(legs);
        }
        return Optional.of(new Climbs(heights.spacing(), all));
    }

    public double route(int route) {
        return legs.get(route).stream().mapToDouble(Double::doubleValue).sum();
    }

    public double leg(int route, int leg) {
        return legs.get(route).get(leg);
    }

    /// Of all routes together.
    public double all() {
        return legs.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).sum();
    }
}
