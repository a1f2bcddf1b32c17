package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Command;
import org.xianggan.atlas.ui.common.Navigator;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Rows;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Selection;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.contents.ContentsPage;
import org.xianggan.atlas.ui.loops.LoopDesk;
import org.xianggan.atlas.ui.loops.LoopShelf;
import org.xianggan.atlas.ui.loops.LoopTools;
import org.xianggan.atlas.ui.map.place.OwnMark;
import org.xianggan.atlas.ui.map.place.PlaceHand;
import org.xianggan.atlas.ui.settings.SettingsModel;
import org.xianggan.atlas.ui.sitecard.SiteCards;
import org.xianggan.atlas.ui.sitecard.SitesModel;
import org.xianggan.atlas.ui.sitecard.SitesPage;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The window's side of site cards: in the panel, on the map, by key.
final class CardSide {
    private final SitesModel model;
    private final SiteCards cards;
    private final Command copy;
    private final MapArea map;
    private final Messages texts;

    CardSide(
            Atlas atlas,
            MapArea map,
            WorkspaceSide work,
            Swatches swatches,
            Overlay overlay,
            Navigator navigator,
            Selection selection,
            WindowShell.Surroundings around) {
        this.map = map;
        this.texts = around.texts();
        SettingsModel settings = around.settings();
        this.model =
                new SitesModel(
                        work.room(),
                        atlas.catalogue(),
                        atlas.sites(),
                        around.tasks(),
                        texts,
                        new SitesModel.Person(
                                () -> settings.get().person(),
                                name -> settings.change(s -> s.workingAs(name))),
                        around.errors()::show);
        this.cards =
                new SiteCards(
                        model,
                        new SiteCards.Around(
                                texts, swatches, navigator, overlay, around.clip(), work::say),
                        this::ask);
        this.copy =
                Command.of(
                        "copy-answer",
                        "window",
                        "Shortcut+Shift+C",
                        () -> {
                            if (!cards.copyAnswer(selection.current())) {
                                work.say(texts.get("site.card.copy.nothing"));
                            }
                        });
        model.cardsProperty().addListener(o -> draw());
        texts.onSpeak(this::draw);
        draw();
    }

    SiteCards cards() {
        return cards;
    }

    ContentsPage page(SaveDialog save, OpenDialog open) {
        return new SitesPage(cards, save, open);
    }

    /// Where somebody has placed it; null where nobody has.
    @Nullable LonLat placed(EntityId id) {
        return model.card(id).position();
    }

    /// Loops that are planned on sites as the office knows them.
    LoopTools over(LoopTools shipped) {
        return new LoopTools(
                model.journeys(), shipped.files(), shipped.inlet(), shipped.elevation());
    }

    /// Loops are planned anew when what is kept of sites has changed, and cards tell of them.
    void follow(LoopDesk loops) {
        model.cardsProperty().addListener(o -> loops.forgetGrounds());
        loops.setWays(site -> model.card(site).transfers());
        cards.setVisit(loops::bring);
        cards.setLoops(site -> loopsOf(site, loops.shelf()));
        loops.shelf().keptProperty().addListener(o -> cards.refresh());
    }

    private static List<String> loopsOf(EntityId site, LoopShelf shelf) {
        return shelf.all().stream()
                .map(LoopShelf.Kept::loop)
                .filter(l -> l.stops().stream().anyMatch(s -> site.equals(s.stop().id())))
                .map(Loop::name)
                .toList();
    }

    SitesModel model() {
        return model;
    }

    List<Command> commands() {
        return List.of(copy);
    }

    /// What people have placed stands on the map at once.
    private void draw() {
        model.placed(sights -> map.setOwnMarks(sights.stream().flatMap(s -> mark(s)).toList()));
    }

    private Stream<OwnMark> mark(Sight s) {
        return Rows.of(s.id(), s.kind()).stream()
                .map(
                        row ->
                                new OwnMark(
                                        s.id(),
                                        Objects.requireNonNull(s.at()),
                                        row,
                                        s.names().shortIn(texts.language())));
    }

    private void ask(EntityId site, String title, @Nullable LonLat at, Consumer<LonLat> done) {
        map.ask(
                new PlaceHand() {
                    @Override
                    public void placed(LonLat place) {
                        done.accept(place);
                    }

                    @Override
                    public void left() {}
                },
                title,
                at);
    }
}
