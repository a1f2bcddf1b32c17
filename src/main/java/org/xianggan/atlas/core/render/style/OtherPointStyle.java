package org.xianggan.atlas.core.render.style;

import org.xianggan.atlas.core.model.PointRank;

/// How a place, peak or station is drawn that only a survey has: smaller and paler than those of
/// the atlas.
///
/// @param radius logical pixels, half of the outline included
/// @param ink of mark and name
/// @param label name of the style of its name
public record OtherPointStyle(double radius, int ink, String label) {
    /// The brown of the names of mountains.
    private static final int EARTH = 0xFF6A5A3A;

    public static OtherPointStyle of(PointRank rank, Palette p) {
        return switch (rank) {
            case CITY, TOWN -> new OtherPointStyle(2.1, quiet(p), "more-town");
            case SUBURB, VILLAGE, QUARTER ->
                    new OtherPointStyle(1.8, Argb.mix(p.muted(), p.land(), 0.2), "more-place");
            case NEIGHBOURHOOD, HAMLET, ISOLATED_DWELLING ->
                    new OtherPointStyle(1.5, Argb.mix(p.muted(), p.land(), 0.25), "more-place");
            case PEAK -> new OtherPointStyle(3, earth(p), "peak");
            case STATION, HALT ->
                    new OtherPointStyle(1.9, Argb.mix(p.railway(), p.land(), 0.3), "more-station");
        };
    }

    /// The ink of names of places.
    public static int quiet(Palette p) {
        return Argb.mix(p.muted(), p.land(), 0.12);
    }

    /// The ink of peaks.
    public static int earth(Palette p) {
        return Argb.mix(p.muted(), EARTH, p.dark() ? 0.25 : 0.6);
    }
}
