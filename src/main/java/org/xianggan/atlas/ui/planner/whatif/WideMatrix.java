package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;

/// The table of all pairs over the lower part of the map, where it has the room that a pane lacks.
/// Esc gives the keyboard back to the page.
final class WideMatrix extends VBox {
    private final Messages texts;
    private final MatrixSurface surface;
    private final Label told = Ui.label("", "table-counts");
    private final Button copy;
    private final Button close;

    /// @param copy told what to say of it
    /// @param back gives the keyboard to the page
    WideMatrix(
            MatrixModel model, Messages texts, MatrixCopy copy, Runnable back, Runnable closing) {
        this.texts = texts;
        surface = new MatrixSurface("wide", model, texts, () -> copy.copy(this::tell));
        this.copy = Ui.iconButton(Feather.COPY, "", () -> copy.copy(this::tell));
        close = Ui.iconButton(Feather.X, "", closing);
        this.copy.setId("wide-copy");
        close.setId("wide-close");
        FlowPane switches = new FlowPane(surface.shows(), surface.measures(), told);
        switches.getStyleClass().add("plan-chips");
        switches.setMinWidth(0);
        HBox.setHgrow(switches, Priority.ALWAYS);
        HBox bar = new HBox(switches, this.copy, close);
        bar.getStyleClass().addAll("table-tools", "wide-tools");
        VBox.setVgrow(surface.grid(), Priority.ALWAYS);
        getStyleClass().addAll("table-panel", "wide-matrix");
        setId("wide-matrix");
        setMinSize(0, 0);
        getChildren().setAll(bar, surface.grid());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        back.run();
                        e.consume();
                    }
                });
        sceneProperty().addListener(o -> show());
    }

    /// The answer of the moment; nothing while it is not open.
    void show() {
        if (getScene() == null) {
            return;
        }
        Ui.named(copy, texts.get("whatif.matrix.copy"));
        Ui.named(close, texts.get("whatif.matrix.close"));
        surface.name();
        surface.fill();
    }

    void focus() {
        surface.grid().requestFocus();
    }

    private void tell(String text) {
        told.setText(text);
    }
}
