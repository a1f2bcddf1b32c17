package org.xianggan.atlas.ui.workspace;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.Saving;
import org.xianggan.atlas.core.workspace.Session;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.ui.common.LongWork;
import org.xianggan.atlas.ui.common.OpenDialog;
import org.xianggan.atlas.ui.common.SaveDialog;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.common.WorkBar;
import org.xianggan.atlas.ui.contents.PageView;

import java.nio.file.Path;

/// The page of the file on the screen.
final class WorkfileView implements PageView {
    static final String ENDING = "gpkg";

    private final FilesModel files;
    private final RoomModel room;
    private final SaveDialog save;
    private final OpenDialog open;
    private final Messages texts;
    private final SavingWords words;
    private final Label name = Ui.text("", "workfile-name");
    private final Label place = Ui.text("", "fine");
    private final FontIcon sign = new FontIcon(Feather.CHECK);
    private final Label saving = Ui.text("", "workfile-saving");
    private final Label next = Ui.text("", "fine");
    private final Label holds = Ui.text("", "fine");
    private final Label unreadable = Ui.text("", "plan-problem");
    private final Label told = Ui.text("", "fine");
    private final VBox copying = new VBox();
    private final Button retry = button("workfile-retry");
    private final Button again = button("workfile-again");
    private final Button undo = button("workfile-undo");
    private final Button redo = button("workfile-redo");
    private final Button create = button("workfile-new");
    private final Button another = button("workfile-open");
    private final Button copy = button("workfile-copy");
    private final Label stepsHead = Ui.text("", "page-heading");
    private final VBox steps = new VBox();
    private final Label recentsHead = Ui.text("", "page-heading");
    private final RecentRows recents;
    private final ScrollPane root;

    WorkfileView(FilesModel files, SaveDialog save, OpenDialog open, Messages texts) {
        this.files = files;
        this.room = files.room();
        this.save = save;
        this.open = open;
        this.texts = texts;
        this.words = new SavingWords(texts);
        this.recents = new RecentRows(files, open, texts);
        retry.setOnAction(e -> files.retry());
        again.setOnAction(e -> files.again());
        undo.setOnAction(e -> room.undo());
        redo.setOnAction(e -> room.redo());
        create.setOnAction(e -> create());
        another.setOnAction(e -> another());
        copy.setOnAction(e -> copy());
        HBox state = new HBox(sign, saving);
        state.getStyleClass().add("workfile-state");
        saving.setId("workfile-saving");
        told.setId("workfile-told");
        steps.getStyleClass().add("workfile-steps");
        FlowPane act = bar(create, another, copy);
        VBox body =
                new VBox(
                        name,
                        place,
                        state,
                        next,
                        bar(retry, again),
                        holds,
                        unreadable,
                        act,
                        copying,
                        told,
                        stepsHead,
                        bar(undo, redo),
                        steps,
                        recentsHead,
                        recents.node());
        body.getStyleClass().add("plan-body");
        root = new ScrollPane(body);
        root.setId("workfile");
        root.getStyleClass().add("plan-scroll");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        room.sessionProperty().addListener(o -> show());
        room.savingProperty().addListener(o -> show());
        room.stepsProperty().addListener(o -> showSteps());
        files.toldProperty().addListener(o -> Ui.say(told, files.toldProperty().get()));
        files.copyingProperty().addListener(o -> showCopy());
        files.busyProperty().addListener(o -> show());
        for (ItemKind kind : ItemKind.values()) {
            room.onChange(kind, this::count);
        }
        texts.onSpeak(this::name);
        name();
    }

    private static Button button(String id) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("page-button");
        button.setMinWidth(0);
        return button;
    }

    private static FlowPane bar(Button... buttons) {
        FlowPane bar = new FlowPane(buttons);
        bar.getStyleClass().add("page-filters");
        bar.setMinWidth(0);
        // A long name of a step ends in dots at the edge of the pane, no sooner.
        for (Button b : buttons) {
            b.maxWidthProperty().bind(bar.widthProperty());
            b.managedProperty().bind(b.visibleProperty());
        }
        return bar;
    }

    private void name() {
        retry.setText(texts.first("workspace.retry"));
        create.setText(texts.first("workspace.new"));
        another.setText(texts.first("workspace.open"));
        copy.setText(texts.first("workspace.copy"));
        stepsHead.setText(texts.get("workspace.steps"));
        recentsHead.setText(texts.get("workspace.recents"));
        recents.name();
        show();
        showSteps();
        showCopy();
    }

    private void show() {
        Session now = room.sessionProperty().get();
        Saving state = room.savingProperty().get();
        boolean failed = state instanceof Saving.Failed;
        boolean bad = failed || state instanceof Saving.ReadOnly;
        Ui.say(name, now == null ? "" : FilesModel.name(now.file()));
        Path folder = now == null ? null : now.file().getParent();
        Ui.say(place, folder == null ? "" : folder.toString());
        saving.setText(now == null ? texts.get("opening") : words.of(state));
        saving.getStyleClass().setAll("label", bad ? "plan-problem" : "workfile-saving");
        sign.setIconCode(
                failed
                        ? Feather.ALERT_TRIANGLE
                        : bad
                                ? Feather.LOCK
                                : state instanceof Saving.Saved
                                        ? Feather.CHECK
                                        : Feather.MORE_HORIZONTAL);
        Ui.say(next, state instanceof Saving.Failed f ? f.nextStep() : "");
        retry.setVisible(failed);
        again.setVisible(state instanceof Saving.ReadOnly);
        again.setText(
                texts.first(
                        state instanceof Saving.ReadOnly r && r.free()
                                ? "workspace.takeover"
                                : "workspace.again"));
        Ui.show(retry.getParent(), bad);
        boolean idle = now != null && !files.busyProperty().get();
        create.setDisable(!idle);
        another.setDisable(!idle);
        copy.setDisable(!idle);
        count();
    }

    private void showCopy() {
        boolean held = Ui.holdsFocus(copying);
        LongWork work = files.copyingProperty().get();
        if (work == null) {
            copying.getChildren().clear();
        } else {
            copying.getChildren().setAll(new WorkBar(work, texts, work::cancel));
        }
        Ui.show(copying, work != null);
        if (held) {
            copy.requestFocus();
        }
    }

    private void count() {
        int lost = room.unreadable();
        Ui.say(unreadable, lost == 0 ? "" : texts.get("workspace.unreadable", lost));
        Ui.say(
                holds,
                room.sessionProperty().get() == null
                        ? ""
                        : texts.get(
                                "workspace.holds",
                                room.items(ItemKind.SCENARIO).size(),
                                room.items(ItemKind.LAYER).size(),
                                room.items(ItemKind.NOTE).size(),
                                room.items(ItemKind.BOOKMARK).size(),
                                room.items(ItemKind.CORRECTION).size(),
                                room.items(ItemKind.SITE_CARD).size()));
    }

    private void showSteps() {
        RoomModel.Steps now = room.stepsProperty().get();
        offer(undo, now.toUndo(), "workspace.undo", " (Ctrl+Z)");
        offer(redo, now.toRedo(), "workspace.redo", " (Ctrl+Y)");
        steps.getChildren().clear();
        for (Step step : now.undone().reversed()) {
            steps.getChildren().add(Ui.text(words.name(step), "fine", "workfile-undone"));
        }
        for (Step step : now.done().reversed()) {
            steps.getChildren().add(Ui.text(words.name(step), "workfile-step"));
        }
        if (steps.getChildren().isEmpty()) {
            steps.getChildren().add(Ui.text(texts.get("workspace.steps.none"), "fine"));
        }
    }

    private void offer(Button button, @Nullable Step step, String key, String keys) {
        button.setDisable(step == null || !room.editableProperty().get());
        button.setText(
                step == null ? texts.first(key) : texts.first(key + ".step", words.name(step)));
        Ui.named(button, button.getText() + keys);
    }

    private void create() {
        Path file =
                save.ask(
                        create,
                        texts.first("workspace.new"),
                        texts.first("workspace.title"),
                        ENDING);
        if (file != null) {
            files.create(file);
        }
    }

    private void another() {
        Path file = open.ask(another, texts.first("workspace.open"), ENDING);
        if (file != null) {
            files.open(file);
        }
    }

    private void copy() {
        Session now = room.sessionProperty().get();
        if (now == null) {
            return;
        }
        Path file =
                save.ask(copy, texts.first("workspace.copy"), FilesModel.name(now.file()), ENDING);
        if (file != null && !file.equals(now.file())) {
            files.copy(file);
        }
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void shown(@Nullable EntityId target) {
        show();
        showSteps();
    }

    @Override
    public void focus() {
        (create.isDisabled() ? root : create).requestFocus();
    }
}
