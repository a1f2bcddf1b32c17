package org.xianggan.atlas.core.render.style;

import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.render.MapState.Theme;

/// The colours of layers that people bring, by their hue: told from each other and from what the
/// atlas draws, at least 4.5:1 against the land of their theme.
public final class UserColours {
    private static final int[] PAPER = {
        0xFF1556B8,
        0xFFB0147E,
        0xFF00706B,
        0xFFA84B00,
        0xFF6A35C0,
        0xFF566600,
        0xFF4A5A70,
        0xFF1F2328
    };

    private static final int[] PROJECTOR = {
        0xFF7FB0FF,
        0xFFFF7AC8,
        0xFF4FD6CC,
        0xFFFFB057,
        0xFFC0A8FF,
        0xFFC3D94E,
        0xFF9DAEBF,
        0xFFF2F0EA
    };

    private UserColours() {}

    /// @param hue 0 … [LayerStyle#HUES] − 1
    public static int of(int hue, Theme theme) {
        return theme == Theme.PAPER ? PAPER[hue] : PROJECTOR[hue];
    }
}
