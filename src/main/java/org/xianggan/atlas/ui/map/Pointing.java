package org.xianggan.atlas.ui.map;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.hit.Hit;
import org.xianggan.atlas.core.render.hit.HitTest;
import org.xianggan.atlas.core.render.hit.UserHit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What the pointer means: what it is over, what a click selects, the box that it draws. Asks the
/// store on a worker, one question at a time; while one is under way only the newest place counts.
final class Pointing {
    /// A second click within this makes a double-click of the first: no list opens before, for the
    /// second would close it. What is selected at once is taken back instead.
    private static final Duration DOUBLE_CLICK = Duration.millis(220);

    private final Region pane;
    private final Surface surface;
    private final MapViewModel model;
    private final MapWorker worker;
    private final HitMenu menu;
    private final Rectangle box;
    private final BooleanSupplier resting;
    private final Consumer<Throwable> problems;
    private final PauseTransition askLater = new PauseTransition(DOUBLE_CLICK);

    private double pointerX = -1;
    private double pointerY = -1;
    private boolean asking;
    private boolean moved;
    private long clicks;
    private @Nullable Choice choice;

    /// What a click selected, and what was selected before.
    private record Choice(@Nullable EntityId before, @Nullable EntityId chosen) {}

    Pointing(
            Region pane,
            Surface surface,
            MapViewModel model,
            MapWorker worker,
            HitMenu menu,
            Rectangle box,
            BooleanSupplier resting,
            Consumer<Throwable> problems) {
        this.pane = pane;
        this.surface = surface;
        this.model = model;
        this.worker = worker;
        this.menu = menu;
        this.box = box;
        this.resting = resting;
        this.problems = problems;
    }

    /// What the pointer is on.
    Surface surface() {
        return surface;
    }

    boolean inside() {
        return pointerX >= 0;
    }

    double x() {
        return pointerX;
    }

    double y() {
        return pointerY;
    }

    void close() {
        askLater.stop();
        menu.hide();
    }

    /// The map moved below the pointer.
    void mapMoved() {
        menu.hide();
        if (inside()) {
            model.setPointer(model.viewport().toLonLat(pointerX, pointerY));
        }
    }

    /// Looks again what lies under the pointer.
    void look() {
        if (!inside()) {
            return;
        }
        if (asking) {
            moved = true;
            return;
        }
        asking = true;
        moved = false;
        answer(
                worker.hits(
                        model.viewport(), surface.state(pointerX, pointerY), pointerX, pointerY),
                hits -> {
                    if (pane.getCursor() == Cursor.CROSSHAIR) {
                        // A tool has begun meanwhile: the pointer is its own.
                        return;
                    }
                    Hit first = hits.isEmpty() || !inside() ? null : hits.getFirst();
                    Hit thing = first == null || first.isArea() ? null : first;
                    model.setHovered(thing == null ? null : thing.id());
                    pane.setCursor(thing == null ? Cursor.DEFAULT : Cursor.HAND);
                });
    }

    private void answer(CompletableFuture<List<Hit>> asked, Consumer<List<Hit>> act) {
        asked.whenComplete(
                (hits, failure) ->
                        Platform.runLater(
                                () -> {
                                    asking = false;
                                    if (failure == null) {
                                        act.accept(hits);
                                    } else {
                                        problems.accept(failure);
                                    }
                                    if (moved) {
                                        look();
                                    }
                                }));
    }

    void click(double x, double y) {
        long number = ++clicks;
        askLater.stop();
        choice = null;
        MapState state = surface.state(x, y);
        CompletableFuture<Optional<UserHit>> own =
                worker.user(state.user(), model.viewport(), x, y);
        answer(
                worker.hits(model.viewport(), state, x, y),
                hits -> {
                    // Asked first on the same thread: it is there.
                    UserHit touched = own.getNow(Optional.empty()).orElse(null);
                    if (number == clicks && !touch(touched, hits)) {
                        choose(HitTest.choices(hits), x, y);
                    }
                });
    }

    /// Whether what a person brought is meant: its points and lines before everything, its surfaces
    /// where nothing of the atlas but land lies.
    private boolean touch(@Nullable UserHit hit, List<Hit> others) {
        boolean meant = hit != null && (!hit.surface() || others.stream().allMatch(Hit::isArea));
        model.touchedProperty().set(meant ? hit : null);
        return meant;
    }

    private void choose(List<Hit> choices, double x, double y) {
        if (choices.size() > 1) {
            askLater.setOnFinished(e -> ask(choices, x, y));
            askLater.playFromStart();
            return;
        }
        EntityId chosen = choices.isEmpty() ? null : choices.getFirst().id();
        choice = new Choice(model.selectedProperty().get(), chosen);
        model.selectedProperty().set(chosen);
    }

    /// The list of what lies there.
    void ask(List<Hit> choices, double x, double y) {
        menu.ask(surface.region(x, y), choices, x, y);
    }

    boolean doubleClick() {
        clicks++;
        askLater.stop();
        menu.hide();
        Choice first = choice;
        choice = null;
        if (first != null
                && !Objects.equals(first.before(), first.chosen())
                && Objects.equals(first.chosen(), model.selectedProperty().get())) {
            // Below a double-click on open country lies a county nearly always: it would take the
            // panel from whoever only wants to come nearer.
            model.takeBack(first.before());
        }
        return true;
    }

    /// The pointer goes by: what lies below it is not meant.
    void pass(double x, double y) {
        pointerX = x;
        pointerY = y;
        model.setPointer(model.viewport().toLonLat(x, y));
        model.setHovered(null);
    }

    void hover(double x, double y) {
        pointerX = x;
        pointerY = y;
        model.setPointer(model.viewport().toLonLat(x, y));
        if (resting.getAsBoolean()) {
            look();
        }
    }

    void leave() {
        pointerX = -1;
        pointerY = -1;
        model.setPointer(null);
        model.setHovered(null);
    }

    void drawBox(double x, double y, double width, double height) {
        box.setX(Math.floor(x) + 0.5);
        box.setY(Math.floor(y) + 0.5);
        box.setWidth(Math.round(width));
        box.setHeight(Math.round(height));
        box.setVisible(true);
    }

    void endBox() {
        box.setVisible(false);
    }

    void deselect() {
        model.selectedProperty().set(null);
    }
}
