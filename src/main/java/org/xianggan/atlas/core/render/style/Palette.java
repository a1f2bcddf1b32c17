package org.xianggan.atlas.core.render.style;

import org.xianggan.atlas.core.render.MapState.Theme;

/// The colours of a theme, 0xAARRGGBB. Contrast against the land was measured when they were
/// chosen.
///
/// @param backdrop beyond the frame of what the atlas knows
/// @param bandHunan the soft band inside the zone's edge on Hunan's side; `bandJiangxi` on the
///     other
/// @param shadow darkens slopes of the relief; `light` brightens them
/// @param relief how strong the relief is, 0…1
/// @param markRim around marks; `shieldInk` on shields
public record Palette(
        int backdrop,
        int frameLine,
        int land,
        int outside,
        int water,
        int river,
        int ink,
        int muted,
        int waterInk,
        int expressway,
        int expresswayCasing,
        int national,
        int provincial,
        int other,
        int railway,
        int highSpeed,
        int railGap,
        int red,
        int scenic,
        int belt,
        int county,
        int province,
        int bandHunan,
        int bandJiangxi,
        int shadow,
        int light,
        double relief,
        int selection,
        int markRim) {

    private static final Palette PAPER =
            new Palette(
                    0xFFF7F3EA,
                    0xFF9A9180,
                    0xFFF8F5EE,
                    0xFFECEAE4,
                    0xFFC4DCE9,
                    0xFF9CC4DC,
                    0xFF23282D,
                    0xFF5C646B,
                    0xFF2A6587,
                    0xFF1E7A4C,
                    0xFF0F5433,
                    0xFFB4531F,
                    0xFF8A6D1F,
                    0xFF7D786E,
                    0xFF3A3A3A,
                    0xFF28488F,
                    0xFFFDFCFA,
                    0xFFB4121F,
                    0xFF1E7A4C,
                    0xFF8C2F6B,
                    0xFF877D6F,
                    0xFF6B4A7A,
                    0xFFC8651B,
                    0xFF7A3E8E,
                    0xFF5A4E3C,
                    0xFFFFFFFF,
                    0.18,
                    0xFF0B5FCC,
                    0xFFFFFFFF);

    private static final Palette PROJECTOR =
            new Palette(
                    0xFF0A0D10,
                    0xFF4A545D,
                    0xFF151A1F,
                    0xFF0E1216,
                    0xFF12303F,
                    0xFF1F5670,
                    0xFFF2F0EA,
                    0xFFA9B2B9,
                    0xFF8CC8E6,
                    0xFF4CC38A,
                    0xFF0E1216,
                    0xFFF09A5A,
                    0xFFD9BC63,
                    0xFF8E8778,
                    0xFFD8D8D8,
                    0xFF8DB2FF,
                    0xFF14181C,
                    0xFFFF6B6B,
                    0xFF4CC38A,
                    0xFFE38BC8,
                    0xFF8E8778,
                    0xFFC8A4DA,
                    0xFFF0A060,
                    0xFFC8A4DA,
                    0xFF000000,
                    0xFFB9C6D0,
                    0.12,
                    0xFF6FB1FF,
                    0xFF14181C);

    public static Palette of(Theme theme) {
        return switch (theme) {
            case PAPER -> PAPER;
            case PROJECTOR -> PROJECTOR;
        };
    }

    /// Whether light ink lies on a dark ground.
    public boolean dark() {
        return (land & 0xFF) < 0x80;
    }
}
