package org.xianggan.atlas.ui.app;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.workspace.Note;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.map.pins.Pin;
import org.xianggan.atlas.ui.map.pins.PinHand;
import org.xianggan.atlas.ui.workspace.BookmarksPage;
import org.xianggan.atlas.ui.workspace.NotesModel;
import org.xianggan.atlas.ui.workspace.NotesPage;
import org.xianggan.atlas.ui.workspace.Places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The notes of the workspace as pins, and what is noted on the map.
final class PinBoard implements PinHand {
    private final NotesModel notes;
    private final Places places;
    private final Catalogue catalogue;
    private final Tasks tasks;
    private final Messages texts;
    private final Consumer<String> openPage;
    private final BiConsumer<EntityId, String> export;
    private final Runnable scene;
    private final Consumer<List<Pin>> show;
    private final Tasks.Latest latest = new Tasks.Latest();

    /// @param openPage opens a page by its id
    /// @param export writes a thing to a file, under a title
    PinBoard(
            MapArea map,
            NotesModel notes,
            Places places,
            Catalogue catalogue,
            Tasks tasks,
            Messages texts,
            Consumer<String> openPage,
            BiConsumer<EntityId, String> export,
            Runnable scene) {
        this.notes = notes;
        this.places = places;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.texts = texts;
        this.openPage = openPage;
        this.export = export;
        this.scene = scene;
        this.show = map::setPins;
        map.setPinHand(this);
        notes.notesProperty().addListener(o -> pin());
        notes.chosenProperty().addListener(o -> pin());
        pin();
    }

    private void pin() {
        List<Note> now = notes.notesProperty().get();
        String chosen = notes.chosenProperty().get();
        if (now.isEmpty()) {
            latest.cancel();
            show.accept(List.of());
            return;
        }
        // Where a thing lies is asked of the store.
        tasks.of(() -> anchors(now))
                .onSuccess(
                        at ->
                                show.accept(
                                        now.stream()
                                                .filter(n -> at.containsKey(n.id()))
                                                .map(n -> pin(n, at, chosen))
                                                .toList()))
                .replacing(latest)
                .start();
    }

    private static Pin pin(Note note, Map<String, LonLat> at, @Nullable String chosen) {
        LonLat place = Objects.requireNonNull(at.get(note.id()));
        return new Pin(note.id(), place, note.title(), note.id().equals(chosen));
    }

    private Map<String, LonLat> anchors(List<Note> all) {
        Map<String, LonLat> at = new HashMap<>();
        for (Note n : all) {
            EntityId about = n.about();
            LonLat place =
                    n.at() != null || about == null
                            ? n.at()
                            : catalogue.entity(about).map(Entity::anchor).orElse(null);
            if (place != null) {
                at.put(n.id(), place);
            }
        }
        return at;
    }

    @Override
    public void note(LonLat at, @Nullable EntityId about, String title) {
        if (notes.add(at, about, title) != null) {
            openPage.accept(NotesPage.ID);
        }
    }

    @Override
    public void bookmark() {
        int next = notes.bookmarksProperty().get().size() + 1;
        notes.add(places.look(texts.first("bookmark.default", next)));
        openPage.accept(BookmarksPage.ID);
    }

    @Override
    public void scene() {
        scene.run();
    }

    @Override
    public void export(EntityId thing, String title) {
        export.accept(thing, title);
    }

    @Override
    public void open(String id) {
        notes.chosenProperty().set(id);
        openPage.accept(NotesPage.ID);
    }
}
