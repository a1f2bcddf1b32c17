package org.xianggan.atlas.core.render.style;

import org.xianggan.atlas.core.model.WayRank;

/// How a road or railway of no named line is drawn: a thin line without a casing, hardly darker
/// than the land, so that the named ones stand out.
///
/// @param minZoom below it the rank is not drawn
/// @param width logical pixels
public record OtherWayStyle(double minZoom, ZoomScale width, int ink) {
    public static OtherWayStyle of(WayRank rank, Palette p) {
        return switch (rank) {
            case MOTORWAY, TRUNK -> road(rank, new ZoomScale(0.7, 0.9, 1.5, 2.6), 0.62, p);
            case PRIMARY -> road(rank, new ZoomScale(0.4, 0.6, 1.1, 2.2), 0.52, p);
            case SECONDARY -> road(rank, new ZoomScale(0.4, 0.4, 0.8, 1.8), 0.45, p);
            case TERTIARY -> road(rank, new ZoomScale(0.4, 0.4, 0.7, 1.4), 0.42, p);
            case LINK -> road(rank, new ZoomScale(0.5, 0.5, 0.6, 1.1), 0.42, p);
            case MINOR -> road(rank, new ZoomScale(0.4, 0.4, 0.5, 0.9), 0.36, p);
            case RESIDENTIAL -> road(rank, new ZoomScale(0.4, 0.4, 0.5, 0.8), 0.32, p);
            case RAIL -> rail(rank, new ZoomScale(0.6, 0.8, 1.1, 1.6), 0.5, p);
            case LIGHT_RAIL -> rail(rank, new ZoomScale(0.5, 0.6, 0.8, 1.2), 0.4, p);
        };
    }

    /// @param strength of the ink on the land, 0…1
    private static OtherWayStyle road(WayRank rank, ZoomScale width, double strength, Palette p) {
        return new OtherWayStyle(rank.firstZoom(), width, Argb.mix(p.land(), p.other(), strength));
    }

    private static OtherWayStyle rail(WayRank rank, ZoomScale width, double strength, Palette p) {
        return new OtherWayStyle(
                rank.firstZoom(), width, Argb.mix(p.land(), p.railway(), strength));
    }
}
