package org.xianggan.atlas.core.render.style;

import java.util.List;

/// How a class of road or railway is drawn.
///
/// @param order later classes lie above earlier ones
/// @param minZoom below it the class is not drawn
/// @param width of the fill (of the whole symbol for railways), logical pixels
/// @param rim added to the width for the casing
/// @param rail drawn with the black-and-white rhythm inside its casing
public record LineStyle(
        int order,
        double minZoom,
        ZoomScale width,
        ZoomScale rim,
        int fill,
        int casing,
        boolean rail) {

    /// Number of different orders.
    public static final int ORDERS = 7;

    /// The style of `lineClass` (the words of `data/`); unknown classes are drawn as other roads.
    public static LineStyle of(String lineClass, Palette p) {
        int order = order(lineClass);
        return switch (lineClass) {
            case "expressway" ->
                    new LineStyle(
                            order,
                            0,
                            new ZoomScale(1.5, 2.7, 4, 6),
                            new ZoomScale(0.8, 1.0, 1.2, 1.4),
                            p.expressway(),
                            p.expresswayCasing(),
                            false);
            case "national" -> road(order, 6.6, new ZoomScale(1.1, 2, 3, 4.5), p.national(), p);
            case "provincial" -> road(order, 8, new ZoomScale(1, 1.4, 2, 3), p.provincial(), p);
            case "conventional", "heavy_haul" -> rail(order, 0, p.railway(), 1);
            case "high_speed", "intercity" -> rail(order, 0, p.highSpeed(), 1);
            case "metro", "works" -> rail(order, 9, p.railway(), 0.8);
            default -> road(order, 9, new ZoomScale(0.8, 1, 1.6, 2.4), p.other(), p);
        };
    }

    private static int order(String lineClass) {
        return switch (lineClass) {
            case "provincial" -> 1;
            case "national" -> 2;
            case "works", "metro" -> 3;
            case "conventional", "heavy_haul" -> 4;
            case "intercity", "high_speed" -> 5;
            case "expressway" -> 6;
            default -> 0;
        };
    }

    private static LineStyle road(int order, double minZoom, ZoomScale width, int fill, Palette p) {
        int casing = p.dark() ? p.expresswayCasing() : Argb.mix(fill, 0xFF000000, 0.35);
        return new LineStyle(
                order, minZoom, width, new ZoomScale(0.4, 0.6, 0.8, 1.0), fill, casing, false);
    }

    private static LineStyle rail(int order, double minZoom, int ink, double share) {
        ZoomScale width = new ZoomScale(1.6 * share, 2.8 * share, 3.4 * share, 4 * share);
        return new LineStyle(order, minZoom, width, ZoomScale.constant(0.6), ink, ink, true);
    }

    /// How much of the width of a road each of its carriageways has, where both are drawn: close
    /// together they are as wide as the road, and where they part there is ground between them.
    public static final double CARRIAGEWAY = 0.62;

    /// Length of one black or white stretch of a railway, in its widths.
    public static final double RHYTHM = 3.2;

    /// Classes of roads from the least to the greatest.
    public static final List<String> ROADS =
            List.of("other", "county", "provincial", "national", "expressway");
}
