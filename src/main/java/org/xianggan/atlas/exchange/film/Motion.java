package org.xianggan.atlas.exchange.film;

/// Where macroblocks came from: the vectors of a picture, what the standard expects of the next one
/// (8.4.1.3), and the search for it. Quarters of a pixel.
final class Motion {
    /// What a vector costs beside what it leaves over: brightness for a bit.
    private static final int[] BIT = {
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 6, 6, 7, 8,
        9, 10, 11, 13, 14, 16, 18, 20, 23, 25, 29, 32, 36, 40, 45, 51, 57, 64, 72, 81, 91
    };

    private static final int STEPS = 24;

    private final int across;
    private final int[] mx;
    private final int[] my;

    /// Whether it was told from the picture before.
    private final boolean[] moved;

    int bestX;
    int bestY;
    int predictedX;
    int predictedY;
    private int bit;

    Motion(int across, int down) {
        this.across = across;
        this.mx = new int[across * down];
        this.my = new int[across * down];
        this.moved = new boolean[across * down];
    }

    void intra(int x, int y) {
        set(x, y, 0, 0, false);
    }

    void moved(int x, int y, int vx, int vy) {
        set(x, y, vx, vy, true);
    }

    private void set(int x, int y, int vx, int vy, boolean is) {
        int at = y * across + x;
        mx[at] = vx;
        my[at] = vy;
        moved[at] = is;
    }

    static int lambda(int qp) {
        return BIT[qp];
    }

    /// Sets `predicted`.
    void predict(int x, int y) {
        int at = y * across + x;
        int a = x > 0 ? at - 1 : -1;
        int b = y > 0 ? at - across : -1;
        int c = y == 0 ? -1 : x + 1 < across ? at - across + 1 : x > 0 ? at - across - 1 : -1;
        if (b < 0 && c < 0 && a >= 0) {
            predictedX = mx[a];
            predictedY = my[a];
            return;
        }
        boolean isA = a >= 0 && moved[a];
        boolean isB = b >= 0 && moved[b];
        boolean isC = c >= 0 && moved[c];
        if ((isA ? 1 : 0) + (isB ? 1 : 0) + (isC ? 1 : 0) == 1) {
            int only = isA ? a : isB ? b : c;
            predictedX = mx[only];
            predictedY = my[only];
            return;
        }
        predictedX = median(a < 0 ? 0 : mx[a], b < 0 ? 0 : mx[b], c < 0 ? 0 : mx[c]);
        predictedY = median(a < 0 ? 0 : my[a], b < 0 ? 0 : my[b], c < 0 ? 0 : my[c]);
    }

    private static int median(int a, int b, int c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /// Whether a skipped macroblock there stands still, else it moves as predicted.
    boolean skipsStill(int x, int y) {
        if (x == 0 || y == 0) {
            return true;
        }
        int a = y * across + x - 1;
        int b = (y - 1) * across + x;
        return moved[a] && mx[a] == 0 && my[a] == 0 || moved[b] && mx[b] == 0 && my[b] == 0;
    }

    /// Sets `best`; [#predict] was called.
    ///
    /// @return what it leaves over, and what it costs
    int search(Reference ref, byte[] luma, int x, int y, int qp) {
        bit = BIT[qp];
        int at = y * across + x;
        best = Integer.MAX_VALUE;
        whole(ref, luma, x, y, 0, 0);
        whole(ref, luma, x, y, predictedX, predictedY);
        whole(ref, luma, x, y, mx[at], my[at]);
        if (x > 0) {
            whole(ref, luma, x, y, mx[at - 1], my[at - 1]);
        }
        if (y > 0) {
            whole(ref, luma, x, y, mx[at - across], my[at - across]);
            if (x + 1 < across) {
                whole(ref, luma, x, y, mx[at - across + 1], my[at - across + 1]);
            }
        }
        for (int i = 0; i < STEPS && diamond(ref, luma, x, y, 4, false); i++) {}
        diamond(ref, luma, x, y, 2, true);
        diamond(ref, luma, x, y, 1, true);
        return best;
    }

    private int best;

    private void whole(Reference ref, byte[] luma, int x, int y, int vx, int vy) {
        weigh(ref, luma, x, y, vx + 2 & ~3, vy + 2 & ~3);
    }

    private boolean diamond(Reference ref, byte[] luma, int x, int y, int by, boolean corners) {
        int cx = bestX;
        int cy = bestY;
        weigh(ref, luma, x, y, cx - by, cy);
        weigh(ref, luma, x, y, cx + by, cy);
        weigh(ref, luma, x, y, cx, cy - by);
        weigh(ref, luma, x, y, cx, cy + by);
        if (corners) {
            weigh(ref, luma, x, y, cx - by, cy - by);
            weigh(ref, luma, x, y, cx + by, cy - by);
            weigh(ref, luma, x, y, cx - by, cy + by);
            weigh(ref, luma, x, y, cx + by, cy + by);
        }
        return bestX != cx || bestY != cy;
    }

    private void weigh(Reference ref, byte[] luma, int x, int y, int vx, int vy) {
        if (best != Integer.MAX_VALUE && vx == bestX && vy == bestY
                || !ref.holds(16 * x, 16 * y, vx, vy)) {
            return;
        }
        int cost = bit * (bits(vx - predictedX) + bits(vy - predictedY));
        if (cost < best) {
            int sum = cost + ref.distance(luma, 16 * x, 16 * y, vx, vy, best - cost);
            if (sum < best) {
                best = sum;
                bestX = vx;
                bestY = vy;
            }
        }
    }

    private static int bits(int d) {
        int code = d > 0 ? 2 * d : 1 - 2 * d;
        return 2 * (31 - Integer.numberOfLeadingZeros(code)) + 1;
    }
}
