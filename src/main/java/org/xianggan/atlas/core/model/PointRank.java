package org.xianggan.atlas.core.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a place, peak or station of OpenStreetMap is, and from which zoom on it is drawn: the
/// greatest first.
public enum PointRank {
    CITY(9),
    TOWN(10),
    SUBURB(12),
    VILLAGE(12),
    QUARTER(13),
    NEIGHBOURHOOD(13),
    HAMLET(13),
    ISOLATED_DWELLING(14),
    PEAK(11),
    STATION(11),
    HALT(11);

    private final double firstZoom;

    PointRank(double firstZoom) {
        this.firstZoom = firstZoom;
    }

    public double firstZoom() {
        return firstZoom;
    }

    /// Cities and towns, which are few.
    public boolean isTown() {
        return this == CITY || this == TOWN;
    }

    /// As OpenStreetMap writes it: `isolated_dwelling`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Empty for what is not drawn.
    public static Optional<PointRank> of(String word) {
        return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
    }
}
