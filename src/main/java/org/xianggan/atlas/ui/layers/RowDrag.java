package org.xianggan.atlas.ui.layers;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.LayerRow;

/// A row that is dragged over another of its section changes places with it. The list makes cells
/// anew as rows move, so the drag belongs to the list and not to a cell.
final class RowDrag {
    /// The pointer may tremble by so many pixels before it drags.
    private static final double STILL = 5;

    private final LayersViewModel model;
    private final ListView<LayerItem> list;
    private @Nullable LayerRow dragged;
    private double pressedAt;

    RowDrag(LayersViewModel model, ListView<LayerItem> list) {
        this.model = model;
        this.list = list;
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPress);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::onDrag);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> dragged = null);
    }

    private void onPress(MouseEvent event) {
        pressedAt = event.getSceneY();
        dragged = null;
        if (!event.isPrimaryButtonDown() || !(event.getTarget() instanceof Node target)) {
            return;
        }
        for (Node n = target; n != null && n != list; n = n.getParent()) {
            if (n instanceof LayerCell cell && cell.getItem() instanceof LayerItem.Row row) {
                dragged = row.row();
            }
        }
    }

    private void onDrag(MouseEvent event) {
        LayerRow row = dragged;
        if (row == null || Math.abs(event.getSceneY() - pressedAt) < STILL) {
            return;
        }
        for (Node node : list.lookupAll(".list-cell")) {
            if (node instanceof LayerCell cell
                    && cell.isVisible()
                    && cell.getItem() instanceof LayerItem.Row(LayerRow below)
                    && below != row
                    && below.section() == row.section()
                    && cell.isOver(event.getSceneY(), model.place(below) < model.place(row))) {
                model.move(row, model.place(below) - model.place(row));
                return;
            }
        }
    }
}
