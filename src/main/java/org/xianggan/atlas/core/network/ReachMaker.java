package org.xianggan.atlas.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Makes zones of all that fastest ways reach.
final class ReachMaker {
    private static final int MOST_ZONES = 8;
    private static final double MOST_HOURS = 24;

    private final Conditions conditions;
    private final Network network;
    private final Reached reached;
    private final Snap root;

    private ReachMaker(Conditions conditions, Reached reached) {
        this.conditions = conditions;
        network = conditions.network();
        this.reached = reached;
        root = reached.root();
    }

    /// @throws TravelProblem where the hours are none
    static List<Double> checked(List<Double> hours) {
        List<Double> rising = hours.stream().distinct().sorted().toList();
        boolean fine =
                !rising.isEmpty()
                        && rising.size() <= MOST_ZONES
                        && rising.stream().allMatch(h -> h > 0 && h <= MOST_HOURS);
        if (!fine) {
            throw new TravelProblem(TravelProblem.Reason.HOURS, hours.toString());
        }
        return rising;
    }

    static Reach reach(Snap from, Conditions conditions, Reached reached, List<Double> hours) {
        ReachMaker m = new ReachMaker(conditions, reached);
        double[] slow = reached.seconds(Reached.Pace.SLOW);
        double[] fast = reached.seconds(Reached.Pace.FAST);
        double[] likely = reached.seconds(Reached.Pace.LIKELY);
        Range access = conditions.accessSeconds(from);
        double grid = Reach.GRID_METRES;
        List<Outline> mid = m.zones(likely, 1, access.mid(), hours, grid, true);
        List<Outline> least = m.zones(slow, 2, access.high(), hours, grid * 3, false);
        List<Outline> most = m.zones(fast, 0, access.low(), hours, grid * 3, false);
        List<Reach.Zone> zones = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            Range km2 = Range.around(least.get(i).km2(), mid.get(i).km2(), most.get(i).km2());
            zones.add(new Reach.Zone(hours.get(i), km2, mid.get(i).shapes()));
        }
        return new Reach(from, conditions, zones, to -> m.seconds(from, to));
    }

    private Range seconds(Snap from, Snap to) {
        List<Piece> way = from.meets(to) ? List.of() : reached.to(to);
        if (way == null) {
            return Range.NONE;
        }
        double[] sums = new double[6];
        conditions.addAccess(from, sums);
        conditions.addAccess(to, sums);
        way.forEach(p -> conditions.add(p, sums));
        return Range.around(sums[3], sums[4], sums[5]);
    }

    private double time(int edge, int which, double share, double[] sums) {
        Arrays.fill(sums, 0);
        conditions.add(new Piece(edge, 0, share), sums);
        return sums[3 + which];
    }

    private record Outline(double km2, List<Shape> shapes) {}

    /// @param which of the times of edges: 0 low, 1 mid, 2 high
    private List<Outline> zones(
            double[] times,
            int which,
            double access,
            List<Double> hours,
            double grid,
            boolean withShapes) {
        int edges = network.edgeCount();
        double[] whole = new double[edges];
        double[] sums = new double[6];
        double longest = hours.getLast() * 3600 - access;
        ReachField field = new ReachField(network, root.at().lon(), grid);
        for (int e = 0; e < edges; e++) {
            whole[e] = conditions.isPassable(e) ? time(e, which, 1, sums) : -1;
            boolean touched =
                    whole[e] >= 0
                            && (times[network.from(e)] < longest
                                    || times[network.to(e)] < longest
                                    || e == root.edge() && longest > 0);
            if (touched) {
                field.spread(e);
            }
        }
        double near = Reach.BESIDE_METRES + grid;
        if (!field.begin(near)) {
            return Collections.nCopies(hours.size(), new Outline(0, List.of()));
        }
        List<Outline> out = new ArrayList<>();
        boolean[] laid = new boolean[edges];
        for (double h : hours) {
            double left = h * 3600 - access;
            for (int e = 0; e < edges; e++) {
                if (whole[e] >= 0 && !laid[e]) {
                    laid[e] = lay(field, e, times, whole[e], left, near);
                }
            }
            Contour contour = new Contour(field, Reach.BESIDE_METRES);
            out.add(
                    new Outline(
                            contour.squareMetres() / 1e6,
                            withShapes ? contour.shapes() : List.of()));
        }
        return out;
    }

    /// Lays what is reached of an edge; true where that is all of it.
    private boolean lay(
            ReachField field, int e, double[] times, double whole, double left, double near) {
        double a = (left - times[network.from(e)]) / whole;
        // Nobody comes from the far end of a one-way road.
        double b = network.isOneWay(e) ? -1 : (left - times[network.to(e)]) / whole;
        if (a >= 0 && b >= 0 && a + b >= 1 || a >= 1 || b >= 1) {
            field.lay(e, 0, 1, near);
            return true;
        }
        if (a > 0) {
            field.lay(e, 0, a, near);
        }
        if (b > 0) {
            field.lay(e, 1 - b, 1, near);
        }
        if (e == root.edge() && left > 0) {
            double f = root.fraction();
            double each = left / whole;
            double back = network.isOneWay(e) ? 0 : each;
            field.lay(e, Math.max(0, f - back), Math.min(1, f + each), near);
        }
        return false;
    }
}
