package org.xianggan.atlas.ui.layers;

import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.render.LayerRow;

/// One line of the layer list: a group's head, a row of the legend, what sets its looks, or one of
/// the row's things.
sealed interface LayerItem {
    record Head(LayerRow.Section section) implements LayerItem {}

    record Row(LayerRow row) implements LayerItem {}

    /// Opacity and order of the row above it.
    record Looks(LayerRow row) implements LayerItem {}

    record Thing(LayerRow row, Entity entity) implements LayerItem {}
}
