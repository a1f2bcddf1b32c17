package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.awt.geom.AffineTransform;

/// One line of text as it stands on a [VectorCanvas].
///
/// @param em size of the em, units of the canvas
/// @param tracking space between characters, units of the canvas
/// @param width from the first glyph's left edge to the last one's right edge, the same units
/// @param at from the line's own place (baseline from the origin to the right, y down) to the
// canvas
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

    @Override
    public AffineTransform at() {
        return new AffineTransform(at);
    }

    public boolean hasHalo() {
        return halo >>> 24 != 0 && haloWidth > 0;
    }
}
