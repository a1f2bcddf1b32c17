package org.xianggan.atlas.core.render.style;

/// The symbol of a red site or scenic place: shape by kind, size by protection.
///
/// @param size side or diameter in logical pixels, without the rim
public record MarkStyle(Shape shape, double size, int colour) {
    /// Width of the rim around a mark, logical pixels.
    public static final double RIM = 1.5;

    /// From this zoom on, marks carry a glyph.
    public static final double GLYPH_ZOOM = 10;

    /// The outline of a mark.
    public enum Shape {
        SQUARE,
        DIAMOND,
        BAR,
        HOUSE,
        TRIANGLE,
        CIRCLE
    }

    public static MarkStyle of(String kind, String protection, String tourism, Palette p) {
        Shape shape =
                switch (kind) {
                    case "ruin" -> Shape.DIAMOND;
                    case "memorial" -> Shape.BAR;
                    case "residence" -> Shape.HOUSE;
                    case "scenic" -> Shape.TRIANGLE;
                    case "village" -> Shape.CIRCLE;
                    default -> Shape.SQUARE;
                };
        double size =
                switch (protection) {
                    case "national" -> 16;
                    case "provincial" -> 12;
                    default -> 9;
                };
        // A scenic place has no protection grade: its stars speak for it.
        if (shape == Shape.TRIANGLE) {
            size = Math.max(size, tourism.equals("5A") ? 16 : tourism.equals("4A") ? 12 : 9);
        }
        return new MarkStyle(shape, size, shape == Shape.TRIANGLE ? p.scenic() : p.red());
    }

    /// Marks are smaller on small scales, where they stand closer.
    public double sizeAt(double zoom) {
        double share = zoom >= 10 ? 1 : zoom <= 7 ? 0.5 : 0.5 + 0.5 * (zoom - 7) / 3;
        return Math.max(5.5, size * share);
    }

    /// Diameter of the ring that stands for so many: three steps.
    public static double ringSizeAt(int sites, double zoom) {
        double size = sites < 5 ? 16 : sites < 10 ? 19 : 22;
        return size * (0.8 + 0.2 * Math.clamp((zoom - 7) / 3, 0, 1));
    }

    /// The least zoom at which a mark of this rank is drawn.
    public double minZoom() {
        return size >= 16 ? 0 : size >= 12 ? 8.2 : 9.2;
    }
}
