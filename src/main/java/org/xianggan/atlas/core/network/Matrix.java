package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Times and lengths between places, each by the fastest way of its pair; nothing from a place to
/// itself. Where one-way roads are known the way back may be another.
public final class Matrix {
    private final List<Snap> places;
    private final Conditions conditions;

    /// By row and column, six each: as [Conditions#add].
    private final double[] sums;

    private final @Nullable List<Piece>[] ways;

    /// @param ways as [Finder#pairs]
    Matrix(List<Snap> places, Conditions conditions, @Nullable List<Piece>[] ways) {
        this.places = List.copyOf(places);
        this.conditions = conditions;
        this.ways = ways;
        int n = places.size();
        sums = new double[n * n * 6];
        double[] one = new double[6];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                List<Piece> way = ways[i * n + j];
                List<Piece> back = ways[j * n + i];
                sum(way, i, j, one);
                System.arraycopy(one, 0, sums, (i * n + j) * 6, 6);
                if (back != way) {
                    sum(back, j, i, one);
                }
                System.arraycopy(one, 0, sums, (j * n + i) * 6, 6);
            }
        }
    }

    private void sum(@Nullable List<Piece> way, int i, int j, double[] one) {
        Arrays.fill(one, way == null ? Double.NaN : 0);
        if (way != null) {
            for (int k = 0; k < way.size(); k++) {
                conditions.add(way.get(k), one);
            }
            conditions.addAccess(places.get(i), one);
            conditions.addAccess(places.get(j), one);
        }
    }

    public int size() {
        return places.size();
    }

    public List<Snap> places() {
        return places;
    }

    public Conditions conditions() {
        return conditions;
    }

    public boolean isReachable(int i, int j) {
        return !Double.isNaN(sums[(i * size() + j) * 6]);
    }

    /// [Range#NONE] where there is no way.
    public Range metres(int i, int j) {
        return range((i * size() + j) * 6);
    }

    /// [Range#NONE] where there is no way.
    public Range seconds(int i, int j) {
        return range((i * size() + j) * 6 + 3);
    }

    private Range range(int at) {
        return Double.isNaN(sums[at])
                ? Range.NONE
                : Range.around(sums[at], sums[at + 1], sums[at + 2]);
    }

    /// The way of a pair, or where all edges lead both ways that of its counterpart; null where
    /// there is none.
    @Nullable List<Piece> way(int i, int j) {
        return ways[i * size() + j];
    }
}
