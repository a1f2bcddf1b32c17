package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The engine on flat arrays: A\* for whatever is asked once, a customizable contraction hierarchy
/// for conditions that were prepared, and for matrices.
public final class FlatEngine implements RouteEngine {
    private final ThreadLocal<@Nullable Search> searches = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Climb> climbs = new ThreadLocal<>();

    @Override
    public void prepare(Conditions conditions) {
        conditions.customized();
    }

    @Override
    public Snap snap(Stop stop, Conditions conditions) {
        return Snapping.snap(stop, conditions);
    }

    @Override
    public List<Route> route(List<Snap> stops, Conditions c, int most) {
        List<List<Piece>> fastest = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            fastest.add(way(stops.get(i - 1), stops.get(i), c));
        }
        List<Route> routes = new ArrayList<>();
        routes.add(RouteMaker.route(stops, fastest, c));
        if (most > 1) {
            routes.addAll(others(stops, fastest, c, most));
        }
        return routes;
    }

    /// Routes of which one leg goes another way, the fastest of them.
    private List<Route> others(
            List<Snap> stops, List<List<Piece>> fastest, Conditions c, int most) {
        List<Route> others = new ArrayList<>();
        for (int leg = 0; leg < fastest.size(); leg++) {
            Snap from = stops.get(leg);
            Snap to = stops.get(leg + 1);
            List<List<Piece>> ways =
                    Alternatives.of(fastest.get(leg), search(c), from, to, c, most);
            for (List<Piece> way : ways.subList(1, ways.size())) {
                List<List<Piece>> changed = new ArrayList<>(fastest);
                changed.set(leg, way);
                others.add(RouteMaker.route(stops, changed, c));
            }
        }
        others.sort(Comparator.comparingDouble(r -> r.seconds().mid()));
        return others.subList(0, Math.min(most - 1, others.size()));
    }

    private List<Piece> way(Snap from, Snap to, Conditions c) {
        List<Piece> way = find(from, to, c);
        if (way == null) {
            throw Islands.noWay(from, to, c);
        }
        return way;
    }

    /// The fastest way, or null where there is none.
    @Nullable List<Piece> find(Snap from, Snap to, Conditions c) {
        if (from.meets(to)) {
            return List.of();
        }
        Customized prepared = c.customizedIfReady();
        if (prepared == null) {
            return search(c).way(from, to, c);
        }
        Climb climb = climb(c);
        return climb.from(from, prepared).wayTo(climb.from(to, prepared));
    }

    @Override
    public Matrix matrix(List<Snap> places, Conditions c) {
        int n = places.size();
        Customized m = c.customized();
        Climb climb = climb(c);
        List<Ascent> ascents = new ArrayList<>(n);
        for (Snap s : places) {
            ascents.add(climb.from(s, m));
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        @Nullable List<Piece>[] ways = new List[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                ways[i * n + j] = ascents.get(i).wayTo(ascents.get(j));
            }
        }
        return new Matrix(places, c, ways);
    }

    @Override
    public Reach reach(Snap from, Conditions c, List<Double> hours) {
        List<Double> rising = ReachMaker.checked(hours);
        Tree all = search(c).tree(from, c, Double.POSITIVE_INFINITY);
        return ReachMaker.reach(from, c, all, rising);
    }

    private Search search(Conditions c) {
        Search s = searches.get();
        if (s == null || s.nodes() < c.network().nodeCount()) {
            s = new Search(c.network().nodeCount());
            searches.set(s);
        }
        return s;
    }

    private Climb climb(Conditions c) {
        Climb s = climbs.get();
        if (s == null || s.nodes() < c.network().nodeCount()) {
            s = new Climb(c.network().nodeCount());
            climbs.set(s);
        }
        return s;
    }
}
