package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All that lies upwards of a snap in a customized hierarchy: the ranks that it comes to, rising.
/// Two ascents know the fastest way between their snaps: it goes over the best rank that both have.
///
/// @param arc the arc by which a rank was reached, −1 at the beginning
/// @param from place in these arrays of the rank that it was reached from
record Ascent(Snap snap, Customized metric, int[] rank, double[] seconds, int[] arc, int[] from) {
    /// The fastest way to another snap, or null where there is none.
    @Nullable List<Piece> wayTo(Ascent o) {
        Snap a = snap;
        Snap b = o.snap;
        if (a.meets(b)) {
            return List.of();
        }
        double best = Double.POSITIVE_INFINITY;
        int mine = -1;
        int theirs = -1;
        for (int i = 0, j = 0; i < rank.length && j < o.rank.length; ) {
            if (rank[i] < o.rank[j]) {
                i++;
            } else if (rank[i] > o.rank[j]) {
                j++;
            } else {
                if (seconds[i] + o.seconds[j] < best) {
                    best = seconds[i] + o.seconds[j];
                    mine = i;
                    theirs = j;
                }
                i++;
                j++;
            }
        }
        if (!a.isAtNode() && a.edge() == b.edge()) {
            double direct =
                    metric.conditions.seconds(a.edge()) * Math.abs(a.fraction() - b.fraction());
            if (direct <= best) {
                return List.of(new Piece(a.edge(), a.fraction(), b.fraction()));
            }
        }
        return mine < 0 ? null : over(mine, o, theirs);
    }

    private List<Piece> over(int top, Ascent o, int theirTop) {
        Network n = metric.hierarchy.network;
        List<Piece> way = new ArrayList<>();
        int[] chain = new int[32];
        int length = 0;
        int i = top;
        while (arc[i] >= 0) {
            if (length == chain.length) {
                chain = Arrays.copyOf(chain, length * 2);
            }
            chain[length++] = arc[i];
            i = from[i];
        }
        int at = metric.hierarchy.node[rank[i]];
        if (!snap.isAtNode()) {
            way.add(new Piece(snap.edge(), snap.fraction(), n.to(snap.edge()) == at ? 1 : 0));
        }
        while (length > 0) {
            at = metric.unpack(chain[--length], at, way);
        }
        for (int j = theirTop; o.arc[j] >= 0; j = o.from[j]) {
            at = metric.unpack(o.arc[j], at, way);
        }
        if (!o.snap.isAtNode()) {
            int e = o.snap.edge();
            way.add(new Piece(e, n.from(e) == at ? 0 : 1, o.snap.fraction()));
        }
        return way;
    }
}
