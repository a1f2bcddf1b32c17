package org.xianggan.atlas.ui.show;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.show.ReadyShows;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

import java.nio.file.Path;
import java.util.List;

/// The list of shows, each with its first scene small, and the ways to a new one.
final class ShowsView implements PageView {
    private static final int SMALL = 132;

    private final Desk desk;
    private final ShowDesk shows;
    private final Messages texts;
    private final Button begin = new Button(null, new FontIcon(Feather.PLUS));
    private final Button read = new Button(null, new FontIcon(Feather.UPLOAD));
    private final Label problem = Ui.text("", "plan-problem");
    private final VBox list = new VBox();
    private final VBox root;
    private final ScrollPane page = new ScrollPane(list);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private List<ReadyShows.Ready> ready = List.of();
    private boolean asked;

    ShowsView(Desk desk, ShowDesk shows) {
        this.desk = desk;
        this.shows = shows;
        this.texts = desk.texts();
        Ui.planButton(begin, "shows-new", this::begin);
        Ui.planButton(read, "shows-read", this::read);
        FlowPane tools = new FlowPane(begin, read);
        tools.getStyleClass().add("plan-chips");
        VBox head = new VBox(tools, problem);
        head.getStyleClass().add("plan-head");
        Ui.scrolls(page);
        root = new VBox(head, page);
        root.getStyleClass().add("plan-page");
        root.setMinSize(0, 0);
        Ui.say(problem, "");
        shows.shelf().keptProperty().addListener(o -> show());
        shows.shelf().room().editableProperty().addListener(o -> name());
        texts.onSpeak(this::name);
        name();
    }

    private void name() {
        begin.setText(texts.first("show.page.new"));
        read.setText(texts.first("show.page.read"));
        Ui.named(read, texts.get("show.page.read.tip"));
        boolean editable = shows.shelf().room().editableProperty().get();
        begin.setDisable(!editable);
        read.setDisable(!editable);
        show();
    }

    private void begin() {
        Words title = shows.shelf().unused(Words.zh(texts.first("show.page.unnamed")));
        if (shows.shelf().add(ShowBook.of(Show.named(title)), "new")) {
            desk.guide().openPage(ShowPage.ID, null);
        }
    }

    private void read() {
        Path file = shows.files().ask(read, texts.first("show.page.read"), "xgshow");
        if (file != null) {
            take(file);
        }
    }

    private void take(Path file) {
        Ui.say(problem, "");
        shows.read(file, () -> desk.guide().openPage(ShowPage.ID, null), this::tell);
    }

    private void tell(AtlasException e) {
        Ui.say(problem, e.sentence() + "\n" + e.nextStep());
    }

    private void show() {
        list.getChildren().clear();
        head("show.page.mine", shows.shelf().all().size());
        for (ShowShelf.Kept k : shows.shelf().all()) {
            list.getChildren().add(mine(k));
        }
        if (shows.shelf().all().isEmpty()) {
            HBox none = new HBox(Ui.text(texts.get("show.page.mine.none"), "fine"));
            none.getStyleClass().add("plan-row");
            list.getChildren().add(none);
        }
        if (!ready.isEmpty()) {
            head("show.page.ready", ready.size());
            ready.forEach(r -> list.getChildren().add(ready(r)));
        }
    }

    private void head(String key, int count) {
        HBox head = new HBox(Ui.label(texts.first(key, count), "turn-head"));
        head.getStyleClass().add("turn-head-row");
        list.getChildren().add(head);
    }

    private Region mine(ShowShelf.Kept kept) {
        ShowBook book = shows.shelf().book(kept);
        String name = ShowWords.title(kept.show(), texts);
        Button play =
                icon(
                        Feather.PLAY,
                        "show.page.play.says",
                        name,
                        () -> {
                            shows.shelf().open(kept.id());
                            if (!shows.play(null, false)) {
                                desk.guide().openPage(ShowPage.ID, null);
                            }
                        });
        play.setId("show-play-" + kept.id());
        Button copy =
                icon(
                        Feather.COPY,
                        "show.page.copy",
                        name,
                        () ->
                                copy(
                                        book,
                                        new Words(
                                                texts.first(
                                                        "show.page.copied",
                                                        kept.show().title().zh()),
                                                kept.show().title().en())));
        Button delete =
                icon(Feather.TRASH_2, "show.page.delete", name, () -> shows.shelf().remove(kept));
        delete.setId("show-delete-" + kept.id());
        return row(
                book,
                name,
                () -> {
                    shows.shelf().open(kept.id());
                    desk.guide().openPage(ShowPage.ID, null);
                },
                new HBox(play, copy, delete));
    }

    private Region ready(ReadyShows.Ready one) {
        Show show = one.book().show();
        String name = ShowWords.title(show, texts);
        Button play =
                icon(Feather.PLAY, "show.page.play.says", name, () -> shows.playReady(one.book()));
        play.setId("show-play-" + show.id());
        Button mine = new Button(texts.first("show.page.make-mine"));
        mine.setId("show-mine-" + show.id());
        mine.getStyleClass().addAll("button", "plan-button");
        mine.setMinWidth(Region.USE_PREF_SIZE);
        mine.setOnAction(e -> copy(one.book(), show.title()));
        Button check =
                icon(
                        Feather.CHECK_SQUARE,
                        "show.page.check.says",
                        name,
                        () -> turnTo(one, ShowDesk.CHECK));
        check.setId("show-check-" + show.id());
        Button out =
                icon(Feather.SHARE, "show.page.out.says", name, () -> turnTo(one, ShowDesk.OUT));
        out.setId("show-out-" + show.id());
        return row(
                one.book(),
                name,
                () -> shows.playReady(one.book()),
                new HBox(4, play, check, out, mine));
    }

    private void turnTo(ReadyShows.Ready one, String page) {
        shows.turnTo(one);
        desk.guide().openPage(page, null);
    }

    private void copy(ShowBook book, Words title) {
        Words free = shows.shelf().unused(title);
        if (shows.shelf().add(book.with(book.show().copied(free)), "copy")) {
            desk.guide().openPage(ShowPage.ID, null);
        }
    }

    private Button icon(Feather icon, String key, String name, Runnable action) {
        return Ui.iconButton(icon, texts.first(key, name), action);
    }

    private Region row(ShowBook book, String name, Runnable open, HBox tools) {
        Small small = new Small(SMALL);
        if (!book.show().played().isEmpty()) {
            shows.thumbs().of(book, book.show().played().getFirst(), small.pixels(), small::show);
        }
        tools.getStyleClass().add("show-tools");
        VBox words =
                new VBox(
                        Ui.text(name, "loop-row-name"),
                        Ui.text(ShowWords.line(book.show(), texts), "fine"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Pressable press = new Pressable(name, open, small, words);
        press.getStyleClass().addAll("show-press");
        HBox.setHgrow(press, Priority.ALWAYS);
        VBox all = new VBox(press, tools);
        all.getStyleClass().add("show-row");
        return all;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    @Override
    public void shown(@Nullable EntityId target) {
        if (asked) {
            return;
        }
        asked = true;
        loading.set(true);
        desk.tasks()
                .of(() -> shows.tools().ready().apply(texts))
                .onSuccess(
                        found -> {
                            ready = found.shows();
                            found.unread().stream().findFirst().ifPresent(this::tell);
                            show();
                        })
                .andFinally(() -> loading.set(false))
                .start();
    }

    @Override
    public void focus() {
        begin.requestFocus();
    }
}
