package org.xianggan.atlas.core.elevation;

/// Metres upwards and downwards along heights that are not free of noise. First the mean over some
/// [#SMOOTH] metres of way is taken, then a turn from up to down or back counts only once it is
/// [#LEAST] metres high: what is less is the noise of the tiles (some 2 to 6 metres each post), not
/// the way.
///
/// @param up metres
/// @param down metres
public record ClimbRule(double up, double down) {
    /// Metres of way.
    public static final double SMOOTH = 300;

    /// Metres of height.
    public static final double LEAST = 10;

    /// @param heights evenly apart, none of them NaN
    /// @param step metres between two
    public static ClimbRule of(double[] heights, double step) {
        double[] smooth = smooth(heights, (int) Math.round(SMOOTH / step / 2));
        if (smooth.length == 0) {
            return new ClimbRule(0, 0);
        }
        double up = 0;
        double down = 0;
        double settled = smooth[0];
        // Where the way has got to since: it only counts with the turn that ends it.
        double furthest = settled;
        int direction = 0;
        for (double h : smooth) {
            boolean on = direction == 0 || (h - furthest) * direction > 0;
            if (direction == 0 && Math.abs(h - settled) >= LEAST) {
                direction = h > settled ? 1 : -1;
                furthest = h;
            } else if (direction != 0 && on) {
                furthest = h;
            } else if (direction != 0 && Math.abs(h - furthest) >= LEAST) {
                up += Math.max(0, furthest - settled);
                down += Math.max(0, settled - furthest);
                settled = furthest;
                furthest = h;
                direction = -direction;
            }
        }
        return new ClimbRule(
                up + Math.max(0, furthest - settled), down + Math.max(0, settled - furthest));
    }

    /// The mean of `reach` values on each side, of fewer at the ends, where the window shrinks
    /// evenly so that the ends stay where they are.
    private static double[] smooth(double[] h, int reach) {
        double[] sums = new double[h.length + 1];
        for (int i = 0; i < h.length; i++) {
            sums[i + 1] = sums[i] + h[i];
        }
        double[] out = new double[h.length];
        for (int i = 0; i < h.length; i++) {
            int by = Math.min(reach, Math.min(i, h.length - 1 - i));
            out[i] = (sums[i + by + 1] - sums[i - by]) / (2 * by + 1);
        }
        return out;
    }
}
