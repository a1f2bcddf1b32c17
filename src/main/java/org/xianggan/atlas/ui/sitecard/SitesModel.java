package org.xianggan.atlas.ui.sitecard;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.sight.CardAnswer;
import org.xianggan.atlas.core.sight.CardFacts;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.core.sight.Nearby;
import org.xianggan.atlas.core.sight.OwnJourneys;
import org.xianggan.atlas.core.sight.PhotoReader;
import org.xianggan.atlas.core.sight.Said;
import org.xianggan.atlas.core.sight.SiteCard;
import org.xianggan.atlas.core.sight.SitePatches;
import org.xianggan.atlas.core.sight.SitePhoto;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Refusals;
import org.xianggan.atlas.core.workspace.RoomSites;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.workspace.RoomModel;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The site cards of the workspace of the moment, and what is done to them: each a step that can be
/// undone. FX thread.
public final class SitesModel {
    /// Of one site.
    static final int MOST_PHOTOS = 12;

    /// Longer edge of what is looked at before it is kept, pixels.
    private static final double PREVIEW = 720;

    /// Remembers who works here.
    ///
    /// @param name empty until somebody has said it
    public record Person(Supplier<String> name, Consumer<String> remember) {}

    private final RoomModel room;
    private final RoomSites sites;
    private final Catalogue catalogue;
    private final OwnJourneys journeys;
    private final SiteTools tools;
    private final Tasks tasks;
    private final Messages texts;
    private final Person person;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Map<EntityId, SiteCard>> cards =
            new ReadOnlyObjectWrapper<>(Map.of());

    /// As the cards are, for workers.
    private volatile Map<EntityId, SiteCard> now = Map.of();

    /// @param failed hears of what could not be read or kept
    public SitesModel(
            RoomModel room,
            Catalogue catalogue,
            SiteTools tools,
            Tasks tasks,
            Messages texts,
            Person person,
            Consumer<Throwable> failed) {
        this.room = room;
        this.sites = new RoomSites(room.room(), new Refusals(texts));
        this.catalogue = catalogue;
        this.journeys = new OwnJourneys(tools.shipped(), () -> now);
        this.tools = tools;
        this.tasks = tasks;
        this.texts = texts;
        this.person = person;
        this.failed = failed;
        room.onChange(ItemKind.SITE_CARD, this::read);
        read();
    }

    private void read() {
        now = Map.copyOf(RoomSites.of(room.items(ItemKind.SITE_CARD)));
        cards.set(now);
    }

    /// By site; those of which something is kept.
    public ReadOnlyObjectProperty<Map<EntityId, SiteCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// The same, on any thread.
    Map<EntityId, SiteCard> cardsNow() {
        return now;
    }

    /// How many sites there are of which something is kept. On workers: the file may have to be
    /// opened first.
    int count() {
        return sites.cards().size();
    }

    /// Writes what is kept as a patch.
    ///
    /// @param told hears how many statements it holds
    void export(Path file, Consumer<Integer> told) {
        Map<EntityId, SiteCard> all = now;
        tasks.of(() -> tools.patches().export(file, all.values()))
                .onSuccess(told)
                .onError(Throwable.class, failed)
                .start();
    }

    /// Reads a colleague's patch, and takes nothing of it.
    void preview(Path file, Consumer<SitePatches.Incoming> told) {
        tasks.of(() -> tools.patches().read(file))
                .onSuccess(told)
                .onError(Throwable.class, failed)
                .start();
    }

    /// Takes what was chosen of a patch, all as one step.
    boolean take(List<SitePatches.Statement> chosen) {
        return doing(
                () -> {
                    sites.take(SitePatches.taken(chosen, now));
                    return true;
                });
    }

    /// Empty where nothing is kept of it.
    public SiteCard card(EntityId site) {
        return cards.get().getOrDefault(site, SiteCard.of(site));
    }

    /// Sites, hours and visits as the office knows them, at every moment; for workers.
    public OwnJourneys journeys() {
        return journeys;
    }

    public ReadOnlyBooleanProperty editableProperty() {
        return room.editableProperty();
    }

    /// Who said it last in this window; empty before anybody did.
    public String person() {
        return person.name().get();
    }

    public void setPerson(String name) {
        person.remember().accept(Said.name(name));
    }

    LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /// Something that a workspace may refuse.
    @FunctionalInterface
    private interface Change {
        boolean run() throws NotSaved;
    }

    private boolean doing(Change change) {
        try {
            boolean done = change.run();
            read();
            return done;
        } catch (NotSaved e) {
            failed.accept(e);
            return false;
        }
    }

    /// @param name of the site, in the language of the moment
    /// @return whether anything has changed
    boolean put(SiteCard card, String name) {
        return doing(() -> sites.put(card, name));
    }

    /// What is said of these fields still holds today, says the person.
    boolean confirm(EntityId site, List<CardField> fields, String name) {
        SiteCard card = card(site);
        for (CardField field : fields) {
            Said said = card.get(field);
            if (said != null) {
                card = card.with(field, new Said(said.value(), today(), person()));
            }
        }
        return put(card, name);
    }

    /// @return false where it lies outside of the atlas, or nothing may be changed
    public boolean place(EntityId site, LonLat at, String name) {
        return doing(() -> sites.place(site, at, today(), person(), name));
    }

    void unplace(EntityId site, String name) {
        doing(
                () -> {
                    sites.unplace(site, name);
                    return true;
                });
    }

    /// The five lines for a chat.
    void answer(EntityId site, Consumer<String> told) {
        SiteCard card = card(site);
        var language = texts.language();
        LocalDate day = today();
        tasks.of(
                        () ->
                                catalogue
                                        .info(site)
                                        .map(CardFacts::of)
                                        .map(
                                                facts ->
                                                        CardAnswer.text(
                                                                facts,
                                                                card,
                                                                language,
                                                                catalogue::english,
                                                                day)))
                .onSuccess(answer -> answer.ifPresent(told))
                .onError(Throwable.class, failed)
                .start();
    }

    /// Sites within reach, the nearest first.
    void near(EntityId site, Consumer<List<Nearby>> told) {
        tasks.of(() -> Nearby.of(site, journeys.sights()))
                .onSuccess(told)
                .onError(Throwable.class, failed)
                .start();
    }

    /// Sites that the office has put somewhere.
    public void placed(Consumer<List<Sight>> told) {
        if (cards.get().values().stream().noneMatch(c -> c.position() != null)) {
            told.accept(List.of());
            return;
        }
        tasks.of(
                        () -> {
                            var here = journeys.placedHere();
                            return journeys.sights().stream()
                                    .filter(s -> here.contains(s.id()))
                                    .toList();
                        })
                .onSuccess(told)
                .onError(Throwable.class, failed)
                .start();
    }

    /// What came of a file, and a picture of it to be looked at.
    record Read(PhotoReader.Taken taken, Image image) {}

    /// Makes of a file what a card keeps.
    void readPhoto(Path file, Consumer<Read> told) {
        tasks.of(
                        () -> {
                            PhotoReader.Taken taken = tools.photos().read(file);
                            return new Read(taken, picture(taken.jpeg(), PREVIEW));
                        })
                .onSuccess(told)
                .onError(Throwable.class, failed)
                .start();
    }

    /// Which photograph, asks the window; null for none.
    @Nullable Path askPhoto(Node beside) {
        return tools.ask().ask(beside);
    }

    boolean hasRoomForPhoto(EntityId site) {
        return card(site).photos().size() < MOST_PHOTOS;
    }

    /// @param there whether the site is where it was taken
    boolean addPhoto(
            EntityId site, PhotoReader.Taken taken, String credit, boolean there, String name) {
        LonLat at = there ? taken.at() : null;
        SitePhoto photo =
                new SitePhoto(
                        UUID.randomUUID().toString(),
                        site,
                        credit.strip(),
                        today(),
                        person(),
                        taken.width(),
                        taken.height(),
                        taken.jpeg());
        return doing(
                () -> {
                    sites.add(
                            photo,
                            at == null
                                    ? null
                                    : SiteCard.position(at, today(), person()).orElse(null),
                            name);
                    return true;
                });
    }

    void removePhoto(SitePhoto photo, String name) {
        doing(
                () -> {
                    sites.remove(photo, name);
                    return true;
                });
    }

    /// Read and decoded, each no larger than asked for.
    ///
    /// @param longest edge, pixels; 0 as large as they are
    void photos(EntityId site, double longest, Consumer<List<Shown>> told) {
        SiteCard card = card(site);
        if (card.photos().isEmpty()) {
            told.accept(List.of());
            return;
        }
        tasks.of(
                        () ->
                                sites.photos(card).stream()
                                        .map(p -> new Shown(p, picture(p.jpeg(), longest)))
                                        .toList())
                .onSuccess(told)
                .onError(Throwable.class, failed)
                .start();
    }

    /// As large as it is kept.
    void large(SitePhoto photo, Consumer<Image> told) {
        tasks.of(() -> picture(photo.jpeg(), 0))
                .onSuccess(told)
                .onError(Throwable.class, failed)
                .start();
    }

    /// A photograph with its picture.
    record Shown(SitePhoto photo, Image image) {}

    private static Image picture(byte[] jpeg, double longest) {
        return new Image(new ByteArrayInputStream(jpeg), longest, longest, true, true);
    }
}
