package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.style.Palette;

/// Colours of what lies over the maps.
///
/// @param ground of a slide without a map
/// @param card ground of what is written; `edge` around it
/// @param rule thin lines between figures
/// @param accent of figures and of the part of the show
record SlideInk(int ground, int card, int edge, int rule, int ink, int muted, int accent) {
    static SlideInk of(Theme theme) {
        Palette p = Palette.of(theme);
        return switch (theme) {
            case PAPER ->
                    new SlideInk(
                            0xFFF7F3EA,
                            0xFFFFFDF8,
                            0xFFD9D2C2,
                            0xFFE4DDCE,
                            p.ink(),
                            p.muted(),
                            p.red());
            case PROJECTOR ->
                    new SlideInk(
                            0xFF0E1216,
                            0xFF1B2128,
                            0xFF35404A,
                            0xFF303A44,
                            p.ink(),
                            p.muted(),
                            0xFFFF8A80);
        };
    }
}
