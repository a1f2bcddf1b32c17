package org.xianggan.atlas.core.show.slide;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;

import java.util.List;

/// A map on a slide.
///
/// @param at where it lies; the viewport is as large: its device pixel is a 720th of the height of
///     the slide (a slide of 7.5 inch has so many CSS pixels), its scale what makes the smallest
///     name 24 of 1080
/// @param covered what lies over it and its names keep clear of
/// @param tag what it is called; empty where its year says it
public record SlideMap(
        SlideBox at,
        List<SlideBox> covered,
        Viewport viewport,
        MapState state,
        @Nullable TravelOverlay travel,
        @Nullable WebOverlay web,
        String tag) {
    /// Units of a slide in one device pixel of a map's viewport.
    public static final double UNITS = SlideSize.HEIGHT / 720;

    public SlideMap {
        covered = List.copyOf(covered);
    }
}
