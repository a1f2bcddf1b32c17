package org.xianggan.atlas.ui.workspace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.NoteLayer;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.workspace.Note;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.RowForm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Notes on the screen: the list, and below it the one that is being read or written, which is
/// saved as it is typed.
final class NotesView implements PageView {
    private final NotesModel notes;
    private final Places places;
    private final Desk desk;
    private final Messages texts;
    private final PageList<Note> list;
    private final Label nothing = Ui.text("", "told-text");
    private final Button here = Ui.pageButton("note-here", this::addHere);
    private final Button thing = Ui.pageButton("note-thing", this::addToSelected);
    private final TextField title = new TextField();
    private final TextArea text = new TextArea();
    private final Label where = Ui.text("", "fine");
    private final Button fly;
    private final Button delete;
    private final Label locked = Ui.text("", "fine");
    private final VBox card;
    private final VBox root;
    private final Button out = Ui.pageButton("notes-export", () -> {});
    private boolean filling;

    NotesView(NotesModel notes, Places places, Exports exports, Desk desk) {
        this.notes = notes;
        this.places = places;
        this.desk = desk;
        this.texts = desk.texts();
        list = new PageList<>(new Form(), desk.selection(), desk.clip());
        list.node().setId("notes-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        out.setOnAction(e -> export(exports));
        FlowPane bar = new FlowPane(here, thing, out);
        bar.getStyleClass().addAll("page-bar", "page-filters");
        bar.setMinWidth(0);
        title.setId("note-title");
        text.setId("note-text");
        text.setWrapText(true);
        text.setPrefRowCount(5);
        text.setMinHeight(70);
        fly = Ui.iconButton(Feather.MAP_PIN, "", this::flyToChosen);
        fly.setId("note-fly");
        delete = Ui.iconButton(Feather.TRASH_2, "", this::deleteChosen);
        delete.setId("note-delete");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title, fly, delete);
        head.getStyleClass().add("plan-field");
        card = new VBox(head, text, where, locked);
        card.getStyleClass().add("note-card");
        VBox empty = new VBox(nothing);
        empty.getStyleClass().add("page-told");
        root = new VBox(bar, empty, list.node(), card);
        root.setMinSize(0, 0);
        nothing.visibleProperty().addListener(o -> Ui.show(empty, nothing.isVisible()));
        title.textProperty().addListener(o -> typed());
        text.textProperty().addListener(o -> typed());
        notes.notesProperty().addListener(o -> show());
        notes.chosenProperty().addListener(o -> show());
        notes.room().editableProperty().addListener(o -> show());
        desk.selection().currentProperty().addListener(o -> show());
        texts.onSpeak(this::name);
        name();
    }

    private void export(Exports exports) {
        List<Note> all = notes.notesProperty().get();
        String title = texts.first("export.notes");
        exports.offer(
                exports.files().of(title, () -> NoteLayer.notes(all, title, this::anchor)), out);
    }

    /// Reads the store.
    private Optional<LonLat> anchor(EntityId id) {
        return desk.catalogue().entity(id).map(Entity::anchor);
    }

    private void name() {
        out.setText(texts.first("export.notes.button"));
        here.setText(texts.first("note.here"));
        thing.setText(texts.first("note.thing"));
        title.setPromptText(texts.first("note.title"));
        title.setAccessibleText(texts.get("note.title"));
        text.setPromptText(texts.first("note.text"));
        text.setAccessibleText(texts.get("note.text"));
        Ui.named(fly, texts.get("note.fly"));
        Ui.named(delete, texts.get("note.delete"));
        list.name(texts.first("contents.notes"));
        locked.setText(texts.get("note.readonly"));
        show();
    }

    private void show() {
        boolean editable = notes.room().editableProperty().get();
        List<Note> all = notes.notesProperty().get().reversed();
        if (!all.equals(list.rows())) {
            list.fill(all);
        }
        Ui.say(nothing, all.isEmpty() ? texts.get("note.none") : "");
        Ui.show(list.node(), !all.isEmpty());
        out.setDisable(all.isEmpty());
        here.setDisable(!editable);
        thing.setDisable(!editable || places.selected() == null);
        String id = notes.chosenProperty().get();
        Note chosen = id == null ? null : notes.note(id).orElse(null);
        Ui.show(card, chosen != null);
        Ui.show(locked, !editable);
        title.setEditable(editable);
        text.setEditable(editable);
        delete.setDisable(!editable);
        if (chosen != null) {
            filling = true;
            fill(chosen);
            filling = false;
            list.goTo(n -> n.id().equals(id));
        }
    }

    private void fill(Note chosen) {
        // What is being typed is there already; setting it again would move the cursor.
        if (!title.getText().equals(chosen.title())) {
            title.setText(chosen.title());
        }
        if (!text.getText().equals(chosen.text())) {
            text.setText(chosen.text());
        }
        where.setText(place(chosen));
        fly.setDisable(chosen.at() == null && chosen.about() == null);
    }

    private String place(Note note) {
        LonLat at = note.at();
        String spot =
                at == null
                        ? texts.first("note.nowhere")
                        : String.format(Locale.ROOT, "%.5f, %.5f", at.lat(), at.lon());
        return texts.first("note.where", note.made(), spot);
    }

    private void typed() {
        String id = notes.chosenProperty().get();
        if (!filling && id != null) {
            notes.change(id, title.getText(), text.getText());
        }
    }

    private void addHere() {
        if (notes.add(places.middle(), null, "") != null) {
            title.requestFocus();
        }
    }

    /// Where the thing lies, and what it is called, is read on a worker.
    private void addToSelected() {
        EntityId id = places.selected();
        if (id != null) {
            desk.tasks()
                    .of(() -> desk.catalogue().entity(id))
                    .onSuccess(
                            entity ->
                                    entity.ifPresent(
                                            e -> {
                                                Note made =
                                                        notes.add(
                                                                e.anchor(),
                                                                id,
                                                                e.names().in(texts.language()));
                                                if (made != null) {
                                                    text.requestFocus();
                                                }
                                            }))
                    .start();
        }
    }

    private @Nullable Note chosen() {
        String id = notes.chosenProperty().get();
        return id == null ? null : notes.note(id).orElse(null);
    }

    private void flyToChosen() {
        Note note = chosen();
        if (note != null) {
            fly(note);
        }
    }

    private void fly(Note note) {
        EntityId about = note.about();
        LonLat at = note.at();
        if (about != null) {
            places.open(about);
        } else if (at != null) {
            places.flyTo(at);
        }
    }

    private void deleteChosen() {
        Note note = chosen();
        if (note != null) {
            notes.remove(note);
            list.focus();
        }
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void shown(@Nullable EntityId target) {
        show();
    }

    @Override
    public void focus() {
        if (notes.notesProperty().get().isEmpty()) {
            here.requestFocus();
        } else {
            list.focus();
        }
    }

    /// A note: what it is called, when and of where, and how it begins.
    private final class Form implements RowForm<Note> {
        @Override
        public Region draw(Note note) {
            VBox box = new VBox(Ui.text(titleOf(note), "row-text"), Ui.text(place(note), "fine"));
            if (!note.text().isBlank()) {
                Label begin = Ui.label(note.text().strip().lines().findFirst().orElse(""), "fine");
                begin.setMinWidth(0);
                box.getChildren().add(begin);
            }
            box.getStyleClass().add("page-row");
            return box;
        }

        private String titleOf(Note note) {
            return note.title().isBlank() ? texts.first("note.untitled") : note.title();
        }

        @Override
        public String says(Note note) {
            return String.join(
                    texts.first("form.semicolon"), titleOf(note), place(note), note.text());
        }

        @Override
        public void open(Note note) {
            notes.chosenProperty().set(note.id());
            fly(note);
        }

        @Override
        public String copied(Note note) {
            return String.join("\t", titleOf(note), place(note), note.text());
        }
    }
}
