package org.xianggan.atlas.ui.sitecard;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Navigator;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Section;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.detail.PanelGuest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The card of a site in its panel: its buttons and its form beneath the name, what is kept beneath
/// what the atlas says. FX thread.
public final class SiteCards implements PanelGuest {
    /// Asks on the map where something is.
    @FunctionalInterface
    public interface Placer {
        /// @param title what is to be placed
        /// @param at where it is thought to be; null for where the map looks
        /// @param done gets the place; whoever gives up is not heard of
        void ask(EntityId site, String title, @Nullable LonLat at, Consumer<LonLat> done);
    }

    /// What the cards share with the window.
    ///
    /// @param say tells for a moment that something was done
    public record Around(
            Messages texts,
            Swatches swatches,
            Navigator navigator,
            Overlay overlay,
            Clip clip,
            Consumer<String> say) {}

    private final SitesModel model;
    private final Around around;
    private final Placer placer;
    private final Map<EntityId, CardDraft> drafts = new HashMap<>();
    private final List<Live> shown = new ArrayList<>();
    private Function<EntityId, List<String>> loops = id -> List.of();
    private Consumer<EntityId> visit = id -> {};

    public SiteCards(SitesModel model, Around around, Placer placer) {
        this.model = model;
        this.around = around;
        this.placer = placer;
    }

    /// @param next takes a site as a stop of the loop that is being worked on
    public void setVisit(Consumer<EntityId> next) {
        visit = next;
    }

    void visit(EntityId site) {
        visit.accept(site);
    }

    /// @param next names the loops that a site is in; none where it is in none
    public void setLoops(Function<EntityId, List<String>> next) {
        loops = next;
        refresh();
    }

    /// What the cards tell of beside themselves has changed (loops).
    public void refresh() {
        List.copyOf(shown).forEach(Live::show);
    }

    /// Copies the five lines of a site; false where there are none of it.
    public boolean copyAnswer(@Nullable EntityId id) {
        if (id == null || id.kind() != Kind.SITE) {
            return false;
        }
        model.answer(
                id,
                lines -> {
                    around.clip.copy(lines);
                    around.say.accept(around.texts.get("site.card.copied"));
                });
        return true;
    }

    @Override
    public List<Section<?>> top(EntityId id, String title) {
        return id.kind() == Kind.SITE
                ? List.of(Section.of(() -> new Live(box -> new CardTop(this, id, title, box))))
                : List.of();
    }

    @Override
    public List<Section<?>> below(EntityId id, String title) {
        return id.kind() == Kind.SITE
                ? List.of(Section.of(() -> new Live(box -> new CardBelow(this, id, title, box))))
                : List.of();
    }

    SitesModel model() {
        return model;
    }

    Around around() {
        return around;
    }

    List<String> loopsOf(EntityId site) {
        return loops.apply(site);
    }

    /// What is being typed into the form of a site; empty while it is closed.
    Optional<CardDraft> draft(EntityId site) {
        return Optional.ofNullable(drafts.get(site));
    }

    void setDraft(EntityId site, @Nullable CardDraft draft) {
        if (draft == null) {
            drafts.remove(site);
        } else {
            drafts.put(site, draft);
        }
    }

    void place(EntityId site, String title) {
        placer.ask(
                site,
                title,
                model.card(site).position(),
                at -> {
                    if (model.place(site, at, title)) {
                        around.say.accept(around.texts.get("site.card.placed.done", title));
                    }
                });
    }

    /// A part of the panel that follows the cards for as long as somebody holds it.
    private final class Live extends VBox {
        private final Runnable fill;
        private final InvalidationListener follower = o -> show();

        Live(Function<VBox, ? extends Runnable> part) {
            setMinWidth(0);
            fill = part.apply(this);
            model.cardsProperty().addListener(new WeakInvalidationListener(follower));
            model.editableProperty().addListener(new WeakInvalidationListener(follower));
            sceneProperty()
                    .addListener(
                            (o, was, is) -> {
                                shown.remove(this);
                                if (is != null) {
                                    shown.add(this);
                                    show();
                                }
                            });
            show();
        }

        void show() {
            fill.run();
        }
    }
}
