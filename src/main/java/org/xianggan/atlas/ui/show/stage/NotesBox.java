package org.xianggan.atlas.ui.show.stage;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;

/// What the presenter wrote down for himself, as large as he needs it.
final class NotesBox extends VBox {
    static final double SMALLEST = 12;
    static final double LARGEST = 40;
    private static final double FIRST = 18;
    private static final double STEP = 2;
    private static final double SCROLL = 0.25;

    private final Label text = Ui.text("", "console-notes-text");
    private final ScrollPane scroll = new ScrollPane(text);
    private final Messages texts;
    private double size = FIRST;

    NotesBox(Messages texts) {
        this.texts = texts;
        getStyleClass().add("console-notes");
        Button smaller =
                Ui.iconButton(Feather.MINUS, texts.get("show.console.smaller"), this::smaller);
        Button larger = Ui.iconButton(Feather.PLUS, texts.get("show.console.larger"), this::larger);
        smaller.setId("console-notes-smaller");
        larger.setId("console-notes-larger");
        smaller.setFocusTraversable(false);
        larger.setFocusTraversable(false);
        HBox head =
                new HBox(
                        Ui.label(texts.first("show.console.notes"), "console-name"),
                        Ui.spring(),
                        smaller,
                        larger);
        head.getStyleClass().add("console-notes-head");
        text.setId("console-notes");
        scroll.getStyleClass().add("console-notes-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        setMinHeight(0);
        scroll.setMinHeight(0);
        resize(0);
    }

    void show(String notes) {
        String said = notes.isBlank() ? texts.first("show.console.no-notes") : notes;
        if (!said.equals(text.getText())) {
            text.setText(said);
            scroll.setVvalue(0);
        }
    }

    void larger() {
        resize(STEP);
    }

    void smaller() {
        resize(-STEP);
    }

    void scroll(int pages) {
        scroll.setVvalue(Math.clamp(scroll.getVvalue() + pages * SCROLL, 0, 1));
    }

    double size() {
        return size;
    }

    private void resize(double by) {
        size = Math.clamp(size + by, SMALLEST, LARGEST);
        text.setStyle("-fx-font-size: " + size + "px");
    }
}
