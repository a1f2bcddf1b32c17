package org.xianggan.atlas.ui.map;

import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.hit.TravelHit;

import java.util.Optional;
import java.util.function.Consumer;

/// The pointer on what is planned: a track that it is over can be clicked, and taken and dragged
/// elsewhere. Which track that is is asked on a worker while the pointer moves, so that a press
/// knows it already.
final class TravelTouch {
    /// Where the pointer may have gone since it was asked, logical pixels.
    private static final double SLACK = 6;

    private final Region pane;
    private final MapViewModel model;
    private final MapWorker worker;
    private final TravelLayer layer;
    private final Consumer<Throwable> problems;
    private @Nullable TravelHand hand;
    private boolean asking;
    private @Nullable Touch touched;
    private @Nullable Touch taken;

    /// A track that was under the pointer, and where that was.
    private record Touch(TravelHit hit, double x, double y) {}

    private double lastX;
    private double lastY;

    TravelTouch(
            Region pane,
            MapViewModel model,
            MapWorker worker,
            TravelLayer layer,
            Consumer<Throwable> problems) {
        this.pane = pane;
        this.model = model;
        this.worker = worker;
        this.layer = layer;
        this.problems = problems;
        model.travelProperty().addListener(o -> forget());
    }

    void setHand(TravelHand next) {
        hand = next;
    }

    @Nullable TravelHand hand() {
        return hand;
    }

    void forget() {
        touched = null;
    }

    /// The pointer is there now.
    void hover(double x, double y) {
        lastX = x;
        lastY = y;
        TravelOverlay travel = model.travelProperty().get();
        if (travel == null || travel.tracks().isEmpty()) {
            touched = null;
            return;
        }
        if (!asking) {
            ask(travel, x, y);
        }
    }

    private void ask(TravelOverlay travel, double x, double y) {
        asking = true;
        worker.track(travel, model.viewport(), x, y)
                .whenComplete(
                        (hit, failure) ->
                                Platform.runLater(
                                        () -> {
                                            asking = false;
                                            if (failure == null) {
                                                take(travel, hit, x, y);
                                            } else {
                                                problems.accept(failure);
                                            }
                                        }));
    }

    private void take(TravelOverlay travel, Optional<TravelHit> hit, double x, double y) {
        if (travel != model.travelProperty().get()) {
            return;
        }
        touched = hit.map(h -> new Touch(h, x, y)).orElse(null);
        if (touched != null && taken == null) {
            pane.setCursor(Cursor.OPEN_HAND);
        }
        if (Math.hypot(lastX - x, lastY - y) > 1) {
            hover(lastX, lastY);
        }
    }

    private @Nullable Touch at(double x, double y) {
        Touch now = touched;
        return now != null && hand != null && Math.hypot(now.x() - x, now.y() - y) <= SLACK
                ? now
                : null;
    }

    /// A press: whether what follows drags a track.
    boolean grab(double x, double y) {
        taken = at(x, y);
        return taken != null;
    }

    void drag(double x, double y) {
        Touch from = taken;
        if (from != null) {
            pane.setCursor(Cursor.CLOSED_HAND);
            layer.pull(from.hit().at(), x, y);
            TravelHand told = hand;
            if (told != null) {
                told.held(
                        from.hit().track(),
                        WebMercator.unproject(from.hit().at()),
                        model.viewport().toLonLat(x, y),
                        trial -> {
                            // It may have been let go meanwhile.
                            if (taken == from) {
                                layer.show(trial);
                            }
                        });
            }
        }
    }

    void drop(double x, double y) {
        Touch from = taken;
        TravelHand told = hand;
        release();
        if (from != null && told != null) {
            told.dragged(
                    from.hit().track(),
                    WebMercator.unproject(from.hit().at()),
                    model.viewport().toLonLat(x, y));
        }
    }

    /// The press was none, or the drag is given up.
    void release() {
        if (taken != null) {
            pane.setCursor(Cursor.DEFAULT);
        }
        taken = null;
        layer.letGo();
    }

    boolean isDragging() {
        return taken != null;
    }

    /// Whether the click chose a track that was not chosen.
    boolean click(double x, double y) {
        Touch now = at(x, y);
        TravelHand told = hand;
        if (now == null || told == null || now.hit().bright()) {
            return false;
        }
        told.chosen(now.hit().track());
        return true;
    }
}
