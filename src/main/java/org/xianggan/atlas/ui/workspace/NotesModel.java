package org.xianggan.atlas.ui.workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.workspace.Bookmark;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Note;
import org.xianggan.atlas.core.workspace.Steps;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The notes and bookmarks of the workspace of the moment, and what is done to them: each a step
/// that can be undone. FX thread.
public final class NotesModel {
    private final RoomModel room;
    private final ReadOnlyObjectWrapper<List<Note>> notes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Bookmark>> bookmarks =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>(null);

    public NotesModel(RoomModel room) {
        this.room = room;
        room.onChange(ItemKind.NOTE, this::read);
        room.onChange(ItemKind.BOOKMARK, this::read);
        read();
    }

    private void read() {
        notes.set(room.items(ItemKind.NOTE).stream().flatMap(i -> Note.read(i).stream()).toList());
        bookmarks.set(
                room.items(ItemKind.BOOKMARK).stream()
                        .flatMap(i -> Bookmark.read(i).stream())
                        .toList());
        String open = chosen.get();
        if (open != null && note(open).isEmpty()) {
            chosen.set(null);
        }
    }

    public RoomModel room() {
        return room;
    }

    /// In the order in which they were made.
    public ReadOnlyObjectProperty<List<Note>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Bookmark>> bookmarksProperty() {
        return bookmarks.getReadOnlyProperty();
    }

    /// The id of the note that is being read or written, on the page and on the map; null for none.
    public ObjectProperty<@Nullable String> chosenProperty() {
        return chosen;
    }

    public Optional<Note> note(String id) {
        return notes.get().stream().filter(n -> n.id().equals(id)).findFirst();
    }

    /// A new, empty note, which is chosen; null where nothing can be changed.
    ///
    /// @param at null for none
    /// @param about the thing of the atlas that it is pinned to; null for a mere place
    public @Nullable Note add(@Nullable LonLat at, @Nullable EntityId about, String title) {
        Note note =
                new Note(
                        UUID.randomUUID().toString(),
                        title,
                        "",
                        at,
                        about,
                        LocalDate.now(ZoneId.systemDefault()).toString());
        if (!room.perform(Steps.one("note.add", ItemKind.NOTE, note.id(), null, note.body()))) {
            return null;
        }
        read();
        chosen.set(note.id());
        return note;
    }

    /// What somebody types into a note; undone as one as long as they type on.
    public void change(String id, String title, String text) {
        note(id).filter(was -> !was.title().equals(title) || !was.text().equals(text))
                .ifPresent(
                        was -> {
                            Note is = was.saying(title, text);
                            room.perform(
                                    Steps.one(
                                            "note.change",
                                            ItemKind.NOTE,
                                            id,
                                            was.body(),
                                            is.body(),
                                            title),
                                    "note " + id);
                            read();
                        });
    }

    public void remove(Note note) {
        room.perform(
                Steps.one(
                        "note.delete", ItemKind.NOTE, note.id(), note.body(), null, note.title()));
    }

    /// @param bookmark with any id; it gets one of its own
    public void add(Bookmark bookmark) {
        String id = UUID.randomUUID().toString();
        Bookmark made =
                new Bookmark(
                        id,
                        bookmark.name(),
                        bookmark.centre(),
                        bookmark.zoom(),
                        bookmark.year(),
                        bookmark.rows());
        room.perform(
                Steps.one("bookmark.add", ItemKind.BOOKMARK, id, null, made.body(), made.name()));
    }

    public void rename(Bookmark was, String name) {
        if (!name.isBlank() && !name.strip().equals(was.name())) {
            Bookmark is = was.named(name.strip());
            room.perform(
                    Steps.one(
                            "bookmark.rename",
                            ItemKind.BOOKMARK,
                            was.id(),
                            was.body(),
                            is.body(),
                            was.name(),
                            is.name()));
        }
    }

    public void remove(Bookmark bookmark) {
        room.perform(
                Steps.one(
                        "bookmark.delete",
                        ItemKind.BOOKMARK,
                        bookmark.id(),
                        bookmark.body(),
                        null,
                        bookmark.name()));
    }
}
