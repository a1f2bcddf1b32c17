package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.leaflet.Leaflet.Sign;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.BitSet;
import java.util.List;

/// One thing on a page, millimetres.
public sealed interface Block {
    /// A line of text; `x` is its left edge, `y` its baseline, `em` the size of its letters.
    record Line(double x, double y, String text, Weight weight, double em, int argb)
            implements Block {}

    record Fill(double x, double y, double width, double height, int argb) implements Block {}

    /// A straight line of that thickness.
    record Rule(double x0, double y0, double x1, double y1, double thickness, int argb)
            implements Block {}

    /// A symbol of the legend, `width` logical pixels wide and half as high.
    record Symbol(double x, double y, int width, Swatch swatch) implements Block {}

    /// The arrow to the north, its middle at `x`.
    record North(double x, double y, double height, int ink, int halo) implements Block {}

    /// A line with the ground's colour around its letters, for what stands on a map.
    ///
    /// @param width of that, to each side
    record Haloed(Line line, int halo, double width) implements Block {}

    /// A rectangle with round corners.
    ///
    /// @param round radius of its corners
    /// @param thickness of its edge
    record Tag(
            double x,
            double y,
            double width,
            double height,
            double round,
            int fill,
            int edge,
            double thickness)
            implements Block {}

    /// The sign of a stop, a night, a way on foot; `x`, `y` its middle.
    ///
    /// @param text in it; empty for a sign of its own
    record Mark(double x, double y, double radius, Sign sign, String text, int ink, int paper)
            implements Block {}

    /// A code that phones read; its quiet zone is the caller's, four squares of it.
    ///
    /// @param side of it, and how many squares that is
    /// @param dark row by row from the top
    record Code(double x, double y, double side, int squares, BitSet dark, int argb)
            implements Block {
        public Code {
            dark = (BitSet) dark.clone();
        }

        /// A copy: a code does not change.
        @Override
        public BitSet dark() {
            return (BitSet) dark.clone();
        }
    }

    /// Nothing to be seen: what the names of a map keep clear of.
    record Free(double x, double y, double width, double height) implements Block {}

    /// The map with its bar, its notice and who it is from. The viewport is as large as its place:
    /// a logical pixel is a 96th of an inch.
    ///
    /// @param notice what is said of its review
    /// @param focus the county that the page is about, which stands out; null for none
    record MapBlock(
            double x,
            double y,
            Viewport viewport,
            MapState state,
            @Nullable EntityId focus,
            @Nullable TravelOverlay travel,
            @Nullable WebOverlay web,
            String notice,
            List<String> attributions)
            implements Block {
        public MapBlock {
            attributions = List.copyOf(attributions);
        }
    }
}
