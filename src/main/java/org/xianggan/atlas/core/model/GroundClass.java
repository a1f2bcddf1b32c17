package org.xianggan.atlas.core.model;

import java.util.Locale;

/// What covers an area of a survey, in drawing order, the lowest first.
public enum GroundClass {
    FIELD(11, 60),
    /// Orchards, tea, vines, nurseries.
    ORCHARD(11, 50),
    WOOD(9, 36),
    WETLAND(10, 36),
    /// Where people live, trade and work.
    BUILT_UP(9, 9),
    /// The surface of a river: its line is seen where it is narrow.
    RIVERBANK(8, 10),
    /// Lakes, reservoirs, ponds.
    LAKE(8, 16);

    private final int firstZoom;
    private final double leastPixels;

    GroundClass(int firstZoom, double leastPixels) {
        this.firstZoom = firstZoom;
        this.leastPixels = leastPixels;
    }

    /// Below this zoom it is on no map.
    public int firstZoom() {
        return firstZoom;
    }

    /// Smaller areas, in square logical pixels, are left out at the finest zoom of a band.
    public double leastPixels() {
        return leastPixels;
    }

    public boolean isWater() {
        return this == RIVERBANK || this == LAKE;
    }

    /// The word of the store.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
