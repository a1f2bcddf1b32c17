package org.xianggan.atlas.core.render.style;

import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;

/// The colours of what is planned over the map: hues that no road, railway or boundary has, at
/// least 4.5:1 against the land of their theme. The tables beside the map name them alike
/// (`-xg-travel-…`).
public final class TravelColours {
    private TravelColours() {}

    public static int of(Tone tone, Theme theme) {
        boolean paper = theme == Theme.PAPER;
        return switch (tone) {
            case FIRST, AFTER -> paper ? 0xFF5B2BC9 : 0xFFB79CFF;
            case SECOND -> paper ? 0xFF00727E : 0xFF4DD0E1;
            case THIRD, DRAWN -> paper ? 0xFFC2185B : 0xFFFF85B8;
            case FOURTH -> paper ? 0xFF6B4E00 : 0xFFE3C15C;
            case BEFORE -> paper ? 0xFF5C646B : 0xFFB9C2C9;
        };
    }
}
