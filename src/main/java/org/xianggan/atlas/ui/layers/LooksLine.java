package org.xianggan.atlas.ui.layers;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.ui.common.Ui;

/// Opacity of a row, its place among the others of its section, and back to how it was.
final class LooksLine extends HBox {
    /// While the slider is dragged the map is told no more often than this.
    private static final Duration PAUSE = Duration.millis(80);

    private final LayersViewModel model;
    private final LayerRow row;
    private final Slider slider = new Slider(100 * LayersViewModel.FAINTEST, 100, 100);
    private final Label percent = Ui.whole("", "looks-percent");
    private final Button up;
    private final Button down;
    private final Button reset;
    private final PauseTransition later = new PauseTransition(PAUSE);
    private boolean restating;

    LooksLine(LayersViewModel model, LayerRow row, Messages texts) {
        this.model = model;
        this.row = row;
        getStyleClass().addAll("layer-line", "looks-line");
        slider.getStyleClass().add("looks-slider");
        slider.setBlockIncrement(10);
        slider.setMinWidth(40);
        slider.setPrefWidth(90);
        HBox.setHgrow(slider, Priority.ALWAYS);
        String name = texts.first("row." + row.id());
        slider.setAccessibleText(texts.first("layers.opacity", name));
        slider.valueProperty().addListener(o -> valueMoved());
        later.setOnFinished(e -> tell());
        up = button(Feather.CHEVRON_UP, texts.get("layers.up"), () -> model.move(row, -1));
        down = button(Feather.CHEVRON_DOWN, texts.get("layers.down"), () -> model.move(row, 1));
        reset = button(Feather.ROTATE_CCW, texts.get("layers.reset"), () -> model.reset(row));
        getChildren().setAll(slider, percent, up, down, reset);
        if (model.canExport(row)) {
            String layer = texts.first("layer." + row.layer().id());
            Button export =
                    button(
                            Feather.DOWNLOAD,
                            texts.get("layers.export", layer),
                            () -> model.export(row));
            export.setId("export-layer");
            getChildren().add(export);
        }
        restate();
    }

    private static Button button(Feather icon, String name, Runnable action) {
        Button button = Ui.iconButton(icon, name, action);
        button.getStyleClass().add("looks-button");
        return button;
    }

    private void valueMoved() {
        if (!restating) {
            showPercent();
            if (slider.isValueChanging()) {
                if (later.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                    later.playFromStart();
                }
            } else {
                tell();
            }
        }
    }

    private void tell() {
        model.setOpacity(row, slider.getValue() / 100);
    }

    private void showPercent() {
        percent.setText(Math.round(slider.getValue()) + " %");
    }

    /// After a change from elsewhere.
    void restate() {
        restating = true;
        if (!slider.isValueChanging()) {
            slider.setValue(100 * model.opacity(row));
        }
        restating = false;
        showPercent();
        up.setDisable(model.place(row) == 1);
        down.setDisable(model.place(row) == model.rowsBeside(row));
        reset.setDisable(model.isAsDesigned(row));
    }
}
