package org.xianggan.atlas.core.network;

/// A quantity that is not known to a point: at least, most likely, at most, all in one unit. What
/// cannot be had at all (no way there) is [#NONE], three times NaN.
public record Range(double low, double mid, double high) {
    public static final Range ZERO = new Range(0, 0, 0);
    public static final Range NONE = new Range(Double.NaN, Double.NaN, Double.NaN);

    public Range {
        boolean ordered = low <= mid && mid <= high;
        boolean none = Double.isNaN(low) && Double.isNaN(mid) && Double.isNaN(high);
        if (!ordered && !none) {
            throw new IllegalArgumentException("no range: " + low + ", " + mid + ", " + high);
        }
    }

    /// A range of one value.
    public static Range of(double value) {
        return new Range(value, value, value);
    }

    /// Three numbers put in order.
    public static Range around(double a, double mid, double b) {
        return new Range(Math.min(Math.min(a, b), mid), mid, Math.max(Math.max(a, b), mid));
    }

    public boolean isNone() {
        return Double.isNaN(mid);
    }

    public Range plus(Range o) {
        return new Range(low + o.low, mid + o.mid, high + o.high);
    }

    /// @param factor not negative
    public Range times(double factor) {
        return new Range(low * factor, mid * factor, high * factor);
    }

    /// Whether the two differ by more than is known of them: their ranges have nothing in common.
    /// Where one is [#NONE] and the other is not, they differ.
    public boolean differsFrom(Range o) {
        return isNone() || o.isNone() ? isNone() != o.isNone() : high < o.low || o.high < low;
    }

    /// Whether it says more than “more or less nothing”: 0 lies outside.
    public boolean excludesZero() {
        return low > 0 || high < 0;
    }
}
