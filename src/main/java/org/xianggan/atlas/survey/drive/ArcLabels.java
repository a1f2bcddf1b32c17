package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Heap;
import org.xianggan.atlas.core.network.Snap;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/// Least times of arcs, searched from a snap onwards or back from one.
final class ArcLabels {
    static final int NONE = -1;

    private final Arcs arcs;
    private final Conditions conditions;
    private final Snap root;
    private final boolean onwards;

    /// Onwards: from the snap to the head of an arc, having come along it. Back: from its tail,
    /// along it, to the snap.
    final double[] seconds;

    /// Onwards the arc before it, back the one after it; none where the snap lies on it or at its
    /// end.
    final int[] link;

    /// Settled arcs by rising time.
    final int[] order;

    int settled;
    private final Heap heap;

    private ArcLabels(Arcs arcs, Conditions conditions, Snap root, boolean onwards) {
        this.arcs = arcs;
        this.conditions = conditions;
        this.root = root;
        this.onwards = onwards;
        seconds = new double[arcs.count()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        link = new int[arcs.count()];
        order = new int[arcs.count()];
        heap = new Heap(arcs.count());
        begin();
    }

    /// From a snap, as yet without a search.
    static ArcLabels from(Arcs arcs, Conditions conditions, Snap root) {
        return new ArcLabels(arcs, conditions, root, true);
    }

    /// To a snap.
    static ArcLabels to(Arcs arcs, Conditions conditions, Snap root) {
        return new ArcLabels(arcs, conditions, root, false);
    }

    private void begin() {
        if (root.isAtNode()) {
            for (int a : onwards ? arcs.leaving(root.node()) : arcs.entering(root.node())) {
                if (arcs.isOwn(a) || !onwards) {
                    reach(a, conditions.seconds(arcs.edge(a)), NONE);
                }
            }
            return;
        }
        for (int a : arcs.of(root.edge())) {
            if (arcs.isOwn(a) || !onwards) {
                reach(a, conditions.seconds(root.edge()) * share(a), NONE);
            }
        }
    }

    /// The part of an arc that is travelled where the snap lies on it or at its end.
    double share(int arc) {
        if (root.isAtNode()) {
            return 1;
        }
        return arcs.isForward(arc) == onwards ? 1 - root.fraction() : root.fraction();
    }

    private void reach(int arc, double time, int by) {
        if (time < seconds[arc]) {
            seconds[arc] = time;
            link[arc] = by;
            heap.offer(arc, time);
        }
    }

    /// @param more asked with each time that is next, in rising order
    ArcLabels search(DoublePredicate more) {
        while (!heap.isEmpty() && more.test(heap.leastKey())) {
            int arc = heap.poll();
            order[settled++] = arc;
            if (onwards) {
                onwards(arc);
            } else {
                back(arc);
            }
        }
        return this;
    }

    private void onwards(int arc) {
        double here = seconds[arc];
        int node = arcs.head[arc];
        for (int a = arcs.first[node]; a < arcs.first[node + 1]; a++) {
            double time = here + conditions.seconds(arcs.edge(a));
            if (time < seconds[a] && arcs.isTurn(arc, a)) {
                reach(a, time, arc);
            }
        }
    }

    private void back(int arc) {
        double here = seconds[arc];
        int node = arcs.tail(arc);
        for (int i = arcs.firstIn[node]; i < arcs.firstIn[node + 1]; i++) {
            int a = arcs.in[i];
            double time = here + conditions.seconds(arcs.edge(a));
            if (time < seconds[a] && arcs.isTurn(a, arc)) {
                reach(a, time, arc);
            }
        }
    }
}
