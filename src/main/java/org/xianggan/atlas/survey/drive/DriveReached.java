package org.xianggan.atlas.survey.drive;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.isochrone.algorithm.ShortestPathTree.IsoLabel;
import com.graphhopper.util.EdgeIteratorState;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Reached;
import org.xianggan.atlas.core.network.Snap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The tree of fastest ways from a snap, searched without an end.
final class DriveReached implements Reached {
    private final Snap root;
    private final Prepared made;
    private final DriveFinder finder;
    private final Network network;
    private final Question asked;

    /// By node of the network: what reached it first.
    private final @Nullable IsoLabel[] byNode;

    /// By twice the edge of the graph, and one where it was travelled backwards: what came along.
    private final @Nullable IsoLabel[] byEdge;

    private final double[][] seconds = new double[Pace.values().length][];

    /// By the same number as [#byEdge]: times with everything fast, and slow.
    private final float[] fast;

    private final float[] slow;

    DriveReached(Snap root, Prepared made, DriveFinder finder) {
        this.root = root;
        this.made = made;
        this.finder = finder;
        network = made.drive().network();
        asked = new Question(made.drive(), List.of(root));
        int edges = asked.graph().getEdges();
        byNode = new IsoLabel[network.nodeCount()];
        byEdge = new IsoLabel[2 * edges];
        fast = new float[2 * edges];
        slow = new float[2 * edges];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = new double[network.nodeCount()];
            Arrays.fill(seconds[i], Double.POSITIVE_INFINITY);
        }
        var tree =
                new ShortestPathTree(
                        asked.graph(),
                        asked.weighting(made.weighting()),
                        false,
                        made.drive().mode());
        tree.setWeightLimit(Double.MAX_VALUE);
        tree.search(asked.node(root), this::settled);
    }

    /// Labels come by rising time, each after that from which it came.
    private void settled(IsoLabel label) {
        double quick = 0;
        double tardy = 0;
        if (label.parent != null) {
            int number = number(label);
            Piece piece = asked.piece(state(label));
            Range whole = conditions().secondsRange(piece.edge());
            quick = before(label.parent, fast) + whole.low() * piece.share();
            tardy = before(label.parent, slow) + whole.high() * piece.share();
            fast[number] = (float) quick;
            slow[number] = (float) tardy;
            byEdge[number] = label;
        }
        if (label.node < byNode.length && byNode[label.node] == null) {
            byNode[label.node] = label;
            seconds[Pace.LIKELY.ordinal()][label.node] = label.weight;
            seconds[Pace.FAST.ordinal()][label.node] = quick;
            seconds[Pace.SLOW.ordinal()][label.node] = tardy;
        }
    }

    private Conditions conditions() {
        return made.conditions();
    }

    private double before(IsoLabel label, float[] times) {
        return label.parent == null ? 0 : times[number(label)];
    }

    private EdgeIteratorState state(IsoLabel label) {
        return asked.graph().getEdgeIteratorState(label.edge, label.node);
    }

    private int number(IsoLabel label) {
        return state(label).getEdgeKey();
    }

    @Override
    public Snap root() {
        return root;
    }

    @Override
    public double[] seconds(Pace pace) {
        return seconds[pace.ordinal()];
    }

    @Override
    public @Nullable List<Piece> to(Snap target) {
        if (target.isAtNode()) {
            IsoLabel label = byNode[target.node()];
            return label == null ? null : way(label, null);
        }
        if (!root.isAtNode() && root.edge() == target.edge()) {
            return finder.way(root, target);
        }
        int e = target.edge();
        double whole = conditions().seconds(e);
        IsoLabel from = entering(e, network.from(e), true);
        IsoLabel to = network.isOneWay(e) ? null : entering(e, network.to(e), false);
        double overFrom = from == null ? Double.MAX_VALUE : from.weight + whole * target.fraction();
        double overTo = to == null ? Double.MAX_VALUE : to.weight + whole * (1 - target.fraction());
        boolean forward = overFrom <= overTo;
        IsoLabel best = forward ? from : to;
        return best == null ? null : way(best, new Piece(e, forward ? 0 : 1, target.fraction()));
    }

    /// What was at an end of an edge just before going into it; null where nothing did.
    private @Nullable IsoLabel entering(int edge, int end, boolean forward) {
        if (!made.drive().hasTurns()) {
            return byNode[end];
        }
        IsoLabel along = byEdge[2 * edge + (forward ? 0 : 1)];
        return along == null ? null : along.parent;
    }

    private List<Piece> way(IsoLabel end, @Nullable Piece last) {
        List<Piece> back = new ArrayList<>();
        if (last != null) {
            back.add(last);
        }
        for (IsoLabel l = end; l.parent != null; l = l.parent) {
            back.add(asked.piece(state(l)));
        }
        Collections.reverse(back);
        return back;
    }
}
