package org.xianggan.atlas.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The layer above all panels for cards that open beside something. Within the scene, not a window of
/// its own, so that pictures of the window hold it. One card at a time; Esc or a click elsewhere
/// closes it.
public final class Overlay extends Pane {
    private static final double MARGIN = 8;

    private @Nullable Region card;
    private @Nullable Node anchor;
    private @Nullable Node focusBefore;

    public Overlay() {
        setPickOnBounds(false);
        getStyleClass().add("overlay");
        sceneProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                is.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onPress);
                                is.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
                            }
                        });
    }

    /// Opens `newCard` beside `beside`: below it if there is room, else above, never off the window.
    public void open(Region newCard, Node beside) {
        close();
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        card = newCard;
        anchor = beside;
        getChildren().add(newCard);
        newCard.requestFocus();
    }

    public void close() {
        if (card != null) {
            getChildren().remove(card);
            card = null;
            anchor = null;
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }

    public boolean isOpen() {
        return card != null;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Region open = card;
        Node beside = anchor;
        if (open == null || beside == null) {
            return;
        }
        double width = Math.min(open.prefWidth(-1), getWidth() - 2 * MARGIN);
        double height = Math.min(open.prefHeight(width), getHeight() - 2 * MARGIN);
        Bounds at = sceneToLocal(beside.localToScene(beside.getBoundsInLocal()));
        double x = Math.min(at.getMinX(), getWidth() - width - MARGIN);
        double y = at.getMaxY() + 4;
        if (y + height > getHeight() - MARGIN) {
            y = at.getMinY() - height - 4;
        }
        open.resizeRelocate(
                Math.round(Math.max(MARGIN, x)), Math.round(Math.max(MARGIN, y)), width, height);
    }

    private void onPress(MouseEvent event) {
        Region open = card;
        if (open != null
                && !open.localToScene(open.getBoundsInLocal())
                        .contains(event.getSceneX(), event.getSceneY())) {
            close();
        }
    }

    private void onKey(KeyEvent event) {
        if (card != null && event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
