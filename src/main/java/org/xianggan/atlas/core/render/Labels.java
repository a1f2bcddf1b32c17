package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;

/// The labels and shields placed for one viewport.
///
/// @param hidden how many wanted labels found no room (“另有 n 个”), by what they name
public record Labels(
        Viewport viewport, MapState state, List<Placed> placed, List<EntityId> hidden) {
    public Labels {
        placed = List.copyOf(placed);
        hidden = List.copyOf(hidden);
    }

    /// One placed label. The box is in device pixels of the viewport and holds the halo; for a
    /// slanted label it is the box around it.
    ///
    /// @param style name of its style (`county`, `shield` …), for tests and the painter
    /// @param lines the text, one or two lines (a second may be English)
    /// @param anchorX EPSG:3857 of what it belongs to: a label is kept while its anchor stays in
    ///     view
    public record Placed(
            @Nullable EntityId id,
            String style,
            List<String> lines,
            double anchorX,
            double anchorY,
            double x,
            double y,
            double width,
            double height,
            double angleDegrees) {
        public Placed {
            lines = List.copyOf(lines);
        }

        public boolean overlaps(Placed o) {
            return x < o.x + o.width && o.x < x + width && y < o.y + o.height && o.y < y + height;
        }
    }
}
