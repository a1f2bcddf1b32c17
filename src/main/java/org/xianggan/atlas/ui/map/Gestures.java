package org.xianggan.atlas.ui.map;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// Mouse, wheel, trackpad and keys of the map, turned into commands of its view model.
final class Gestures {
    /// What the map does besides moving.
    interface Acts {
        void click(double x, double y);

        /// A second click took the first one back.
        ///
        /// @return whether the map zooms by it
        boolean doubleClick();

        void hover(double x, double y);

        void leave();

        /// A press; whether what follows drags something that lies there, not the map.
        default boolean grab(double x, double y) {
            return false;
        }

        /// What was grabbed is there now.
        default void drag(double x, double y) {}

        /// It is let go there.
        default void drop(double x, double y) {}

        /// It was grabbed and not moved.
        default void release() {}

        void drawBox(double x, double y, double width, double height);

        void endBox();

        void deselect();

        /// A key before the map takes it.
        ///
        /// @return whether it was taken
        boolean key(KeyCode code, boolean shift, boolean control);
    }

    private static final double LEVELS_A_PIXEL = 1 / 100.0;
    private static final double NOTCH = 30;
    private static final double CLICK_SLACK = 4;
    private static final double SMALLEST_BOX = 10;
    private static final double KEY_STEP = 120;
    private static final double KEY_STRIDE = 400;

    /// To bring a place below the cross.
    private static final double KEY_NUDGE = 10;

    private static final double SLOWEST_FLING = 90;
    private static final double FASTEST_FLING = 4000;
    private static final long SAMPLE_NANOS = 90_000_000;

    private final MapViewModel model;
    private final Acts acts;
    private final LongSupplier clock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private @Nullable Sample pressed;
    private boolean boxing;
    private boolean dragging;
    private boolean grabbed;

    private record Sample(double x, double y, long nanos) {}

    Gestures(MapViewModel model, Acts acts, LongSupplier nanoClock) {
        this.model = model;
        this.acts = acts;
        this.clock = nanoClock;
    }

    void listenTo(Region pane) {
        pane.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    pane.requestFocus();
                    press(e);
                });
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, e -> acts.hover(e.getX(), e.getY()));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, e -> acts.leave());
        pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        pane.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent e) {
        model.stop();
        dragging = false;
        boxing = e.getButton() == MouseButton.PRIMARY && e.isShiftDown();
        grabbed = e.getButton() == MouseButton.PRIMARY && !boxing && acts.grab(e.getX(), e.getY());
        boolean starts =
                e.getButton() == MouseButton.PRIMARY || e.getButton() == MouseButton.MIDDLE;
        pressed = starts ? new Sample(e.getX(), e.getY(), clock.getAsLong()) : null;
        samples.clear();
    }

    private void drag(MouseEvent e) {
        Sample from = pressed;
        if (from == null) {
            return;
        }
        double dx = e.getX() - from.x();
        double dy = e.getY() - from.y();
        if (!dragging && Math.hypot(dx, dy) < CLICK_SLACK) {
            return;
        }
        if (grabbed) {
            dragging = true;
            acts.drag(e.getX(), e.getY());
            return;
        }
        if (boxing) {
            dragging = true;
            acts.drawBox(
                    Math.min(from.x(), e.getX()),
                    Math.min(from.y(), e.getY()),
                    Math.abs(dx),
                    Math.abs(dy));
            return;
        }
        Sample last = dragging ? samples.peekLast() : from;
        dragging = true;
        if (last != null) {
            model.panBy(e.getX() - last.x(), e.getY() - last.y());
        }
        sample(e);
        acts.hover(e.getX(), e.getY());
    }

    private void sample(MouseEvent e) {
        long now = clock.getAsLong();
        samples.addLast(new Sample(e.getX(), e.getY(), now));
        while (samples.size() > 2 && now - samples.getFirst().nanos() > SAMPLE_NANOS) {
            samples.removeFirst();
        }
    }

    private void release(MouseEvent e) {
        Sample from = pressed;
        pressed = null;
        if (grabbed) {
            grabbed = false;
            if (dragging) {
                acts.drop(e.getX(), e.getY());
            } else {
                acts.release();
            }
            return;
        }
        if (from == null || !dragging) {
            return;
        }
        if (boxing) {
            acts.endBox();
            double width = Math.abs(e.getX() - from.x());
            double height = Math.abs(e.getY() - from.y());
            if (width >= SMALLEST_BOX && height >= SMALLEST_BOX) {
                model.zoomToScreenBox(
                        Math.min(from.x(), e.getX()), Math.min(from.y(), e.getY()), width, height);
            }
            return;
        }
        fling();
    }

    /// Only what moved just before the release counts: who stops and lets go does not throw.
    private void fling() {
        Sample first = samples.peekFirst();
        Sample last = samples.peekLast();
        if (first == null || last == null) {
            return;
        }
        long now = clock.getAsLong();
        double seconds = (last.nanos() - first.nanos()) / 1e9;
        if (seconds <= 0.004 || now - last.nanos() > SAMPLE_NANOS) {
            return;
        }
        double vx = (last.x() - first.x()) / seconds;
        double vy = (last.y() - first.y()) / seconds;
        double speed = Math.hypot(vx, vy);
        if (speed >= SLOWEST_FLING) {
            double k = Math.min(1, FASTEST_FLING / speed);
            model.fling(vx * k, vy * k);
        }
    }

    private void click(MouseEvent e) {
        if (dragging || !e.isStillSincePress()) {
            return;
        }
        if (e.getButton() != MouseButton.PRIMARY) {
            // The right button opens the menu; a second press of it closes that.
            return;
        }
        if (e.getClickCount() == 2) {
            if (acts.doubleClick()) {
                model.zoomBy(e.isShiftDown() ? -1 : 1, e.getX(), e.getY(), true);
            }
        } else if (e.getClickCount() == 1) {
            acts.click(e.getX(), e.getY());
        }
        e.consume();
    }

    /// A wheel sends notches of 40 and is eased; a trackpad sends many small steps and is not.
    private void scroll(ScrollEvent e) {
        double dy = e.getDeltaY();
        if (dy == 0) {
            return;
        }
        boolean notch = Math.abs(dy) >= NOTCH && !e.isInertia() && !e.isDirect();
        model.zoomBy(dy * LEVELS_A_PIXEL * model.wheel(), e.getX(), e.getY(), notch);
        e.consume();
    }

    private void pinch(ZoomEvent e) {
        if (e.getZoomFactor() > 0) {
            double levels = Math.log(e.getZoomFactor()) / Math.log(2);
            model.zoomBy(levels, e.getX(), e.getY(), false);
            e.consume();
        }
    }

    private void key(KeyEvent e) {
        if (e.isAltDown() || e.isMetaDown()) {
            return;
        }
        boolean shift = e.isShiftDown();
        boolean control = e.isControlDown();
        if (acts.key(e.getCode(), shift, control) || act(e.getCode(), shift, control)) {
            e.consume();
        }
    }

    private boolean act(KeyCode code, boolean shift, boolean control) {
        double step = shift ? KEY_STRIDE : control ? KEY_NUDGE : KEY_STEP;
        switch (code) {
            case LEFT, KP_LEFT -> model.glideBy(step, 0);
            case RIGHT, KP_RIGHT -> model.glideBy(-step, 0);
            case UP, KP_UP -> model.glideBy(0, step);
            case DOWN, KP_DOWN -> model.glideBy(0, -step);
            case PLUS, ADD, EQUALS -> model.zoomBy(1);
            case MINUS, SUBTRACT, UNDERSCORE -> model.zoomBy(-1);
            case DIGIT0, NUMPAD0 -> {
                if (control) {
                    model.fitSelection();
                } else {
                    model.home();
                }
            }
            case ENTER, SPACE -> {
                var v = model.viewport();
                acts.click(v.width() / 2.0, v.height() / 2.0);
            }
            case ESCAPE -> acts.deselect();
            default -> {
                return false;
            }
        }
        return true;
    }
}
