package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// What a tree of fastest ways reaches.
record ReachedTree(Tree tree, Conditions conditions) implements Reached {
    @Override
    public Snap root() {
        return tree.root();
    }

    @Override
    public double[] seconds(Pace pace) {
        return switch (pace) {
            case LIKELY -> tree.seconds();
            case FAST -> times(0);
            case SLOW -> times(2);
        };
    }

    @Override
    public @Nullable List<Piece> to(Snap target) {
        return tree.to(target, conditions);
    }

    /// Times of all nodes along the same ways, if everything is fast (0) or slow (2).
    private double[] times(int which) {
        Network network = tree.network();
        double[] likely = tree.seconds();
        double[] out = new double[likely.length];
        double[] sums = new double[6];
        for (int v : tree.inOrder()) {
            int e = tree.edge()[v];
            if (likely[v] == Double.POSITIVE_INFINITY) {
                out[v] = likely[v];
            } else if (e >= 0) {
                out[v] = out[network.otherEnd(e, v)] + time(e, which, 1, sums);
            } else if (!tree.root().isAtNode()) {
                int root = tree.root().edge();
                double f = tree.root().fraction();
                double share = network.from(root) == v ? f : 1 - f;
                out[v] = time(root, which, share, sums);
            }
        }
        return out;
    }

    private double time(int edge, int which, double share, double[] sums) {
        Arrays.fill(sums, 0);
        conditions.add(new Piece(edge, 0, share), sums);
        return sums[3 + which];
    }
}
