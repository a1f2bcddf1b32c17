package org.xianggan.atlas.ui.planner.route;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Difference;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Run;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.network.Turn;
import org.xianggan.atlas.core.profile.Climbs;
import org.xianggan.atlas.core.profile.Profile;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.core.travel.Drawn;
import org.xianggan.atlas.core.wording.SectionName;
import org.xianggan.atlas.ui.planner.Ground;
import org.xianggan.atlas.ui.planner.Trip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The ways over the stops of a trip under a scenario; made on a worker.
///
/// @param climbs of the options, in their order
/// @param without where nothing else is nearly as fast: the line that the second way does without,
///     of which it is the fastest; else null
/// @param sections what the sections of divided lines on them are called
record RouteAnswer(
        Trip trip,
        Scenario scenario,
        List<Option> options,
        Climbs climbs,
        @Nullable Names without,
        Map<LinePart, SectionName> sections) {
    /// How many ways are asked for.
    static final int MOST = 4;

    /// A way that shares more of its length with another is its twin.
    private static final double SHARED = 0.75;

    RouteAnswer {
        options = List.copyOf(options);
        sections = Map.copyOf(sections);
    }

    /// @param names what a section is called, or null
    /// @throws org.xianggan.atlas.core.network.TravelProblem where there is no way
    static RouteAnswer of(
            Ground ground,
            Trip trip,
            Scenario scenario,
            HeightGrid heights,
            Optional<Elevation> elevation,
            Function<LinePart, @Nullable SectionName> names) {
        Conditions conditions = ground.conditions(trip.mode(), scenario);
        List<Route> routes =
                new ArrayList<>(ground.engine().routeOver(trip.stops(), conditions, MOST));
        Run main = routes.size() == 1 ? longest(routes.getFirst()) : null;
        Route other =
                main == null ? null : without(main, routes.getFirst(), ground, trip, scenario);
        if (other != null) {
            routes.add(other);
        }
        List<Option> options = new ArrayList<>();
        for (Route r : routes) {
            List<LonLat> course = r.course();
            options.add(
                    new Option(
                            r,
                            r == routes.getFirst()
                                    ? null
                                    : Difference.between(routes.getFirst(), r),
                            Drawn.stretches(r),
                            label(r, others(r, routes)),
                            box(course),
                            Turn.of(r),
                            Profile.of(course, elevation, heights)));
        }
        return new RouteAnswer(
                trip,
                scenario,
                options,
                Climbs.of(routes, elevation),
                main == null || other == null ? null : main.names(),
                sections(routes, names));
    }

    private static Map<LinePart, SectionName> sections(
            List<Route> routes, Function<LinePart, @Nullable SectionName> names) {
        Map<LinePart, SectionName> all = new HashMap<>();
        for (Route route : routes) {
            for (Leg leg : route.legs()) {
                for (Run run : leg.runs()) {
                    for (LinePart part : run.parts()) {
                        SectionName name = all.containsKey(part) ? null : names.apply(part);
                        if (name != null) {
                            all.put(part, name);
                        }
                    }
                }
            }
        }
        return all;
    }

    /// The longest run on a line that has a name.
    private static @Nullable Run longest(Route route) {
        return route.legs().stream()
                .flatMap(l -> l.runs().stream())
                .filter(r -> r.line() != null && r.names() != null)
                .max(Comparator.comparingDouble(r -> r.metres().mid()))
                .orElse(null);
    }

    /// The fastest way that does without a line; null where none leads there, or only a twin.
    private static @Nullable Route without(
            Run main, Route fastest, Ground ground, Trip trip, Scenario scenario) {
        EntityId line = main.line();
        if (line == null) {
            return null;
        }
        try {
            Conditions c = ground.conditions(trip.mode(), scenario.avoiding(line));
            Route other = ground.engine().routeOver(trip.stops(), c, 1).getFirst();
            return shared(other, fastest) <= SHARED ? other : null;
        } catch (TravelProblem none) {
            // Without that line one does not get there: then there is one way.
            return null;
        }
    }

    /// How much of a route's length is on edges that another has.
    private static double shared(Route route, Route with) {
        Set<Integer> edges = new HashSet<>();
        with.legs().forEach(l -> l.pieces().forEach(p -> edges.add(p.edge())));
        Network network = route.conditions().network();
        double all = 0;
        double both = 0;
        for (Leg leg : route.legs()) {
            for (Piece p : leg.pieces()) {
                double metres = network.metres(p.edge()) * p.share();
                all += metres;
                both += edges.contains(p.edge()) ? metres : 0;
            }
        }
        return all == 0 ? 1 : both / all;
    }

    /// Whether some of the differences in time are more than is known of them.
    boolean isRanked() {
        return options.stream().allMatch(o -> o.saves() == null || o.saves().counts());
    }

    private static GeoBox box(List<LonLat> course) {
        GeoBox box = GeoBox.around(course.getFirst());
        for (LonLat p : course) {
            box = box.union(GeoBox.around(p));
        }
        return box;
    }

    private static Set<Integer> others(Route route, List<Route> all) {
        Set<Integer> edges = new HashSet<>();
        for (Route r : all) {
            if (r != route) {
                r.legs().forEach(l -> l.pieces().forEach(p -> edges.add(p.edge())));
            }
        }
        return edges;
    }

    /// The middle of the longest stretch that no other route has; of the whole where all is shared.
    private static WorldPoint label(Route route, Set<Integer> others) {
        List<LonLat> best = List.of();
        List<LonLat> run = new ArrayList<>();
        double bestMetres = 0;
        double metres = 0;
        for (Leg leg : route.legs()) {
            for (Piece p : leg.pieces()) {
                if (others.contains(p.edge())) {
                    run = new ArrayList<>();
                    metres = 0;
                    continue;
                }
                run.addAll(route.conditions().network().course(p));
                metres += route.conditions().network().metres(p.edge()) * p.share();
                if (metres > bestMetres) {
                    bestMetres = metres;
                    best = run;
                }
            }
        }
        List<LonLat> where = best.isEmpty() ? route.course() : best;
        return WebMercator.project(where.get(where.size() / 2));
    }

    /// Which leg of an option passes nearest to a place.
    int legNear(int option, LonLat place) {
        List<Leg> legs = options.get(option).route().legs();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < legs.size(); i++) {
            double d = distance(legs.get(i).course(), place);
            if (d < least) {
                least = d;
                best = i;
            }
        }
        return best;
    }

    /// In Mercator metres.
    private static double distance(List<LonLat> course, LonLat place) {
        WorldPoint p = WebMercator.project(place);
        @Nullable WorldPoint a = null;
        double least = Double.POSITIVE_INFINITY;
        for (LonLat at : course) {
            WorldPoint b = WebMercator.project(at);
            least =
                    Math.min(
                            least,
                            a == null
                                    ? Math.hypot(b.x() - p.x(), b.y() - p.y())
                                    : toSegment(p, a, b));
            a = b;
        }
        return least;
    }

    private static double toSegment(WorldPoint p, WorldPoint a, WorldPoint b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double t =
                length == 0
                        ? 0
                        : Math.clamp(((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / length, 0, 1);
        return Math.hypot(p.x() - a.x() - t * dx, p.y() - a.y() - t * dy);
    }
}
