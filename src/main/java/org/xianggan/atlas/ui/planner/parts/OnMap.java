package org.xianggan.atlas.ui.planner.parts;

import javafx.scene.Node;

import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.function.BooleanSupplier;

/// What a page of the planner draws over the map, as long as it is open; the newest picture wins.
public final class OnMap {
    private final Desk desk;
    private final Node page;
    private final Tasks.Latest latest = new Tasks.Latest();

    public OnMap(Desk desk, Node page) {
        this.desk = desk;
        this.page = page;
    }

    /// Whether the page is open: only then does anything of it belong on the map.
    public boolean isOpen() {
        return page.getScene() != null;
    }

    /// @param picture makes it on a worker; one that shows nothing clears the map
    public void draw(Tasks.Builder<TravelOverlay> picture) {
        picture.onSuccess(this::show).replacing(latest).start();
    }

    /// Shows the map twice.
    ///
    /// @param pictures makes both on a worker
    /// @param wished whether that was wished just now: then the keyboard goes to what moves it
    /// @param ended run where it ends otherwise than by the next drawing
    public void drawTwice(
            Tasks.Builder<Comparison> pictures, BooleanSupplier wished, Runnable ended) {
        pictures.onSuccess(both -> show(both, wished, ended)).replacing(latest).start();
    }

    private void show(Comparison both, BooleanSupplier wished, Runnable ended) {
        if (isOpen()) {
            desk.guide().travel(both.after().travel());
            desk.guide().compare(both, ended);
            if (wished.getAsBoolean()) {
                desk.guide().handOver();
            }
        }
    }

    /// @param made what shows nothing clears the map
    public void show(TravelOverlay made) {
        // The page may have been left meanwhile.
        if (isOpen()) {
            desk.guide().travel(made.equals(TravelOverlay.NONE) ? null : made);
            desk.guide().compare(null, () -> {});
        }
    }
}
