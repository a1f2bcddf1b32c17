package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

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
