package org.xianggan.atlas.core.render;

/// Years, both included, in which something looks the same.
public record YearSpan(int first, int last) {
    /// What no year changes.
    public static final YearSpan EVER = new YearSpan(Integer.MIN_VALUE, Integer.MAX_VALUE);

    public YearSpan {
        if (first > last) {
            throw new IllegalArgumentException(first + " > " + last);
        }
    }

    public static YearSpan only(int year) {
        return new YearSpan(year, year);
    }

    public boolean contains(int year) {
        return first <= year && year <= last;
    }

    /// The years that lie in both.
    public YearSpan meeting(YearSpan other) {
        return new YearSpan(Math.max(first, other.first), Math.min(last, other.last));
    }
}
