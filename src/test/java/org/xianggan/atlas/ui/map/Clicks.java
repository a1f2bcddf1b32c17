package org.xianggan.atlas.ui.map;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Clicks about the map and takes the time until the panel has its new content laid out. FX thread.
final class Clicks {
    private final MapPane map;
    private final Scene scene;
    private final List<Double> millis = new ArrayList<>();
    private long clicked;
    private boolean changed;

    Clicks(MapPane map) {
        this.map = map;
        this.scene = map.getScene();
        if (!(scene.lookup(".detail-page") instanceof Pane page)) {
            throw new IllegalStateException("no panel");
        }
        page.getChildren().addListener((ListChangeListener<Node>) c -> changed = true);
        scene.addPostLayoutPulseListener(this::laidOut);
    }

    private void laidOut() {
        if (changed && clicked != 0) {
            millis.add((System.nanoTime() - clicked) / 1e6);
            clicked = 0;
        }
        changed = false;
    }

    /// A press, a release and the click that they make.
    void click(double x, double y) {
        changed = false;
        clicked = System.nanoTime();
        fire(MouseEvent.MOUSE_PRESSED, x, y);
        fire(MouseEvent.MOUSE_RELEASED, x, y);
        fire(MouseEvent.MOUSE_CLICKED, x, y);
    }

    private void fire(javafx.event.EventType<MouseEvent> type, double x, double y) {
        var at = map.localToScreen(x, y);
        map.fireEvent(
                new MouseEvent(
                        type,
                        x,
                        y,
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_PRESSED,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    /// What took no time was no selection (a question which of several was meant).
    @Nullable String report(int clicks) {
        double[] all = millis.stream().mapToDouble(d -> d).sorted().toArray();
        if (all.length == 0) {
            return null;
        }
        return "clicks   %d of %d filled the panel: median %.1f ms, p95 %.1f ms, most %.1f ms (first %.1f ms) %s%n"
                .formatted(
                        all.length,
                        clicks,
                        all[all.length / 2],
                        all[all.length * 95 / 100],
                        all[all.length - 1],
                        millis.getFirst(),
                        Arrays.toString(Arrays.stream(all).mapToLong(Math::round).toArray()));
    }
}
