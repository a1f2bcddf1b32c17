package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.List;

/// The labels and shields placed for one viewport.
///
/// @param hidden the names that found no room (“另有 n 个”), the most important first
public record Labels(Viewport viewport, MapState state, List<Placed> placed, List<Hidden> hidden) {
    public Labels {
        placed = List.copyOf(placed);
        hidden = List.copyOf(hidden);
    }

    /// A name that found no room, and where what it names lies (EPSG:3857).
    public record Hidden(EntityId id, LayerRow row, Names names, double x, double y) {}

    /// One placed label. The box is in device pixels of the viewport and holds the halo; for a
    /// slanted label it is the box around it.
    ///
    /// @param style name of its style (`county`, `shield` …), for tests and the painter
    /// @param row whose opacity it has; null where it has none
    /// @param lines the text, one or two lines (a second may be English)
    /// @param anchorX EPSG:3857 of what it belongs to: a label is kept while its anchor stays in
    ///     view
    public record Placed(
            @Nullable EntityId id,
            @Nullable LayerRow row,
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
