package org.xianggan.atlas.core.render.label;

import java.util.List;

/// Lines of text in one style and the room that they take, halo included, device pixels.
public record TextBlock(List<String> lines, LabelStyle style, double width, double height) {
    /// Around the glyphs on each side, in halo widths.
    private static final double PADDING = 1.0;

    public static TextBlock of(
            List<String> lines, LabelStyle style, double scale, TextMeasure measure) {
        double width = 0;
        double height = 0;
        for (int i = 0; i < lines.size(); i++) {
            double em = em(lines, i, style, scale);
            width =
                    Math.max(
                            width,
                            measure.width(lines.get(i), style.weight(), style.tracking(), em));
            height += em * LabelStyle.LINE_HEIGHT;
        }
        double lean = Math.abs(Math.tan(Math.toRadians(style.slant()))) * style.size() * scale;
        double pad = 2 * PADDING * style.halo() * scale;
        return new TextBlock(
                List.copyOf(lines), style, Math.ceil(width + pad + lean), Math.ceil(height + pad));
    }

    /// Size of the em of a line, device pixels: a Latin line under a Chinese one is smaller.
    public static double em(List<String> lines, int line, LabelStyle style, double scale) {
        boolean second = line > 0 && isLatin(lines.get(line)) && !isLatin(lines.getFirst());
        return style.size() * scale * (second ? LabelStyle.SECOND_LINE : 1);
    }

    private static boolean isLatin(String text) {
        return text.chars().noneMatch(c -> c >= 0x2E80);
    }
}
