package org.xianggan.atlas.ui.show;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;

import java.util.Objects;
import java.util.function.UnaryOperator;

/// The page of one show: what it is framed by, its scenes in their order, one scene with all that
/// is said to it.
final class ShowView implements PageView {
    private final Desk desk;
    private final ShowDesk shows;
    private final Messages texts;
    private final WordsField title;
    private final Label frameText = Ui.text("", "frame-text");
    private final FontIcon frameIcon = new FontIcon(Feather.CHEVRON_DOWN);
    private final Pressable frameLine;
    private final ShowFrame frame;
    private final Button add = new Button(null, new FontIcon(Feather.PLUS));
    private final Button blank = new Button(null, new FontIcon(Feather.FILE_TEXT));
    private final Button play = new Button(null, new FontIcon(Feather.PLAY));
    private final Button here = new Button(null, new FontIcon(Feather.SKIP_FORWARD));
    private final Button rehearse = new Button(null, new FontIcon(Feather.CLOCK));
    private final Button check = new Button(null, new FontIcon(Feather.CHECK_SQUARE));
    private final Button out = new Button(null, new FontIcon(Feather.SHARE));
    private final SceneList scenes;
    private final SceneForm form;
    private final VBox made;
    private final VBox nothing = new VBox();
    private final StackPane root = new StackPane();
    private @Nullable String shownShow;

    ShowView(Desk desk, ShowDesk shows) {
        this.desk = desk;
        this.shows = shows;
        this.texts = desk.texts();
        title =
                new WordsField(
                        "show-title", false, texts, t -> change("title", true, s -> s.titled(t)));
        title.getStyleClass().add("show-title");
        frameLine = new Pressable("", this::unfold, frameText, Ui.spring(), frameIcon);
        frameLine.getStyleClass().add("frame-line");
        frameLine.setId("show-frame-line");
        HBox.setHgrow(frameText, Priority.ALWAYS);
        frameText.setMinWidth(0);
        frame = new ShowFrame(texts, this::change);
        Ui.show(frame, false);
        scenes = new SceneList(shows, texts, this::choose, this::edit, this::change);
        form = new SceneForm(desk, shows, this::change, this::edit, () -> back());
        Ui.planButton(add, "show-add", this::add);
        Ui.planButton(blank, "show-blank", this::addBlank);
        Ui.planButton(play, "show-play", () -> play(null, false));
        Ui.planButton(here, "show-play-here", () -> play(shows.chosen(), false));
        Ui.planButton(rehearse, "show-rehearse", () -> play(null, true));
        Ui.planButton(check, "show-to-check", () -> turnTo(ShowDesk.CHECK));
        Ui.planButton(out, "show-to-out", () -> turnTo(ShowDesk.OUT));
        FlowPane tools = new FlowPane(add, blank, play, here, rehearse, check, out);
        tools.getStyleClass().add("plan-chips");
        VBox head = new VBox(title, frameLine, frame, tools);
        head.getStyleClass().add("plan-head");
        VBox.setVgrow(scenes.node(), Priority.ALWAYS);
        made = new VBox(head, scenes.node());
        made.setMinSize(0, 0);
        nothing.getStyleClass().add("route-empty");
        root.getChildren().setAll(nothing, made, form.node());
        root.getStyleClass().add("plan-page");
        root.setMinSize(0, 0);
        shows.shelf().currentProperty().addListener((o, was, is) -> show());
        shows.shelf().room().editableProperty().addListener(o -> show());
        texts.onSpeak(this::name);
        name();
    }

    private void name() {
        add.setText(texts.first("show.page.add"));
        Ui.named(add, texts.get("show.page.add.tip"));
        blank.setText(texts.first("show.page.blank"));
        Ui.named(blank, texts.get("show.page.blank.tip"));
        play.setText(texts.first("show.page.play"));
        Ui.named(play, texts.get("show.page.play.tip"));
        here.setText(texts.first("show.page.here"));
        Ui.named(here, texts.get("show.page.here.tip"));
        rehearse.setText(texts.first("show.page.rehearse"));
        Ui.named(rehearse, texts.get("show.page.rehearse.tip"));
        check.setText(texts.first("show.page.check"));
        Ui.named(check, texts.get("show.page.check.tip"));
        out.setText(texts.first("show.page.out"));
        Ui.named(out, texts.get("show.page.out.tip"));
        title.prompt(texts.first("show.page.title"));
        frame.name();
        form.name();
        show();
    }

    // --- what a person does

    private void change(String step, boolean typed, UnaryOperator<Show> op) {
        ShowShelf.Kept now = shows.shelf().current();
        if (now != null) {
            shows.shelf().change(op.apply(now.show()), step, typed);
        }
    }

    private void unfold() {
        boolean there = !frame.isVisible();
        Ui.show(frame, there);
        frameIcon.setIconCode(there ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
        if (there) {
            frame.focus();
        }
    }

    /// What is on the screen becomes a scene after the one that is chosen.
    private void add() {
        shows.addSeen(scene -> edit(scene.id()));
    }

    private void addBlank() {
        Scene scene = shows.add(Scene.of("new", Words.NONE, null));
        if (scene != null) {
            edit(scene.id());
        }
    }

    private void play(@Nullable String from, boolean rehearsing) {
        if (!shows.play(from, rehearsing)) {
            shows.say(texts.get("show.page.play.none"));
        }
    }

    private void turnTo(String page) {
        shows.turnTo(null);
        desk.guide().openPage(page, null);
    }

    private void choose(@Nullable String id) {
        shows.choose(id);
        scenes.mark(id);
        here.setDisable(id == null);
    }

    /// Opens a scene; null goes back to the list.
    private void edit(@Nullable String id) {
        ShowShelf.Kept now = shows.shelf().current();
        boolean there = id != null && now != null && now.show().scene(id).isPresent();
        if (there) {
            choose(id);
            form.open(Objects.requireNonNull(id));
        } else {
            form.close();
        }
        show();
        if (there) {
            form.focus();
        } else {
            scenes.focus();
        }
    }

    // --- showing

    private void show() {
        ShowShelf.Kept now = shows.shelf().current();
        if (!Objects.equals(now == null ? null : now.id(), shownShow)) {
            shownShow = now == null ? null : now.id();
            shows.choose(null);
            form.close();
        }
        Ui.show(nothing, now == null);
        Ui.show(made, now != null && !form.isOpen());
        Ui.show(form.node(), now != null && form.isOpen());
        if (now == null) {
            Button list = new Button(texts.first("show.page.to-list"));
            Ui.planButton(list, "show-to-list", () -> desk.guide().openPage(ShowsPage.ID, null));
            nothing.getChildren().setAll(Ui.text(texts.get("show.page.nothing")), list);
            return;
        }
        boolean editable = shows.shelf().room().editableProperty().get();
        Show show = now.show();
        title.show(show.title());
        title.setDisable(!editable);
        add.setDisable(!editable);
        blank.setDisable(!editable);
        frame.show(show, editable);
        frameText.setText(
                ShowWords.line(show, texts)
                        + (ShowWords.times(show, texts).isEmpty()
                                ? ""
                                : " · " + ShowWords.times(show, texts)));
        frameLine.setAccessibleText(texts.first("show.page.frame", frameText.getText()));
        here.setDisable(shows.chosen() == null);
        if (form.isOpen()) {
            form.show(shows.shelf().book(now), editable);
        } else {
            scenes.show(shows.shelf().book(now), shows.chosen(), editable);
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
    public boolean back() {
        if (form.isOpen()) {
            edit(null);
            return true;
        }
        return false;
    }

    @Override
    public void focus() {
        if (form.isOpen()) {
            form.focus();
        } else if (shows.shelf().current() != null) {
            add.requestFocus();
        } else {
            nothing.requestFocus();
        }
    }
}
