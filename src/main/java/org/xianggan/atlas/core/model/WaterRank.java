package org.xianggan.atlas.core.model;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What a watercourse of a survey is, the least first: what a map of a smaller scale leaves out
/// sooner, and draws below the others.
public enum WaterRank {
    STREAM(12),
    CANAL(11),
    RIVER(8);

    private final int firstZoom;

    WaterRank(int firstZoom) {
        this.firstZoom = firstZoom;
    }

    /// Below this zoom it is on no map.
    public int firstZoom() {
        return firstZoom;
    }

    /// The word of the store.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By the value of `waterway` in OpenStreetMap; null where it is no course that is drawn.
    public static @Nullable WaterRank of(String waterway) {
        return switch (waterway) {
            case "river" -> RIVER;
            case "canal" -> CANAL;
            case "stream" -> STREAM;
            default -> null;
        };
    }
}
