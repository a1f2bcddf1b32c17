package org.xianggan.atlas.core.render.label;

/// Widths of text in our fonts; implemented where the fonts are.
@FunctionalInterface
public interface TextMeasure {
    /// Device pixels from the first glyph's left edge to the last one's right edge; `em` is the
    /// size in device pixels.
    double width(String text, LabelStyle.Weight weight, double tracking, double em);
}
