package org.xianggan.atlas.core.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An engine that is made of a [Finder]: what is told of ways does not depend on who found them.
public abstract class FindingEngine implements RouteEngine {
    /// For the calling thread.
    protected abstract Finder finder(Conditions conditions);

    @Override
    public Snap snap(Stop stop, Conditions conditions) {
        return Snapping.snap(stop, conditions);
    }

    @Override
    public List<Route> route(List<Snap> stops, Conditions c, int most) {
        Finder finder = finder(c);
        List<List<Piece>> fastest = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            fastest.add(way(stops.get(i - 1), stops.get(i), finder, c));
        }
        List<Route> routes = new ArrayList<>();
        routes.add(RouteMaker.route(stops, fastest, c));
        if (most > 1) {
            routes.addAll(others(stops, fastest, finder, c, most));
        }
        return routes;
    }

    private static List<Piece> way(Snap from, Snap to, Finder finder, Conditions c) {
        List<Piece> way = finder.way(from, to);
        if (way == null) {
            throw Islands.noWay(from, to, finder, c);
        }
        return way;
    }

    /// Routes of which one leg goes another way, the fastest of them.
    private static List<Route> others(
            List<Snap> stops, List<List<Piece>> fastest, Finder finder, Conditions c, int most) {
        List<Route> others = new ArrayList<>();
        for (int leg = 0; leg < fastest.size(); leg++) {
            List<List<Piece>> ways =
                    finder.ways(stops.get(leg), stops.get(leg + 1), fastest.get(leg), most);
            for (List<Piece> way : ways.subList(1, ways.size())) {
                List<List<Piece>> changed = new ArrayList<>(fastest);
                changed.set(leg, way);
                others.add(RouteMaker.route(stops, changed, c));
            }
        }
        others.sort(Comparator.comparingDouble(r -> r.seconds().mid()));
        return others.subList(0, Math.min(most - 1, others.size()));
    }

    @Override
    public Matrix matrix(List<Snap> places, Conditions c) {
        return new Matrix(places, c, finder(c).pairs(places));
    }

    @Override
    public Reach reach(Snap from, Conditions c, List<Double> hours) {
        List<Double> rising = ReachMaker.checked(hours);
        return ReachMaker.reach(from, c, finder(c).reached(from), rising);
    }
}
