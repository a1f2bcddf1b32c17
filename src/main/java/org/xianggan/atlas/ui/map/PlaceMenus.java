package org.xianggan.atlas.ui.map;

import javafx.application.Platform;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.hit.Hit;
import org.xianggan.atlas.core.render.hit.HitTest;
import org.xianggan.atlas.ui.map.here.PlaceMenu;
import org.xianggan.atlas.ui.map.here.Spot;
import org.xianggan.atlas.ui.map.pins.PinHand;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Asks what lies at a place and opens the menu of it: by the right button, or by key at what is
/// selected.
abstract class PlaceMenus implements PlaceMenu.Acts {
    private final MapViewModel model;
    private final MapWorker worker;
    private final Pointing pointing;
    private final Messages texts;
    private final Consumer<Throwable> problems;
    private final BiConsumer<String, String> copying;
    private final PlaceMenu menu;
    private List<Hit> asked = List.of();

    /// Counts the menus asked for, and whatever makes one that has not come yet unwanted.
    private long wanted;

    /// @param measureKey shown beside “measure from here”
    /// @param copying takes a text for the clipboard and what to tell
    PlaceMenus(
            MapViewModel model,
            MapWorker worker,
            Pointing pointing,
            Messages texts,
            Consumer<Throwable> problems,
            KeyCombination measureKey,
            BiConsumer<String, String> copying) {
        this.model = model;
        this.worker = worker;
        this.pointing = pointing;
        this.texts = texts;
        this.problems = problems;
        this.copying = copying;
        menu = new PlaceMenu(texts, measureKey, this);
    }

    void requested(ContextMenuEvent e, boolean atMiddle) {
        if (!e.isKeyboardTrigger()) {
            at(e.getX(), e.getY(), null);
        } else if (!menu.isShowing()) {
            byKey(atMiddle);
        }
        e.consume();
    }

    /// A menu that has not come yet comes too late.
    void drop() {
        wanted++;
    }

    void hide() {
        drop();
        menu.hide();
    }

    /// At what is selected where that is in view, else in the middle of the map.
    ///
    /// @param atMiddle in the middle whatever is selected
    void byKey(boolean atMiddle) {
        Viewport v = model.viewport();
        EntityId selected = model.selectedProperty().get();
        if (selected == null || atMiddle) {
            at(v.width() / 2.0, v.height() / 2.0, null);
            return;
        }
        answer(
                worker.anchor(selected),
                anchor -> {
                    double x = v.width() / 2.0;
                    double y = v.height() / 2.0;
                    if (anchor.isPresent()) {
                        WorldPoint p = WebMercator.project(anchor.get());
                        boolean inView = v.box().grow(-12 * v.metresPerPixel()).contains(p);
                        x = inView ? v.toScreenX(p.x()) : x;
                        y = inView ? v.toScreenY(p.y()) : y;
                    }
                    at(x, y, anchor.orElse(null));
                });
    }

    /// @param exact the position that is meant, where it is known better than by pixels
    private void at(double x, double y, @Nullable LonLat exact) {
        Viewport v = model.viewport();
        WorldPoint exactly = exact == null ? null : WebMercator.project(exact);
        boolean there =
                exactly != null
                        && Math.hypot(v.toScreenX(exactly.x()) - x, v.toScreenY(exactly.y()) - y)
                                < 1;
        LonLat at = there && exact != null ? exact : v.toLonLat(x, y);
        long number = ++wanted;
        Region on = pointing.surface().region(x, y);
        answer(
                worker.hits(v, pointing.surface().state(x, y), x, y),
                hits -> {
                    if (number == wanted) {
                        asked = HitTest.choices(hits);
                        menu.show(on, spot(at, hits), x, y);
                    }
                });
    }

    private Spot spot(LonLat at, List<Hit> hits) {
        EntityId selected = model.selectedProperty().get();
        Hit thing =
                hits.stream()
                        .filter(h -> h.id().equals(selected))
                        .findFirst()
                        .or(() -> asked.stream().filter(h -> !h.isArea()).findFirst())
                        .orElse(null);
        Hit county = hits.stream().filter(Hit::isArea).findFirst().orElse(null);
        return new Spot(at, named(thing), named(county), asked.size());
    }

    private static Spot.@Nullable Named named(@Nullable Hit hit) {
        return hit == null || hit.names() == null ? null : new Spot.Named(hit.id(), hit.names());
    }

    private <T> void answer(CompletableFuture<T> question, Consumer<T> act) {
        question.whenComplete(
                (value, failure) ->
                        Platform.runLater(
                                () -> {
                                    if (failure == null) {
                                        act.accept(value);
                                    } else {
                                        problems.accept(failure);
                                    }
                                }));
    }

    @Override
    public void copy(String text, String told) {
        copying.accept(text, told);
    }

    @Override
    public void cite(Spot spot) {
        answer(worker.citation(spot), text -> copy(text, texts.get("cite.copied")));
    }

    @Override
    public void select(EntityId id) {
        model.selectedProperty().set(id);
    }

    @Override
    public void ask(Spot spot) {
        WorldPoint p = WebMercator.project(spot.at());
        Viewport v = model.viewport();
        pointing.ask(asked, v.toScreenX(p.x()), v.toScreenY(p.y()));
    }

    /// Who hears of journeys; null where nobody does.
    abstract @Nullable TravelHand travel();

    /// Who hears of notes; null where nobody does.
    abstract @Nullable PinHand pinning();

    @Override
    public boolean notes() {
        return pinning() != null;
    }

    @Override
    public void note(Spot spot) {
        PinHand hand = pinning();
        Spot.Named thing = spot.thing();
        if (hand != null) {
            hand.note(
                    spot.at(),
                    thing == null ? null : thing.id(),
                    thing == null ? "" : thing.names().in(texts.language()));
        }
    }

    @Override
    public void bookmark() {
        PinHand hand = pinning();
        if (hand != null) {
            hand.bookmark();
        }
    }

    @Override
    public void scene() {
        PinHand hand = pinning();
        if (hand != null) {
            hand.scene();
        }
    }

    @Override
    public void export(Spot.Named thing) {
        PinHand hand = pinning();
        if (hand != null) {
            hand.export(thing.id(), thing.names().in(texts.language()));
        }
    }

    @Override
    public boolean travels() {
        return travel() != null;
    }

    @Override
    public void from(Spot spot) {
        TravelHand hand = travel();
        if (hand != null) {
            hand.from(spot);
        }
    }

    @Override
    public void to(Spot spot) {
        TravelHand hand = travel();
        if (hand != null) {
            hand.to(spot);
        }
    }

    @Override
    public void over(Spot spot) {
        TravelHand hand = travel();
        if (hand != null) {
            hand.over(spot);
        }
    }

    @Override
    public void visit(Spot spot) {
        TravelHand hand = travel();
        if (hand != null) {
            hand.visit(spot);
        }
    }

    @Override
    public void beginAt(Spot spot) {
        TravelHand hand = travel();
        if (hand != null) {
            hand.beginAt(spot);
        }
    }

    @Override
    public void centre(Spot spot) {
        model.flyTo(spot.at(), model.viewport().zoom());
    }
}
