package org.xianggan.atlas.core.model;

import java.util.Locale;

/// What covers an area of a survey, in drawing order, the lowest first.
public enum GroundClass {
    FIELD(11, 20),
    /// Orchards, tea, vines, nurseries.
    ORCHARD(11, 16),
    WOOD(9, 16),
    WETLAND(10, 16),
    /// Where people live, trade and work.
    BUILT_UP(9, 5),
    /// The surface of a river: its line is seen where it is narrow.
    RIVERBANK(8, 7),
    /// Lakes, reservoirs, ponds.
    LAKE(8, 7);

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

    /// Smaller areas, in square logical pixels, are left out of a picture.
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
