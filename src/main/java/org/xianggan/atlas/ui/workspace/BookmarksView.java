package org.xianggan.atlas.ui.workspace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.NoteLayer;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.workspace.Bookmark;
import org.xianggan.atlas.ui.common.Exports;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageList;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.contents.RowForm;

import java.util.List;
import java.util.Locale;

/// Bookmarks on the screen: a click brings the map there; the one that was opened last can be
/// called otherwise or deleted.
final class BookmarksView implements PageView {
    private final NotesModel notes;
    private final Places places;
    private final Messages texts;
    private final PageList<Bookmark> list;
    private final Label nothing = Ui.text("", "told-text");
    private final TextField name = new TextField();
    private final Button add = Ui.pageButton("bookmark-add", this::add);
    private final Button rename;
    private final Button delete;
    private final Button out;
    private final VBox root;
    private @Nullable String chosen;

    BookmarksView(NotesModel notes, Places places, Exports exports, Desk desk) {
        this.notes = notes;
        this.places = places;
        this.texts = desk.texts();
        list = new PageList<>(new Form(), desk.selection(), desk.clip());
        list.node().setId("bookmarks-list");
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        name.setId("bookmark-name");
        name.setMinWidth(60);
        name.setOnAction(e -> add());
        HBox.setHgrow(name, Priority.ALWAYS);
        rename = Ui.iconButton(Feather.EDIT_2, "", this::rename);
        rename.setId("bookmark-rename");
        delete = Ui.iconButton(Feather.TRASH_2, "", this::delete);
        delete.setId("bookmark-delete");
        out = Ui.iconButton(Feather.DOWNLOAD, "", () -> export(exports));
        out.setId("bookmarks-export");
        HBox bar = new HBox(name, add, rename, delete, out);
        bar.getStyleClass().addAll("page-bar", "plan-field");
        bar.setMinWidth(0);
        VBox empty = new VBox(nothing);
        empty.getStyleClass().add("page-told");
        root = new VBox(bar, empty, list.node());
        root.setMinSize(0, 0);
        nothing.visibleProperty().addListener(o -> Ui.show(empty, nothing.isVisible()));
        notes.bookmarksProperty().addListener(o -> show());
        notes.room().editableProperty().addListener(o -> show());
        texts.onSpeak(this::name);
        name();
    }

    private void export(Exports exports) {
        List<Bookmark> all = notes.bookmarksProperty().get();
        String title = texts.first("export.bookmarks");
        exports.offer(exports.files().of(title, () -> NoteLayer.bookmarks(all, title)), out);
    }

    private void name() {
        Ui.named(out, texts.get("export.bookmarks.button"));
        name.setPromptText(texts.first("bookmark.name"));
        name.setAccessibleText(texts.get("bookmark.name"));
        add.setText(texts.first("bookmark.new"));
        Ui.named(rename, texts.get("bookmark.rename"));
        Ui.named(delete, texts.get("bookmark.delete"));
        list.name(texts.first("contents.bookmarks"));
        show();
    }

    private void show() {
        boolean editable = notes.room().editableProperty().get();
        List<Bookmark> all = notes.bookmarksProperty().get();
        if (!all.equals(list.rows())) {
            list.fill(all);
        }
        Ui.say(nothing, all.isEmpty() ? texts.get("bookmark.none") : "");
        Ui.show(list.node(), !all.isEmpty());
        boolean known = chosen() != null;
        out.setDisable(all.isEmpty());
        name.setDisable(!editable);
        add.setDisable(!editable);
        rename.setDisable(!editable || !known);
        delete.setDisable(!editable || !known);
    }

    private @Nullable Bookmark chosen() {
        return notes.bookmarksProperty().get().stream()
                .filter(b -> b.id().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private void add() {
        String wanted = name.getText().strip();
        int next = notes.bookmarksProperty().get().size() + 1;
        notes.add(places.look(wanted.isEmpty() ? texts.first("bookmark.default", next) : wanted));
        name.clear();
    }

    private void rename() {
        Bookmark was = chosen();
        if (was != null) {
            notes.rename(was, name.getText());
        }
    }

    private void delete() {
        Bookmark was = chosen();
        if (was != null) {
            notes.remove(was);
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
        if (notes.bookmarksProperty().get().isEmpty()) {
            name.requestFocus();
        } else {
            list.focus();
        }
    }

    private final class Form implements RowForm<Bookmark> {
        @Override
        public Region draw(Bookmark bookmark) {
            VBox box =
                    new VBox(Ui.text(bookmark.name(), "row-text"), Ui.text(look(bookmark), "fine"));
            box.getStyleClass().add("page-row");
            return box;
        }

        private String look(Bookmark b) {
            return texts.get(
                    "bookmark.says",
                    String.valueOf(b.year()),
                    String.format(Locale.ROOT, "%.1f", b.zoom()),
                    b.rows().size());
        }

        @Override
        public String says(Bookmark b) {
            return b.name() + texts.first("form.semicolon") + look(b);
        }

        @Override
        public void open(Bookmark bookmark) {
            chosen = bookmark.id();
            name.setText(bookmark.name());
            places.show(bookmark);
            show();
        }

        @Override
        public String copied(Bookmark b) {
            return says(b);
        }
    }
}
