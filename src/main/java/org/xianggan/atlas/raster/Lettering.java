package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.label.TextMeasure;

import java.awt.geom.AffineTransform;

/// One line of text as it stands on a [VectorCanvas].
///
/// @param em size of the em, units of the canvas
/// @param tracking space between characters, units of the canvas
/// @param width from the first glyph's left edge to the last one's right edge, the same units
/// @param at from the line's own place (baseline from the origin to the right, y down) to the
///     canvas
/// @param halo colour of a rim under the glyphs; transparent for none
/// @param haloWidth of the rim on each side, units of the canvas
public record Lettering(
        String text,
        Weight weight,
        double em,
        double tracking,
        double width,
        AffineTransform at,
        int argb,
        int halo,
        double haloWidth) {
    public Lettering {
        if (!(em > 0)) {
            throw new IllegalArgumentException("no size of letters: " + em);
        }
        at = new AffineTransform(at);
    }

    /// Widths are taken at this size, where they are exact, and made as large as the letters.
    private static final double MEASURED = 100;

    /// Width of a line without space between its characters, the unit of `em`.
    static double width(TextMeasure measure, String text, Weight weight, double em) {
        return measure.width(text, weight, 0, MEASURED) / MEASURED * em;
    }

    /// A line from `x`, its baseline at `y`.
    ///
    /// @param haloWidth to each side
    static Lettering line(
            TextMeasure measure,
            String text,
            Weight weight,
            double em,
            double x,
            double y,
            int argb,
            int halo,
            double haloWidth) {
        return new Lettering(
                text,
                weight,
                em,
                0,
                width(measure, text, weight, em),
                AffineTransform.getTranslateInstance(x, y),
                argb,
                halo,
                haloWidth);
    }

    @Override
    public AffineTransform at() {
        return new AffineTransform(at);
    }

    public boolean hasHalo() {
        return halo >>> 24 != 0 && haloWidth > 0;
    }
}
