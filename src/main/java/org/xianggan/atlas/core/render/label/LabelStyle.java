package org.xianggan.atlas.core.render.label;

import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.OtherPointStyle;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.core.render.style.UserColours;

/// How a label is written. [#name] is what [org.xianggan.atlas.core.render.Labels.Placed#style]
/// carries; colours come from the palette when it is painted.
///
/// @param size logical pixels of the em
/// @param tracking space between characters, em
/// @param halo width around the glyphs, logical pixels
/// @param slant shear of the glyphs, degrees; negative leans to the left
public record LabelStyle(
        String name,
        double size,
        Weight weight,
        double tracking,
        int colour,
        int haloColour,
        double halo,
        double slant) {

    public enum Weight {
        REGULAR,
        MEDIUM,
        BOLD
    }

    /// The size of an English line under a Chinese one.
    public static final double SECOND_LINE = 0.85;

    /// Height of a line in ems.
    public static final double LINE_HEIGHT = 1.22;

    private static final double WATER_SLANT = -15;

    private static final String USER = "user-";

    /// The style of that name; shields are `shield-<class>`.
    public static LabelStyle of(String name, Palette p) {
        int halo = Argb.fade(p.land(), 0.92);
        int outsideHalo = Argb.fade(p.outside(), 0.9);
        return switch (name) {
            case "province" ->
                    plain(
                            name,
                            22,
                            Weight.REGULAR,
                            0.6,
                            Argb.fade(p.muted(), 0.62),
                            Argb.fade(p.land(), 0.35));
            case "prefecture" ->
                    plain(
                            name,
                            16,
                            Weight.MEDIUM,
                            0.2,
                            Argb.fade(p.muted(), 0.85),
                            Argb.fade(p.land(), 0.7));
            case "county" -> plain(name, 13, Weight.MEDIUM, 0.02, p.ink(), halo);
            case "county-area" ->
                    plain(name, 14, Weight.MEDIUM, 0.3, Argb.fade(p.ink(), 0.7), halo);
            case "county-outside" -> plain(name, 12, Weight.REGULAR, 0, p.muted(), outsideHalo);
            case "city" -> plain(name, 14, Weight.MEDIUM, 0, p.muted(), outsideHalo);
            case "site" -> plain(name, 12, Weight.REGULAR, 0, p.red(), halo);
            case "scenic" -> plain(name, 12, Weight.REGULAR, 0, p.scenic(), halo);
            case "station" -> plain(name, 11, Weight.REGULAR, 0, p.railway(), halo);
            case "township" -> plain(name, 11, Weight.REGULAR, 0, p.muted(), halo);
            case "place" -> plain(name, 11, Weight.REGULAR, 0, p.muted(), outsideHalo);
            case "more-town" ->
                    plain(name, 10.5, Weight.REGULAR, 0, OtherPointStyle.quiet(p), halo);
            case "more-place" -> plain(name, 10, Weight.REGULAR, 0, OtherPointStyle.quiet(p), halo);
            case "more-station" ->
                    plain(name, 10, Weight.REGULAR, 0, Argb.mix(p.railway(), p.land(), 0.3), halo);
            case "peak" -> plain(name, 10, Weight.REGULAR, 0, OtherPointStyle.earth(p), halo);
            case "mountain" ->
                    plain(name, 12, Weight.REGULAR, 0.3, Argb.mix(p.muted(), 0xFF6A5A3A, .5), halo);
            case "region" -> plain(name, 14, Weight.REGULAR, 0.5, Argb.fade(p.muted(), 0.8), halo);
            case "river", "river-vertical" ->
                    new LabelStyle(
                            name, 12, Weight.REGULAR, 0.1, p.waterInk(), halo, 1.3, WATER_SLANT);
            case "water" ->
                    new LabelStyle(
                            name, 11, Weight.REGULAR, 0, p.waterInk(), halo, 1.3, WATER_SLANT);
            case "sketch" ->
                    plain(name, 10, Weight.REGULAR, 0.15, p.muted(), Argb.fade(p.land(), 0.8));
            case "degree" -> plain(name, 10, Weight.REGULAR, 0, p.muted(), 0);
            case "scale" -> plain(name, 11, Weight.REGULAR, 0, p.ink(), halo);
            case "attribution" -> plain(name, 10, Weight.REGULAR, 0, p.muted(), halo);
            case String user when user.startsWith(USER) ->
                    plain(name, 12, Weight.REGULAR, 0, hue(user, p), halo);
            default -> plain(name, 10.5, Weight.BOLD, 0, 0xFFFFFFFF, 0);
        };
    }

    /// The style of labels of a layer of a person.
    ///
    /// @param hue as in [org.xianggan.atlas.core.layer.LayerStyle]
    public static String user(int hue) {
        return USER + hue;
    }

    private static int hue(String name, Palette p) {
        return UserColours.of(
                Integer.parseInt(name.substring(USER.length())),
                p.dark() ? Theme.PROJECTOR : Theme.PAPER);
    }

    private static LabelStyle plain(
            String name, double size, Weight weight, double tracking, int colour, int haloColour) {
        return new LabelStyle(name, size, weight, tracking, colour, haloColour, 1.4, 0);
    }

    public static boolean isShield(String name) {
        return name.startsWith("shield-");
    }
}
