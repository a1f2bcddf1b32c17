package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// How much a road or railway counts that belongs to no named line, the least first: what a map of
/// a smaller scale leaves out sooner, and draws below the others.
public enum WayRank {
    /// Streets where people live.
    RESIDENTIAL(13),
    /// Country roads without a number, and what nobody has classed.
    MINOR(12),
    /// Ramps of interchanges.
    LINK(12),
    TERTIARY(10),
    SECONDARY(9),
    PRIMARY(0),
    TRUNK(0),
    MOTORWAY(0),
    /// Metros, trams on ground of their own, narrow gauges.
    LIGHT_RAIL(11),
    RAIL(0);

    private final int firstZoom;

    WayRank(int firstZoom) {
        this.firstZoom = firstZoom;
    }

    /// Below this zoom it is on no map.
    public int firstZoom() {
        return firstZoom;
    }

    public boolean isRail() {
        return this == RAIL || this == LIGHT_RAIL;
    }

    /// The word of the store.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By the value of `highway` or `railway` in OpenStreetMap; null where it is no way that is
    /// drawn.
    public static @Nullable WayRank of(String wayClass) {
        return switch (wayClass) {
            case "motorway" -> MOTORWAY;
            case "trunk" -> TRUNK;
            case "primary" -> PRIMARY;
            case "secondary" -> SECONDARY;
            case "tertiary" -> TERTIARY;
            case "motorway_link", "trunk_link", "primary_link", "secondary_link", "tertiary_link" ->
                    LINK;
            case "unclassified", "road" -> MINOR;
            case "residential", "living_street" -> RESIDENTIAL;
            case "rail" -> RAIL;
            case "light_rail", "subway", "narrow_gauge" -> LIGHT_RAIL;
            default -> null;
        };
    }
}
