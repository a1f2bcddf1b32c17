package org.xianggan.atlas.ui.show.stage;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.play.Display;

import java.util.function.Consumer;

/// A window that takes a whole screen, and what lies over it for a moment.
final class StageWindow {
    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final StackPane root = new StackPane();
    private final boolean fill;
    private @Nullable Display at;
    private @Nullable Node card;

    /// @param fill whether it takes the whole screen from the system; else it is as large
    /// @param dress gives it type and colours
    /// @param closed run when the system closes it
    StageWindow(Node content, String title, boolean fill, Consumer<Scene> dress, Runnable closed) {
        this.fill = fill;
        root.getChildren().setAll(content);
        Scene scene = new Scene(root, 960, 540, Color.BLACK);
        dress.accept(scene);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setOnCloseRequest(
                e -> {
                    e.consume();
                    closed.run();
                });
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return stage.getScene();
    }

    boolean isShown() {
        return stage.isShowing();
    }

    /// Shows it on that screen; moves it there where it was on another.
    void on(Display display) {
        if (display.equals(at) && stage.isShowing()) {
            return;
        }
        at = display;
        // A window that fills one screen stays on it, whatever place it is given.
        stage.setFullScreen(false);
        stage.setX(display.x());
        stage.setY(display.y());
        stage.setWidth(display.width());
        stage.setHeight(display.height());
        if (!stage.isShowing()) {
            stage.show();
        }
        stage.setFullScreen(fill);
    }

    void off() {
        at = null;
        stage.hide();
    }

    /// Puts something over it; null takes it away.
    void cover(@Nullable Node next) {
        if (card != null) {
            root.getChildren().remove(card);
        }
        card = next;
        if (next != null) {
            root.getChildren().add(next);
        }
    }

    boolean isCovered() {
        return card != null;
    }

    /// Shows something else instead.
    void turnTo(Node content) {
        card = null;
        root.getChildren().setAll(content);
    }

    void toFront() {
        stage.toFront();
        stage.requestFocus();
    }
}
