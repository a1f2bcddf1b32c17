package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The cheapest way from the one end of a course to the other, over ways of an extract where there
/// are any and over the course itself where there are none.
///
/// Two graphs lie side by side: the ways, cheap where they bear the line's name and dearer the less
/// they fit and the farther off they lie, and the points of the course, dear throughout. A step
/// from the one to the other is possible everywhere and costs enough that nobody takes it for a
/// trifle. A course that comes back to where it began is searched in three legs, one after another,
/// for otherwise its end would be as near as its beginning.
final class Search {
    /// A metre of course without a way.
    private static final double GAP = 8;

    /// The most that a metre of a way costs that does not bear the name. Where it bears none it is
    /// followed between two parts that do, if it is hardly longer than the course; where it bears
    /// another it only closes a few kilometres ([Laying] judges both).
    private static final double DEAREST = 7.5;

    private static final double DEAREST_OTHER = 8.5;

    /// From the course to a way or back: this, and half a metre for each metre between them.
    private static final double SWITCH = 1_500;

    /// More than that where a way of the name goes on (and the course too): a road that bends more
    /// than its course does is not left for the course's sake.
    private static final double MIDWAY = 4_500;

    /// From one loose end to another, over what is not mapped, at most so far, metres.
    private static final double JUMP = 2_000;

    private static final double JUMP_COST = 500;

    /// A metre of the course that a way leaves out by a short cut.
    private static final double SKIPPED = 4;

    /// A metre against the direction of a one-way road, as a share of one with it.
    private static final double AGAINST = 1.5;

    static final int SWITCHED = -1;
    static final int JUMPED = -2;

    private final Net net;
    private final Course course;
    private final boolean against;
    private final double rareness;
    private final Legs legs;
    private final int ways;
    private final double[] cost;
    private final int[] before;
    private final int[] via;
    private final LeastHeap heap = new LeastHeap();

    /// A step of what was found.
    ///
    /// @param vertex of the net, −1: a point of the course
    /// @param arc by which it was reached, or [#SWITCHED], [#JUMPED]
    /// @param along metres along the course
    /// @param share how far from the course, as a share of half the corridor
    record Step(int vertex, int arc, double along, double share) {}

    /// @param against whether one-way roads may be followed against their direction, at a price
    /// @param rare see [Fit#isRare]
    Search(Net net, Course course, boolean against, boolean rare) {
        this.net = net;
        this.course = course;
        this.against = against;
        this.rareness = rare ? 2 : 4;
        legs = new Legs(net, course);
        ways = legs.count() * net.size();
        cost = new double[ways + course.size()];
        before = new int[cost.length];
        via = new int[cost.length];
    }

    /// What was found, from the one end to the other.
    List<Step> path() {
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        int goal = cost.length - 1;
        reach(ways, 0, -1, SWITCHED);
        while (!heap.isEmpty()) {
            double least = heap.leastCost();
            int node = heap.poll();
            if (node == goal) {
                break;
            }
            if (least > cost[node]) {
                continue;
            }
            if (node >= ways) {
                leaveCourse(node);
            } else {
                leaveVertex(node);
            }
        }
        return trace(goal);
    }

    private void reach(int node, double price, int from, int by) {
        if (price < cost[node]) {
            cost[node] = price;
            before[node] = from;
            via[node] = by;
            heap.offer(node, price);
        }
    }

    private void leaveCourse(int node) {
        int point = node - ways;
        if (point + 1 < course.size()) {
            double step = course.along[point + 1] - course.along[point];
            reach(node + 1, cost[node] + GAP * step, node, SWITCHED);
        }
        for (int k = legs.firstAt[point]; k < legs.firstAt[point + 1]; k++) {
            int other = legs.attached[k];
            reach(other, cost[node] + switching(other, point), node, SWITCHED);
        }
    }

    private double switching(int node, int point) {
        boolean end = point == 0 || point == course.size() - 1;
        return SWITCH
                + (end || !legs.goesOn(node) ? 0 : MIDWAY)
                + 0.5 * legs.off[node]
                + Math.abs(legs.along[node] - course.along[point]);
    }

    private void leaveVertex(int node) {
        int leg = node / net.size();
        int base = leg * net.size();
        int point = legs.pointOf[node];
        reach(ways + point, cost[node] + switching(node, point), node, SWITCHED);
        for (int a = net.first[node - base]; a >= 0; a = net.next[a]) {
            int head = base + net.to[a];
            if (legs.isNear(head)) {
                double price = price(a, node, head);
                if (price < Double.POSITIVE_INFINITY) {
                    reach(head, cost[node] + price, node, a);
                }
            }
        }
        for (int v : legs.jumps(node - base)) {
            int head = base + v;
            double metres = legs.metres(node - base, v);
            if (legs.isNear(head)) {
                reach(head, cost[node] + JUMP_COST + GAP * metres, node, JUMPED);
            }
        }
        int on = node + net.size();
        if (leg + 1 < legs.count() && legs.isNear(on)) {
            double left = course.along[legs.end(leg)] - legs.along[node];
            double ahead = legs.along[on] - course.along[legs.end(leg)];
            reach(on, cost[node] + SKIPPED * (left + ahead), node, SWITCHED);
        }
    }

    private double price(int arc, int from, int to) {
        Fit fit = net.ways.get(net.way[arc]).fit();
        double metres = net.metres[arc];
        double each = fit.cost(legs.built[from]);
        if (each == 0 || !net.legal[arc] && !against) {
            return Double.POSITIVE_INFINITY;
        }
        double share = (legs.off[from] + legs.off[to]) / (legs.room[from] + legs.room[to]);
        if (fit.named()) {
            each *= 1 + share * share;
        } else {
            double most = fit.other() ? DEAREST_OTHER : DEAREST;
            each = Math.min(most, each * (1 + rareness * rareness * share * share));
        }
        double passed = Math.abs(legs.along[to] - legs.along[from]);
        // On the inner side of a bend a way may pass the course twice as fast as it lies off it.
        double skipped =
                Math.max(0, passed - metres - 2 * Math.max(legs.off[from], legs.off[to]) - 300);
        return metres * each * (net.legal[arc] ? 1 : AGAINST) + SKIPPED * skipped;
    }

    private List<Step> trace(int goal) {
        List<Step> out = new ArrayList<>();
        for (int node = goal; node >= 0; node = before[node]) {
            out.add(
                    node < ways
                            ? new Step(
                                    node % net.size(),
                                    via[node],
                                    legs.along[node],
                                    legs.off[node] / legs.room[node])
                            : new Step(-1, SWITCHED, course.along[node - ways], 0));
        }
        return out.reversed();
    }

    static double farthestJump() {
        return JUMP;
    }
}
