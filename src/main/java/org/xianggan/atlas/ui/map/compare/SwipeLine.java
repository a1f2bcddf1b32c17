package org.xianggan.atlas.ui.map.compare;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The line with its handle: dragged by the pointer, moved by the arrow keys.
final class SwipeLine extends Region {
    static final double WIDTH = 30;

    private static final double BAR = 4;
    private static final double HANDLE = 30;

    private final Swipe swipe;
    private final Region bar = new Region();
    private final StackPane handle = new StackPane();

    SwipeLine(Swipe swipe) {
        this.swipe = swipe;
        bar.getStyleClass().add("swipe-bar");
        SVGPath arrows = new SVGPath();
        arrows.setContent("M5 1 L0 6 L5 11 M13 1 L18 6 L13 11");
        arrows.getStyleClass().add("swipe-arrows");
        handle.getStyleClass().add("swipe-handle");
        handle.getChildren().setAll(arrows);
        getStyleClass().add("swipe-line");
        setId("swipe-line");
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().setAll(bar, handle);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        // A press on it is no press on the map.
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void drag(MouseEvent e) {
        double width = getParent().getLayoutBounds().getWidth();
        if (width > 0) {
            swipe.moveTo(getParent().sceneToLocal(e.getSceneX(), e.getSceneY()).getX() / width);
        }
    }

    private void onKey(KeyEvent e) {
        if (e.isAltDown() || e.isShortcutDown() || e.isMetaDown()) {
            return;
        }
        switch (e.getCode()) {
            case LEFT, KP_LEFT -> swipe.move(-1, e.isShiftDown());
            case RIGHT, KP_RIGHT -> swipe.move(1, e.isShiftDown());
            case HOME -> swipe.moveTo(0);
            case END -> swipe.moveTo(1);
            // They choose what is in the middle of the map; here nobody means that.
            case ENTER, SPACE -> {}
            default -> {
                return;
            }
        }
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        bar.resizeRelocate((getWidth() - BAR) / 2, 0, BAR, height);
        handle.resizeRelocate(
                (getWidth() - HANDLE) / 2, Math.round((height - HANDLE) / 2), HANDLE, HANDLE);
    }
}
