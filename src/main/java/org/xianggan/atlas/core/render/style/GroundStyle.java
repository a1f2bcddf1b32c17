package org.xianggan.atlas.core.render.style;

import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.WaterRank;

/// How waters and land use of a survey are drawn. Land use is a breath of colour over the land, so
/// that the zone stays brighter than what lies outside, and relief is seen on it.
public final class GroundStyle {
    /// The shore beside a surface, logical pixels.
    public static final ZoomScale SHORE = new ZoomScale(0.4, 0.5, 0.6, 0.8);

    private static final ZoomScale RIVER = new ZoomScale(0.5, 0.8, 1.4, 2.2);
    private static final ZoomScale CANAL = new ZoomScale(0.5, 0.6, 0.9, 1.6);
    private static final ZoomScale STREAM = new ZoomScale(0.4, 0.4, 0.6, 1.1);

    private GroundStyle() {}

    /// What is laid over the land; water lies on it opaque.
    public static int fill(GroundClass of, Palette p) {
        boolean dark = p.dark();
        return switch (of) {
            case FIELD -> dark ? tint(0x6B6238, 0.20) : tint(0xE3CE86, 0.26);
            case ORCHARD -> dark ? tint(0x5E7338, 0.28) : tint(0xB4C766, 0.32);
            case WOOD -> dark ? tint(0x2F6B47, 0.28) : tint(0x7FB071, 0.25);
            case WETLAND -> dark ? tint(0x2C6670, 0.30) : tint(0x84BDB8, 0.30);
            case BUILT_UP -> dark ? tint(0x9A8678, 0.34) : tint(0xB08E78, 0.42);
            case RIVERBANK, LAKE -> p.water();
        };
    }

    private static int tint(int rgb, double strength) {
        return Argb.fade(0xFF000000 | rgb, strength);
    }

    /// Of a line whose width nobody says, logical pixels.
    public static double width(WaterRank rank, double zoom) {
        return switch (rank) {
            case RIVER -> RIVER.at(zoom);
            case CANAL -> CANAL.at(zoom);
            case STREAM -> STREAM.at(zoom);
        };
    }
}
