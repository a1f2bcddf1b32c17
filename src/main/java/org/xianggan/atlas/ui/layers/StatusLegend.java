package org.xianggan.atlas.ui.layers;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Tip;
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

    private final FontIcon sign = new FontIcon(Feather.CHEVRON_DOWN);
    private final GridPane grid = new GridPane();
    private final Pressable head;
    private final Messages texts;

    /// @param surveyed whether some lines are: else there is no sign for it
    /// @param fold is run by its heading
    StatusLegend(Swatches swatches, Messages texts, boolean surveyed, Runnable fold) {
        this.texts = texts;
        getStyleClass().add("status-legend");
        Region title = Ui.said(texts, "legend.title", "layer-head");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        head = new Pressable("", fold, title, sign);
        head.setId("legend-head");
        head.setAccessibleRole(AccessibleRole.BUTTON);
        head.getStyleClass().add("legend-head");
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
        Tip.on(sketch, texts.get("legend.sketch"));
        grid.add(sketch, 0, i / 2);
        grid.add(entry(swatches, new Swatch.OfHollowMark(), texts, "legend.hollow"), 1, i / 2);
        if (surveyed) {
            Swatch whole = new Swatch.OfStatus(Status.OPEN);
            grid.add(entry(swatches, whole, texts, "legend.surveyed"), 0, i / 2 + 1);
        }
        getChildren().addAll(head, grid);
        open(true);
    }

    /// Folded it is a line that can be pressed.
    void open(boolean open) {
        Ui.show(grid, open);
        sign.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP);
        head.setAccessibleText(
                texts.get(
                        open ? "legend.is-open" : "legend.is-folded", texts.first("legend.title")));
    }

    /// How high it is unfolded.
    double openHeight(double width) {
        return snappedTopInset()
                + head.prefHeight(width)
                + getSpacing()
                + grid.prefHeight(width)
                + snappedBottomInset();
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
