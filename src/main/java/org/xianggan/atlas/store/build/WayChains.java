package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.survey.Courses;

import java.util.Arrays;

/// Ways of one kind (of one rank, number and name) that go on into one another, joined where just
/// two of them meet. In the order of place, so that neighbours come one after another. Ends are
/// compared by
/// position: nodes are no longer known.
final class WayChains {
    /// Takes one chain after another.
    @FunctionalInterface
    interface Sink<E extends Exception> {
        /// @param way one of its ways, for rank and label
        /// @param lonLat longitudes and latitudes by turns, in
        /// [org.xianggan.atlas.core.survey.OtherWays#STEPS] of a degree
        void chain(int way, int[] lonLat) throws E;
    }

    /// No chain is joined to more than about so many steps, 5 km: drawing reads whole chains.
    private static final long LONGEST = 500_000;

    private final Courses ways;
    private final long longest;

    /// Of each end of a way (twice its number, its last point one more) the end that it goes on
    /// into; −1: none.
    private final int[] next;

    /// First and last longitude and latitude of each way.
    private final int[] tips;

    /// Steps from end to end, about.
    private final int[] lengths;

    WayChains(Courses ways) {
        this(ways, LONGEST);
    }

    /// @param longest that of [#LONGEST]
    WayChains(Courses ways, long longest) {
        this.ways = ways;
        this.longest = longest;
        tips = new int[4 * ways.size()];
        lengths = new int[ways.size()];
        next = new int[2 * ways.size()];
        Arrays.fill(next, -1);
        for (int w = 0; w < ways.size(); w++) {
            int[] p = ways.points(w);
            System.arraycopy(p, 0, tips, 4 * w, 2);
            System.arraycopy(p, p.length - 2, tips, 4 * w + 2, 2);
            lengths[w] = length(p);
        }
        link();
    }

    private static int length(int[] p) {
        double sum = 0;
        for (int i = 2; i < p.length; i += 2) {
            sum += Math.hypot((double) p[i] - p[i - 2], (double) p[i + 1] - p[i - 1]);
        }
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    /// Ends sorted by a number that those of one kind on one spot share.
    private void link() {
        long[] ends = new long[next.length];
        for (int e = 0; e < ends.length; e++) {
            ends[e] = (long) hash(e) << Integer.SIZE | e;
        }
        Arrays.sort(ends);
        for (int from = 0, to; from < ends.length; from = to) {
            to = from + 1;
            while (to < ends.length && ends[to] >> Integer.SIZE == ends[from] >> Integer.SIZE) {
                to++;
            }
            for (int i = from; i < to; i++) {
                pair(ends, i, from, to);
            }
        }
    }

    /// Links an end to the one other on its spot, if it is but one.
    private void pair(long[] ends, int i, int from, int to) {
        int end = (int) ends[i];
        int other = -1;
        for (int k = from; k < to; k++) {
            int candidate = (int) ends[k];
            if (k != i && isSame(end, candidate)) {
                if (other >= 0) {
                    return;
                }
                other = candidate;
            }
        }
        next[end] = other;
    }

    private int hash(int end) {
        int way = end >> 1;
        int h = 31 * tips[2 * end] + tips[2 * end + 1];
        h = (31 * h + Long.hashCode(ways.likeness(way))) * 0x9E3779B9;
        return h ^ h >>> 15;
    }

    private boolean isSame(int a, int b) {
        return tips[2 * a] == tips[2 * b]
                && tips[2 * a + 1] == tips[2 * b + 1]
                && ways.likeness(a >> 1) == ways.likeness(b >> 1);
    }

    <E extends Exception> void each(Sink<E> to) throws E {
        boolean[] done = new boolean[ways.size()];
        for (long entry : byPlace()) {
            int way = (int) entry;
            while (!done[way]) {
                chain(start(way), done, to);
            }
        }
    }

    /// Ways along Hilbert's curve.
    private long[] byPlace() {
        int west = Integer.MAX_VALUE;
        int south = Integer.MAX_VALUE;
        int east = Integer.MIN_VALUE;
        int north = Integer.MIN_VALUE;
        for (int i = 0; i < tips.length; i += 2) {
            west = Math.min(west, tips[i]);
            east = Math.max(east, tips[i]);
            south = Math.min(south, tips[i + 1]);
            north = Math.max(north, tips[i + 1]);
        }
        double side = Math.max(1, Math.max((double) east - west, (double) north - south));
        long[] out = new long[ways.size()];
        for (int w = 0; w < out.length; w++) {
            double x = (tips[4 * w] - (double) west) / side;
            double y = (tips[4 * w + 1] - (double) south) / side;
            // The sign bit stays clear so that numbers sort as they should.
            out[w] = Hilbert.at(x, y) >>> 1 << Integer.SIZE | w;
        }
        Arrays.sort(out);
        return out;
    }

    /// The end at which to set out so that the way lies within some kilometres of it: as far back
    /// as the way's surroundings go.
    private int start(int way) {
        int end = 2 * way;
        long back = 0;
        while (next[end] >= 0 && back < longest) {
            int before = next[end] ^ 1;
            if (before >> 1 == way) {
                return 2 * way;
            }
            back += lengths[before >> 1];
            end = before;
        }
        return end;
    }

    /// Goes from an end until the chain is long enough, or there is no next.
    private <E extends Exception> void chain(int from, boolean[] done, Sink<E> to) throws E {
        int end = from;
        while (done[end >> 1]) {
            // What lies behind has been taken by another chain.
            end = next[end ^ 1];
        }
        int first = end >> 1;
        int[] out = new int[64];
        int n = 0;
        long length = 0;
        while (end >= 0 && !done[end >> 1] && (n == 0 || length < longest)) {
            int way = end >> 1;
            done[way] = true;
            length += lengths[way];
            int[] p = ways.points(way);
            if (n + p.length > out.length) {
                out = Arrays.copyOf(out, 2 * (n + p.length));
            }
            n = append(p, (end & 1) == 1, out, n);
            end = next[end ^ 1];
        }
        cut(first, out, n, to);
    }

    /// A way may be long by itself.
    private <E extends Exception> void cut(int way, int[] p, int n, Sink<E> to) throws E {
        int from = 0;
        double length = 0;
        for (int i = 2; i < n; i += 2) {
            length += Math.hypot((double) p[i] - p[i - 2], (double) p[i + 1] - p[i - 1]);
            if (length >= 2 * longest && i + 2 < n) {
                to.chain(way, Arrays.copyOfRange(p, from, i + 2));
                from = i;
                length = 0;
            }
        }
        to.chain(way, Arrays.copyOfRange(p, from, n));
    }

    /// Without the point that both have.
    private static int append(int[] p, boolean reversed, int[] out, int n) {
        int size = p.length / 2;
        int at = n;
        for (int i = n == 0 ? 0 : 1; i < size; i++) {
            int from = reversed ? size - 1 - i : i;
            out[at++] = p[2 * from];
            out[at++] = p[2 * from + 1];
        }
        return at;
    }
}
