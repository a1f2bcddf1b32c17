package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.draw.Pen;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// A surface for things that keep their form at any size: Java2D, a page of a PDF, an SVG. x to the
/// right, y down; the unit is whoever's made it (pixels of a map, millimetres of a page). For one
/// thread.
public interface VectorCanvas {
    /// Fills by the non-zero rule.
    void fill(Shape shape, int argb);

    /// Strokes; joins are round.
    void stroke(Shape path, Pen pen);

    /// One line of real text, its halo under it.
    void text(Lettering text);

    /// @param image not premultiplied
    /// @param at from the unit square (0,0)–(1,1), y down, to the place of the picture
    void image(BufferedImage image, AffineTransform at);

    /// What `inside` draws, only where `clip` is.
    void clipped(Shape clip, Runnable inside);

    /// What `inside` draws, in coordinates of its own.
    void transformed(AffineTransform by, Runnable inside);

    /// What `inside` draws, together at one opacity: where it lies on itself nothing shows through.
    void faded(double opacity, Runnable inside);

    /// What `inside` draws, but nothing along `path`.
    ///
    /// @param width of what stays free
    void without(Shape path, double width, Runnable inside);
}
