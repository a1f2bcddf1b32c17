package org.xianggan.atlas.ui.map;

import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoublePredicate;

/// The other picture of a comparison: of the same size as the map and with its coordinates, for it
/// follows the map's one camera. Only blits; closed when the comparison ends.
final class TwinView extends Region implements Company.Follower, Surface.Other, AutoCloseable {
    private final MapPane pane;
    private final Blitter blitter = new Blitter();
    private final TwinEngine engine;
    private final DoublePredicate seen;
    private final List<CompletableFuture<@Nullable Void>> waiting = new ArrayList<>();
    private Comparison.Side side;
    private @Nullable Region over;
    private @Nullable Wish asked;
    private @Nullable Viewport real;

    /// @param seen whether this picture is what is seen so far from the left
    TwinView(MapPane pane, Comparison.Side side, DoublePredicate seen) {
        this.pane = pane;
        this.side = side;
        this.seen = seen;
        engine = pane.company().engine(this::repaint);
        setId("map-twin");
        getStyleClass().add("map-pane");
        getChildren().setAll(blitter);
        cursorProperty().bind(pane.cursorProperty());
    }

    /// What lies over it, as large as it is.
    void layOver(Region next) {
        over = next;
        getChildren().setAll(blitter, next);
    }

    @Override
    protected void layoutChildren() {
        if (over != null) {
            over.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    void show(Comparison.Side now) {
        side = now;
        Wish w = asked;
        if (w != null) {
            wants(w);
        }
    }

    @Override
    public void wants(Wish wish) {
        asked = wish;
        engine.show(wish, side.of(wish.state()), side.travel());
    }

    @Override
    public void painted() {
        engine.follow();
    }

    @Override
    public void placed(Viewport now) {
        real = now;
        Point2D corner = localToScene(0, 0);
        double scale = now.scale();
        blitter.place(engine.snapped(now), corner.getX() * scale, corner.getY() * scale);
    }

    private void repaint() {
        if (asked == null) {
            // What was being painted when it was closed.
            return;
        }
        blitter.show(engine.frame(), !pane.model().reduceMotion());
        Viewport v = real;
        if (v != null) {
            placed(v);
        }
        tellWaiting();
    }

    /// Completes on the FX thread once everything that is wanted is painted and in the scene.
    CompletableFuture<@Nullable Void> whenPainted() {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        waiting.add(done);
        tellWaiting();
        return done;
    }

    private void tellWaiting() {
        if (!waiting.isEmpty() && engine.complete()) {
            List<CompletableFuture<@Nullable Void>> told = List.copyOf(waiting);
            waiting.clear();
            told.forEach(f -> f.complete(null));
        }
    }

    /// The keyboard is the map's, whichever of the two is pressed.
    @Override
    public void requestFocus() {
        pane.requestFocus();
    }

    @Override
    public Region region() {
        return this;
    }

    @Override
    public MapState state() {
        return side.of(pane.model().stateProperty().get());
    }

    @Override
    public boolean covers(double x, double y) {
        // Beside the map it is what the pointer is on; over it, what hides the map there.
        return isMouseTransparent() ? seen.test(x) : isHover();
    }

    @Override
    public void close() {
        cursorProperty().unbind();
        engine.close();
        // Whoever still remembers a node of it holds no pictures.
        blitter.clear();
        getChildren().clear();
        asked = null;
        real = null;
        waiting.forEach(f -> f.complete(null));
        waiting.clear();
    }
}
