package org.xianggan.atlas.core.render.label;

/// Shields of road numbers as on Chinese signs: expressways green (provincial ones with a yellow
/// top), national roads red, provincial roads yellow, county roads white.
///
/// @param top colour of a band along the upper edge; the fill where there is none
public record ShieldStyle(int fill, int ink, int edge, int top) {
    /// Logical pixels of the whole shield's height and of the space beside the number.
    static final double HEIGHT = 16;

    static final double PADDING = 5;

    private static final int GREEN = 0xFF1A7A48;
    private static final int RED = 0xFFB4121F;
    private static final int YELLOW = 0xFFF2C230;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF23282D;

    /// The name of the label style of a number on a class of road.
    public static String name(String ref, String lineClass) {
        return switch (lineClass) {
            case "expressway" -> ref.startsWith("S") ? "shield-expressway-s" : "shield-expressway";
            case "national" -> "shield-national";
            case "provincial" -> "shield-provincial";
            default -> "shield-county";
        };
    }

    public static ShieldStyle of(String name) {
        return switch (name) {
            case "shield-expressway" -> new ShieldStyle(GREEN, WHITE, WHITE, GREEN);
            case "shield-expressway-s" -> new ShieldStyle(GREEN, WHITE, WHITE, YELLOW);
            case "shield-national" -> new ShieldStyle(RED, WHITE, WHITE, RED);
            case "shield-provincial" -> new ShieldStyle(YELLOW, BLACK, BLACK, YELLOW);
            default -> new ShieldStyle(WHITE, BLACK, BLACK, WHITE);
        };
    }
}
