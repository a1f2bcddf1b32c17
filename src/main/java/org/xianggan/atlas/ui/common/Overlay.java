package org.xianggan.atlas.ui.common;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// The layer above all panels for cards that open beside something. Within the scene, not a
/// window of its own, so that pictures of the window hold it. One card at a time; Esc or a
/// click elsewhere closes it.
public final class Overlay extends Pane {
    private static final double MARGIN = 8;

    private @Nullable Region card;
    private @Nullable Node anchor;
    private @Nullable Node focusBefore;
    private Runnable closed = () -> {};

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

    /// Opens `newCard` beside `beside` and gives it the keyboard: below it if there is room, else
    /// above, never off the window.
    public void open(Region newCard, Node beside) {
        Node focus = holdsKeyboard() ? focusBefore : focusOwner();
        attach(newCard, beside, () -> {});
        focusBefore = focus;
        newCard.requestFocus();
    }

    /// Opens `newCard` and leaves the keyboard where it is; `whenClosed` hears of every way to
    /// close.
    public void attach(Region newCard, Node beside, Runnable whenClosed) {
        close();
        focusBefore = null;
        card = newCard;
        anchor = beside;
        closed = whenClosed;
        getChildren().add(newCard);
    }

    public void close() {
        if (card != null) {
            // Who went on elsewhere (Ctrl+F) is not called back.
            boolean held = holdsKeyboard();
            getChildren().remove(card);
            card = null;
            anchor = null;
            Runnable told = closed;
            closed = () -> {};
            told.run();
            if (held && focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }

    private @Nullable Node focusOwner() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private boolean holdsKeyboard() {
        Node owner = focusOwner();
        while (owner != null && owner != card) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    public boolean isOpen(Region which) {
        return card == which;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Region open = card;
        Node beside = anchor;
        if (open == null || beside == null) {
            return;
        }
        double asked = Math.max(open.minWidth(-1), Math.min(open.prefWidth(-1), open.maxWidth(-1)));
        double width = Math.min(asked, getWidth() - 2 * MARGIN);
        double height = Math.min(open.prefHeight(width), getHeight() - 2 * MARGIN);
        Bounds at = sceneToLocal(beside.localToScene(beside.getBoundsInLocal()));
        double x = Math.min(at.getMinX(), getWidth() - width - MARGIN);
        double y = at.getMaxY() + 4;
        if (y + height > getHeight() - MARGIN) {
            y = at.getMinY() - height - 4;
        }
        // What it opens beside may have been scrolled out of sight.
        y = Math.min(y, getHeight() - height - MARGIN);
        open.resizeRelocate(
                Math.rint(Math.max(MARGIN, x)), Math.rint(Math.max(MARGIN, y)), width, height);
    }

    private void onPress(MouseEvent event) {
        Region open = card;
        Node beside = anchor;
        if (open != null && beside != null && !hit(open, event) && !hit(beside, event)) {
            close();
        }
    }

    private static boolean hit(Node node, MouseEvent event) {
        return node.localToScene(node.getBoundsInLocal())
                .contains(event.getSceneX(), event.getSceneY());
    }

    private void onKey(KeyEvent event) {
        if (card != null && event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
