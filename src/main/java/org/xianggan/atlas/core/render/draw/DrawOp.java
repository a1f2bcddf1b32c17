package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.render.style.MarkStyle;

import java.util.List;

/// One thing to paint, device pixels. A draw list is painted from first to last. Labels and shields
/// are [org.xianggan.atlas.core.render.Labels.Placed]: they are placed once for the viewport, not
/// per tile.
public sealed interface DrawOp {
    /// Fills by the non-zero rule.
    record Fill(PixelPath path, int argb) implements DrawOp {}

    record Stroke(PixelPath path, Pen pen) implements DrawOp {}

    /// Takes away what was painted along the path: a glow leaves its line visible.
    record Cut(PixelPath path, double width) implements DrawOp {}

    /// A filled circle with an outline (either may be transparent).
    record Disc(double x, double y, double radius, int fill, int outline, double outlineWidth)
            implements DrawOp {}

    /// The mark of a site; `size`, `rim` in device pixels.
    record Mark(
            double x,
            double y,
            MarkStyle.Shape shape,
            double size,
            double rim,
            int colour,
            int rimColour,
            boolean hollow,
            boolean glyph)
            implements DrawOp {}

    /// Several sites in one ring with their number; lengths in device pixels.
    ///
    /// @param em size of the figures
    record Ring(
            double x,
            double y,
            double radius,
            double outlineWidth,
            int fill,
            int colour,
            int count,
            double em)
            implements DrawOp {}

    /// A letter or two in bold, their middle at the place; `em` in device pixels.
    record Letters(double x, double y, String text, double em, int argb) implements DrawOp {}

    /// Everything together at one opacity: where it lies on itself nothing shows through.
    record Faded(List<DrawOp> ops, double opacity) implements DrawOp {
        public Faded {
            ops = List.copyOf(ops);
        }
    }

    /// Shaded relief over the whole picture, inside the frame of the atlas.
    record Relief(int shadow, int light, double strength) implements DrawOp {}

    /// `base`, and `atop` only where `base` is.
    record Atop(List<DrawOp> base, List<DrawOp> atop) implements DrawOp {
        public Atop {
            base = List.copyOf(base);
            atop = List.copyOf(atop);
        }
    }
}
