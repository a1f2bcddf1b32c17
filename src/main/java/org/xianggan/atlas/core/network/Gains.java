package org.xianggan.atlas.core.network;

import java.util.List;

/// Compares the ways of a pair under two conditions, edge by edge.
final class Gains {
    private final Conditions before;
    private final Conditions after;

    /// Edges that mean the same in both; none where assumptions or calibrations differ.
    private final int common;

    /// How much of each edge the way before uses; 0 between two pairs.
    private final double[] used;

    Gains(Conditions before, Conditions after) {
        this.before = before;
        this.after = after;
        common = before.commonEdges(after);
        used = new double[common];
    }

    PairGain pair(Matrix old, Matrix now, int i, int j) {
        Range was = old.seconds(i, j);
        Range is = now.seconds(i, j);
        List<Piece> a = old.way(i, j);
        List<Piece> b = now.way(i, j);
        if (a == null || b == null) {
            return new PairGain(i, j, was, is, Range.NONE, Range.NONE, a == null && b != null);
        }
        if (a.equals(b) && common > 0 && sameEnds(old, now, i, j)) {
            return new PairGain(i, j, was, is, Range.ZERO, Range.ZERO, false);
        }
        double[] lost = new double[6];
        double[] come = new double[6];
        for (Piece p : a) {
            if (p.edge() < common) {
                used[p.edge()] += p.share();
            }
        }
        for (Piece p : b) {
            double both = p.edge() < common ? Math.min(used[p.edge()], p.share()) : 0;
            if (both > 0) {
                used[p.edge()] -= both;
            }
            after.add(new Piece(p.edge(), 0, p.share() - both), come);
        }
        for (Piece p : a) {
            if (p.edge() < common) {
                before.add(new Piece(p.edge(), 0, used[p.edge()]), lost);
                used[p.edge()] = 0;
            } else {
                before.add(p, lost);
            }
        }
        if (common == 0 || !sameEnds(old, now, i, j)) {
            before.addAccess(old.places().get(i), lost);
            before.addAccess(old.places().get(j), lost);
            after.addAccess(now.places().get(i), come);
            after.addAccess(now.places().get(j), come);
        }
        return new PairGain(i, j, was, is, gain(lost, come, 3), gain(lost, come, 0), false);
    }

    private static boolean sameEnds(Matrix old, Matrix now, int i, int j) {
        return old.places().get(i).meets(now.places().get(i))
                && old.places().get(j).meets(now.places().get(j));
    }

    private static Range gain(double[] lost, double[] come, int at) {
        return Range.around(
                lost[at] - come[at + 2], lost[at + 1] - come[at + 1], lost[at + 2] - come[at]);
    }
}
