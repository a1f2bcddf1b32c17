package org.xianggan.atlas.ui.map;

import javafx.beans.InvalidationListener;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.MapPainter;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.map.compare.BesideLayer;
import org.xianggan.atlas.ui.map.compare.BlinkLayer;
import org.xianggan.atlas.ui.map.compare.CompareLayer;
import org.xianggan.atlas.ui.map.compare.Halves;
import org.xianggan.atlas.ui.map.compare.Swipe;
import org.xianggan.atlas.ui.map.compare.SwipeLayer;
import org.xianggan.atlas.ui.map.compare.Turns;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// One comparison in one of its ways, from its beginning to its end: the other picture, where it
/// lies, and what lies over both. What is after is the map itself, what is before the other
/// picture. Once it is closed nothing holds any of it.
final class Comparing implements AutoCloseable {
    private final MapPane pane;
    private final Company company;
    private final Comparison.How how;
    private final TwinView twin;
    private final CompareLayer layer;
    private final Rectangle ownClip = new Rectangle();
    private final Rectangle twinClip = new Rectangle();
    private final InvalidationListener pointed = o -> point();

    /// Over the twin; only where that stands beside the map.
    private final @Nullable BesideLayer ofTwin;

    private record Parts(TwinView twin, CompareLayer layer, @Nullable BesideLayer ofTwin) {}

    Comparing(MapPane pane, Comparison both) {
        this.pane = pane;
        company = pane.company();
        how = both.how();
        Parts parts =
                switch (how) {
                    case SWIPE -> swipe(both.before());
                    case BLINK -> blink(both.before());
                    case BESIDE -> beside(both.before());
                };
        twin = parts.twin();
        layer = parts.layer();
        ofTwin = parts.ofTwin();
        layer.onCovering(this::cover);
        company.surface().beside(twin);
        company.follow(twin);
    }

    private Parts swipe(Comparison.Side before) {
        Swipe swipe = new Swipe();
        SwipeLayer over = new SwipeLayer(swipe, pane::underChips);
        TwinView other = new TwinView(pane, before, x -> x < over.at());
        other.setMouseTransparent(true);
        over.onMoved(() -> part(over));
        company.picture().setClip(ownClip);
        other.setClip(twinClip);
        company.layOver(List.of(other, over));
        return new Parts(other, over, null);
    }

    private Parts blink(Comparison.Side before) {
        Turns turns = new Turns();
        turns.keepStill(pane.model().reduceMotion());
        BlinkLayer over = new BlinkLayer(turns, pane::underChips);
        TwinView other = new TwinView(pane, before, x -> !turns.afterProperty().get());
        other.setMouseTransparent(true);
        other.visibleProperty().bind(turns.afterProperty().not());
        company.layOver(List.of(other, over));
        return new Parts(other, over, null);
    }

    private Parts beside(Comparison.Side before) {
        BesideLayer over = new BesideLayer(true, pane::underChips);
        BesideLayer overOther = new BesideLayer(false, () -> MapFurniture.EDGE);
        TwinView other = new TwinView(pane, before, x -> true);
        other.layOver(overOther);
        actOn(other, pane);
        pane.setClip(ownClip);
        other.setClip(twinClip);
        company.layOver(List.of(over));
        overOther.onCovering(this::cover);
        pane.model().pointerProperty().addListener(pointed);
        return new Parts(other, over, overOther);
    }

    /// What is done on it is done on the map: both show the same place.
    private static void actOn(TwinView other, MapPane pane) {
        new Gestures(pane.model(), pane.tools(), System::nanoTime).listenTo(other);
        other.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                e -> {
                    Point2D at = pane.localToScene(e.getX(), e.getY());
                    Event.fireEvent(
                            pane,
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    at.getX(),
                                    at.getY(),
                                    e.getScreenX(),
                                    e.getScreenY(),
                                    false,
                                    null));
                    e.consume();
                });
    }

    Comparison.How how() {
        return how;
    }

    /// What stands beside the map; null where all lies over it.
    @Nullable TwinView beside() {
        return ofTwin == null ? null : twin;
    }

    void show(Comparison both, Messages texts) {
        layer.say(both, texts);
        if (ofTwin != null) {
            ofTwin.say(both, texts);
        }
        twin.show(both.before());
    }

    /// The line lies elsewhere: nobody paints what the other picture hides.
    private void part(SwipeLayer at) {
        double x = at.at();
        size(twinClip, 0, x, at.getHeight());
        size(ownClip, x, at.getWidth() - x, at.getHeight());
    }

    /// Where two maps stand side by side none of them reaches into the other.
    void cut(Halves h) {
        size(twinClip, 0, h.width(), h.seen());
        size(ownClip, 0, h.width(), h.height());
    }

    private static void size(Rectangle clip, double x, double width, double height) {
        clip.setX(x);
        clip.setWidth(width);
        clip.setHeight(height);
    }

    private void cover() {
        List<MapPainter.Covered> all = new ArrayList<>(layer.covered());
        if (ofTwin != null) {
            all.addAll(ofTwin.covered());
        }
        company.cover(all);
    }

    /// The pointer is on one of two maps: a cross shows where on the other.
    private void point() {
        if (ofTwin == null || !(layer instanceof BesideLayer ofMap)) {
            return;
        }
        LonLat at = pane.model().pointerProperty().get();
        BesideLayer other = twin.isHover() ? ofMap : ofTwin;
        ofMap.unmark();
        ofTwin.unmark();
        if (at != null) {
            Viewport v = pane.model().viewport();
            WorldPoint p = WebMercator.project(at);
            other.mark(v.toScreenX(p.x()), v.toScreenY(p.y()));
        }
    }

    @Nullable Node keyboard() {
        return layer.keyboard();
    }

    boolean holdsFocus() {
        return Ui.holdsFocus(layer);
    }

    void keepStill(boolean now) {
        layer.keepStill(now);
    }

    CompletableFuture<@Nullable Void> whenPainted() {
        return twin.whenPainted();
    }

    @Override
    public void close() {
        pane.model().pointerProperty().removeListener(pointed);
        company.follow(null);
        company.surface().beside(null);
        company.layOver(List.of());
        company.cover(List.of());
        company.picture().setClip(null);
        pane.setClip(null);
        layer.close();
        if (ofTwin != null) {
            ofTwin.close();
        }
        twin.close();
    }
}
