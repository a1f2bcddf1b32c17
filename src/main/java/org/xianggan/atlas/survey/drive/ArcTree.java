package org.xianggan.atlas.survey.drive;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Reached;
import org.xianggan.atlas.core.network.Snap;

import java.util.Arrays;
import java.util.List;

/// Fastest ways from a snap, searched from arc to arc: to everywhere, or to some places.
final class ArcTree implements Reached {
    private static final int NONE = ArcLabels.NONE;
    private static final int LOOKED_EACH = 1 << 13;

    private final Arcs arcs;
    private final Conditions conditions;
    private final Network network;
    private final Snap root;
    private final ArcLabels labels;

    private ArcTree(Arcs arcs, Conditions conditions, Snap root) {
        this.arcs = arcs;
        this.conditions = conditions;
        this.root = root;
        network = conditions.network();
        labels = ArcLabels.from(arcs, conditions, root);
    }

    /// To everywhere.
    static ArcTree of(Arcs arcs, Conditions conditions, Snap root) {
        ArcTree tree = new ArcTree(arcs, conditions, root);
        tree.labels.search(next -> true);
        return tree;
    }

    /// To these places: it ends once nothing that is still to come can make a way to any of them
    /// shorter.
    static ArcTree to(Arcs arcs, Conditions conditions, Snap root, List<Snap> places) {
        ArcTree tree = new ArcTree(arcs, conditions, root);
        int[] looked = {0};
        double[] most = {Double.POSITIVE_INFINITY};
        tree.labels.search(
                next -> {
                    if (++looked[0] % LOOKED_EACH == 0) {
                        most[0] = tree.longest(places);
                    }
                    return next <= most[0];
                });
        return tree;
    }

    private double longest(List<Snap> places) {
        double longest = 0;
        for (Snap place : places) {
            longest = Math.max(longest, last(place).seconds);
        }
        return longest;
    }

    @Override
    public Snap root() {
        return root;
    }

    @Override
    public double[] seconds(Pace pace) {
        double[] times = pace == Pace.LIKELY ? labels.seconds : times(pace == Pace.SLOW);
        double[] nodes = new double[network.nodeCount()];
        Arrays.fill(nodes, Double.POSITIVE_INFINITY);
        if (root.isAtNode()) {
            nodes[root.node()] = 0;
        }
        // The first that comes to a node is the fastest.
        for (int i = 0; i < labels.settled; i++) {
            int node = arcs.head[labels.order[i]];
            if (nodes[node] == Double.POSITIVE_INFINITY) {
                nodes[node] = times[labels.order[i]];
            }
        }
        return nodes;
    }

    /// Along the same ways, if everything is slow, or fast.
    private double[] times(boolean slow) {
        double[] out = new double[arcs.count()];
        for (int i = 0; i < labels.settled; i++) {
            int arc = labels.order[i];
            Range whole = conditions.secondsRange(arcs.edge(arc));
            double start = labels.link[arc] == NONE ? start(arc) : 0;
            double own = (slow ? whole.high() : whole.low()) * (1 - start);
            out[arc] = labels.link[arc] == NONE ? own : out[labels.link[arc]] + own;
        }
        return out;
    }

    /// How far along an arc, in its direction, one sets off on it.
    private double start(int arc) {
        return 1 - labels.share(arc);
    }

    /// The end of a way.
    ///
    /// @param arc the last that is travelled whole, or from where one sets off; none where the way
    ///     is but the last piece, or nothing
    /// @param piece what is travelled of the edge of the place after that; null where it is at a
    ///     node
    private record Last(double seconds, int arc, @Nullable Piece piece) {
        static final Last NOWHERE = new Last(Double.POSITIVE_INFINITY, NONE, null);
    }

    private Last last(Snap place) {
        Last best = Last.NOWHERE;
        if (place.isAtNode()) {
            if (root.isAtNode() && root.node() == place.node()) {
                return new Last(0, NONE, null);
            }
            for (int arc : arcs.entering(place.node())) {
                if (labels.seconds[arc] < best.seconds) {
                    best = new Last(labels.seconds[arc], arc, null);
                }
            }
            return best;
        }
        double whole = conditions.seconds(place.edge());
        for (int arc : arcs.of(place.edge())) {
            boolean there = labels.seconds[arc] < Double.POSITIVE_INFINITY;
            double to = arcs.isForward(arc) ? place.fraction() : 1 - place.fraction();
            if (there && labels.link[arc] != NONE) {
                double time = labels.seconds[labels.link[arc]] + whole * to;
                if (time < best.seconds) {
                    best = new Last(time, labels.link[arc], piece(arc, 0, to));
                }
            } else if (there && start(arc) <= to) {
                double time = whole * (to - start(arc));
                if (time < best.seconds) {
                    best = new Last(time, NONE, piece(arc, start(arc), to));
                }
            }
        }
        return best;
    }

    /// Whether the way to a place is not told by the tree: one would have to leave the edge on
    /// which one set off and come back to it from behind, or from its other end.
    boolean isHidden(Snap place) {
        return !root.isAtNode() && !place.isAtNode() && root.edge() == place.edge();
    }

    @Override
    public @Nullable List<Piece> to(Snap place) {
        Last last = last(place);
        if (last.seconds == Double.POSITIVE_INFINITY) {
            return null;
        }
        int count = last.piece == null ? 0 : 1;
        for (int a = last.arc; a != NONE; a = labels.link[a]) {
            count++;
        }
        Piece[] way = new Piece[count];
        if (last.piece != null) {
            way[--count] = last.piece;
        }
        for (int a = last.arc; a != NONE; a = labels.link[a]) {
            way[--count] = piece(a, labels.link[a] == NONE ? start(a) : 0, 1);
        }
        Pieces pieces = new Pieces(way.length);
        for (Piece piece : way) {
            pieces.add(piece);
        }
        return pieces.list();
    }

    private Piece piece(int arc, double from, double to) {
        return piece(arcs, arc, from, to);
    }

    /// @param from, to along the arc in its direction
    static Piece piece(Arcs arcs, int arc, double from, double to) {
        boolean forward = arcs.isForward(arc);
        return new Piece(arcs.edge(arc), forward ? from : 1 - from, forward ? to : 1 - to);
    }
}
