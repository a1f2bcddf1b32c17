package org.xianggan.atlas.ui.show;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Dragging a scene to another place in its list: a line shows where it would go.
final class SceneDrag {
    private static final double THRESHOLD = 5;
    private static final double EDGE = 28;
    private static final double SCROLL = 0.03;

    private final Pane over;
    private final ScrollPane page;
    private final BiConsumer<String, Integer> moved;
    private final Region line = new Region();
    private final List<Region> cards = new ArrayList<>();
    private double pressed = Double.NaN;
    private @Nullable Region held;
    private int place = -1;

    /// @param over lies over the list, with the same origin
    /// @param moved told of the scene and of the place before which it goes
    SceneDrag(Pane over, ScrollPane page, BiConsumer<String, Integer> moved) {
        this.over = over;
        this.page = page;
        this.moved = moved;
        line.getStyleClass().add("drag-line");
        line.setVisible(false);
        over.setMouseTransparent(true);
        over.getChildren().setAll(line);
    }

    void clear() {
        cards.clear();
        end();
    }

    void add(Region card, String id) {
        cards.add(card);
        card.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> pressed = e.getButton() == MouseButton.PRIMARY ? e.getSceneY() : Double.NaN);
        card.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> drag(e, card));
        card.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                e -> {
                    int to = held == card ? place : -1;
                    end();
                    if (to >= 0) {
                        e.consume();
                        moved.accept(id, to);
                    }
                });
    }

    private void drag(MouseEvent e, Region card) {
        if (Double.isNaN(pressed)
                || held == null && Math.abs(e.getSceneY() - pressed) < THRESHOLD) {
            return;
        }
        held = card;
        card.setOpacity(0.45);
        scroll(e.getSceneY());
        double y = over.sceneToLocal(e.getSceneX(), e.getSceneY()).getY();
        place = 0;
        double at = 0;
        for (Region one : cards) {
            Bounds b = one.getBoundsInParent();
            if (y > b.getCenterY()) {
                place++;
                at = b.getMaxY();
            } else if (place == cards.indexOf(one)) {
                at = b.getMinY();
                break;
            }
        }
        line.setVisible(true);
        line.resizeRelocate(8, at - 1, over.getWidth() - 16, 2);
        e.consume();
    }

    private void end() {
        if (held != null) {
            held.setOpacity(1);
        }
        held = null;
        place = -1;
        pressed = Double.NaN;
        line.setVisible(false);
    }

    private void scroll(double sceneY) {
        Bounds view = page.localToScene(page.getLayoutBounds());
        if (sceneY < view.getMinY() + EDGE) {
            page.setVvalue(page.getVvalue() - SCROLL);
        } else if (sceneY > view.getMaxY() - EDGE) {
            page.setVvalue(page.getVvalue() + SCROLL);
        }
    }

    /// Scrolls so that the part is to be seen.
    static void bring(ScrollPane page, @Nullable Node part) {
        if (part == null) {
            return;
        }
        Bounds view = page.getViewportBounds();
        Bounds b = part.getBoundsInParent();
        double room = page.getContent().getBoundsInLocal().getHeight() - view.getHeight();
        double top = page.getVvalue() * Math.max(0, room);
        if (room > 0 && b.getMinY() < top) {
            page.setVvalue(b.getMinY() / room);
        } else if (room > 0 && b.getMaxY() > top + view.getHeight()) {
            page.setVvalue((b.getMaxY() - view.getHeight()) / room);
        }
    }
}
