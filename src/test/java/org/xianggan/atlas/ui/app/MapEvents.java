package org.xianggan.atlas.ui.app;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What a mouse does on the map of a window that may be larger than the screen, and outside of it.
final class MapEvents {
    private MapEvents() {}

    /// @param what click, double, move, press or drag
    /// @param x, y in the map
    static void fire(ShellStage window, String what, double x, double y) {
        ShellStage.fx(
                () -> {
                    Node map = window.shell().map().node();
                    switch (what) {
                        case "click", "double" -> {
                            one(map, MouseEvent.MOUSE_MOVED, x, y, 0);
                            one(map, MouseEvent.MOUSE_PRESSED, x, y, 1);
                            one(map, MouseEvent.MOUSE_RELEASED, x, y, 1);
                            one(map, MouseEvent.MOUSE_CLICKED, x, y, 1);
                            if (what.equals("double")) {
                                one(map, MouseEvent.MOUSE_CLICKED, x, y, 2);
                            }
                        }
                        case "move" -> one(map, MouseEvent.MOUSE_MOVED, x, y, 0);
                        case "press" -> one(map, MouseEvent.MOUSE_PRESSED, x, y, 1);
                        case "drag" -> one(map, MouseEvent.MOUSE_DRAGGED, x, y, 1);
                        default -> throw new IllegalArgumentException(what);
                    }
                    return null;
                });
    }

    private static void one(Node map, EventType<MouseEvent> type, double x, double y, int clicks) {
        Point2D scene = map.localToScene(x, y);
        Event.fireEvent(
                map,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        clicks == 0 ? MouseButton.NONE : MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        clicks > 0,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }
}
