package org.xianggan.atlas.raster;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/// One line of text, a glyph for a character. Names on a map are Chinese and Latin, which need no
/// shaping; Java's layout engine would give the same glyphs at the same places, but its first use
/// takes a tenth of a second, in which a map should be drawn.
final class TextLine {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final GlyphVector glyphs;
    private final double width;

    /// @param tracking space between characters, device pixels
    TextLine(String text, Font font, double tracking) {
        glyphs = font.createGlyphVector(CONTEXT, text);
        int n = glyphs.getNumGlyphs();
        // Before any glyph is moved: the place behind the last one stays where it was.
        width = glyphs.getGlyphPosition(n).getX() + tracking * Math.max(0, n - 1);
        if (tracking != 0) {
            for (int i = 1; i < n; i++) {
                Point2D p = glyphs.getGlyphPosition(i);
                glyphs.setGlyphPosition(i, new Point2D.Double(p.getX() + i * tracking, p.getY()));
            }
        }
    }

    /// From the first glyph to the end of the last one; no space behind it.
    double width() {
        return width;
    }

    Shape outline(AffineTransform at) {
        return at.createTransformedShape(glyphs.getOutline());
    }

    void draw(Graphics2D g, double x, double y) {
        g.drawGlyphVector(glyphs, (float) x, (float) y);
    }

    /// What the ink covers, the first glyph standing on the origin.
    Rectangle2D ink() {
        return glyphs.getVisualBounds();
    }
}
