package org.xianggan.atlas.core.network;

import java.util.List;

/// Compares the ways of a pair under two conditions.
final class Gains {
    private final Difference.Comparer comparer;
    private final boolean alike;

    Gains(Conditions before, Conditions after) {
        comparer = new Difference.Comparer(before, after);
        alike = before.commonEdges(after) > 0;
    }

    PairGain pair(Matrix old, Matrix now, int i, int j) {
        Range was = old.seconds(i, j);
        Range is = now.seconds(i, j);
        List<Piece> a = old.way(i, j);
        List<Piece> b = now.way(i, j);
        if (a == null || b == null) {
            return new PairGain(i, j, was, is, Range.NONE, Range.NONE, a == null && b != null);
        }
        boolean sameEnds =
                old.places().get(i).meets(now.places().get(i))
                        && old.places().get(j).meets(now.places().get(j));
        if (alike && sameEnds && a.equals(b)) {
            return new PairGain(i, j, was, is, Range.ZERO, Range.ZERO, false);
        }
        comparer.begin();
        comparer.before(a);
        comparer.after(b);
        if (!alike || !sameEnds) {
            comparer.accessBefore(old.places().get(i));
            comparer.accessBefore(old.places().get(j));
            comparer.accessAfter(now.places().get(i));
            comparer.accessAfter(now.places().get(j));
        }
        Difference d = comparer.difference();
        return new PairGain(i, j, was, is, d.seconds(), d.metres(), false);
    }
}
