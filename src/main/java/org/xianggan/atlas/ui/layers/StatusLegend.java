package org.xianggan.atlas.ui.layers;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;

/// What strokes and hollow marks mean: the same for every road and railway.
final class StatusLegend extends VBox {
    private static final Status[] ORDER = {
        Status.OPEN,
        Status.UNDER_CONSTRUCTION,
        Status.PLANNED,
        Status.WISH,
        Status.CLOSED,
        Status.UNKNOWN
    };

    StatusLegend(Swatches swatches, Messages texts) {
        getStyleClass().add("status-legend");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("status-grid");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        int i = 0;
        for (Status status : ORDER) {
            grid.add(
                    entry(
                            swatches,
                            new Swatch.OfStatus(status),
                            texts,
                            "legend.status." + status.code()),
                    i % 2,
                    i / 2);
            i++;
        }
        HBox sketch = entry(swatches, new Swatch.OfSketch(), texts, "legend.sketch.short");
        sketch.setAccessibleText(texts.get("legend.sketch"));
        Tooltip.install(sketch, new Tooltip(texts.get("legend.sketch")));
        grid.add(sketch, 0, i / 2);
        grid.add(entry(swatches, new Swatch.OfHollowMark(), texts, "legend.hollow"), 1, i / 2);
        getChildren().addAll(Ui.label(texts.get("legend.title"), "layer-head"), grid);
    }

    private static HBox entry(Swatches swatches, Swatch swatch, Messages texts, String key) {
        VBox names = new VBox(Ui.label(texts.first(key), "legend-name"));
        String second = texts.second(key);
        if (!second.isEmpty()) {
            names.getChildren().add(Ui.label(second, "legend-second"));
        }
        HBox box = new HBox(swatches.view(swatch, 28, 14), names);
        box.getStyleClass().add("legend-entry");
        return box;
    }
}
