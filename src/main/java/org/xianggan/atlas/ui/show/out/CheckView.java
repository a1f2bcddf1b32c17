package org.xianggan.atlas.ui.show.out;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.show.check.CheckLine;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.PageView;
import org.xianggan.atlas.ui.show.ShowDesk;
import org.xianggan.atlas.ui.show.Subject;
import org.xianggan.atlas.ui.show.out.CheckWords.Outcome;
import org.xianggan.atlas.ui.show.stage.Screens;

import java.util.ArrayList;
import java.util.List;

/// The check before the meeting: what has to be seen to first, each with what to do; then what
/// cannot be seen from here, then what is in order.
final class CheckView implements PageView {
    private final Desk desk;
    private final ShowDesk shows;
    private final Messages texts;
    private final CheckModel model;
    private final Screens screens;
    private final Label name = Ui.text("", "loop-row-name");
    private final VBox summary = new VBox();
    private final Button again = new Button(null, new FontIcon(Feather.REFRESH_CW));
    private final NoShow none;
    private final VBox list = new VBox();
    private final ScrollPane page = new ScrollPane(list);
    private final VBox head;
    private final VBox root = new VBox();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private boolean seen;

    CheckView(Desk desk, ShowDesk shows, OutTools tools) {
        this.desk = desk;
        this.shows = shows;
        this.texts = desk.texts();
        model = new CheckModel(shows.tools().works(), desk.tasks(), tools.explain());
        screens =
                shows.tools()
                        .screens()
                        .apply(() -> root.getScene() == null ? null : root.getScene().getWindow());
        none = new NoShow(desk);
        Ui.planButton(again, "show-check-again", this::look);
        summary.setId("show-check-summary");
        head = new VBox(name, summary, again);
        head.getStyleClass().add("plan-head");
        list.setId("show-check-list");
        Ui.scrolls(page);
        root.getChildren().setAll(none, head, page);
        root.getStyleClass().add("plan-page");
        root.setMinSize(0, 0);
        model.stateProperty().addListener((o, was, is) -> show(is));
        shows.shelf().currentProperty().addListener(o -> lookIfSeen());
        texts.onSpeak(
                () -> {
                    name();
                    lookIfSeen();
                });
        name();
        show(model.stateProperty().get());
    }

    private void name() {
        again.setText(texts.first("show.checked.again"));
        Ui.named(again, texts.get("show.checked.again.tip"));
        none.name();
    }

    /// What nobody sees is looked at when it is opened.
    private void lookIfSeen() {
        if (seen && root.getScene() != null) {
            look();
        }
    }

    private void look() {
        Subject subject = shows.subject();
        name.setText(subject == null ? "" : subject.name(texts));
        model.look(subject, texts.language(), Room.now(screens));
    }

    private void show(CheckModel.State now) {
        boolean there = !(now instanceof CheckModel.State.Nothing);
        Ui.show(none, !there);
        Ui.show(head, there);
        Ui.show(page, there);
        again.setDisable(model.busy());
        loading.set(model.busy());
        switch (now) {
            case CheckModel.State.Nothing _ -> list.getChildren().clear();
            case CheckModel.State.Looking _ ->
                    summary.getChildren().setAll(Ui.said(texts, "show.checked.now", "plan-said"));
            case CheckModel.State.Looked l -> found(l.lines());
            case CheckModel.State.Failed f -> {
                list.getChildren().clear();
                summary.getChildren()
                        .setAll(
                                Ui.text(f.sentence(), "plan-problem"),
                                Ui.text(f.nextStep(), "fine"));
            }
        }
    }

    private void found(List<CheckLine> lines) {
        summary.getChildren().setAll(Ui.reading(CheckWords.summary(lines, texts), "plan-said"));
        List<Region> rows = new ArrayList<>();
        for (Outcome o : Outcome.values()) {
            List<CheckLine> some = o.among(lines);
            if (!some.isEmpty()) {
                HBox parting =
                        new HBox(
                                Ui.label(
                                        texts.first(
                                                "show.checked." + o.key() + ".count", some.size()),
                                        "turn-head"));
                parting.getStyleClass().add("turn-head-row");
                rows.add(parting);
                some.forEach(l -> rows.add(row(l, o)));
            }
        }
        list.getChildren().setAll(rows);
        page.setVvalue(0);
    }

    private Region row(CheckLine line, Outcome outcome) {
        FontIcon icon =
                new FontIcon(
                        switch (outcome) {
                            case BAD -> Feather.X_CIRCLE;
                            case UNKNOWN -> Feather.HELP_CIRCLE;
                            case GOOD -> Feather.CHECK;
                        });
        icon.getStyleClass().add("check-icon");
        HBox title =
                new HBox(
                        Ui.whole(texts.first("show.check.item." + line.item().key()), "check-item"),
                        Ui.whole(texts.first("show.checked." + outcome.key()), "check-outcome"));
        title.getStyleClass().add("check-title");
        VBox words = new VBox(title);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        say(words, line.message(), "check-message");
        if (!line.next().isEmpty()) {
            say(words, line.next(), "fine");
        }
        HBox row = new HBox(icon, words);
        row.setId("show-check-" + line.item().key());
        row.getStyleClass().addAll("check-row", "check-" + outcome.key());
        row.setAccessibleText(CheckWords.spoken(line, texts));
        // Who goes by keyboard reads on line by line.
        row.setFocusTraversable(true);
        return row;
    }

    private static void say(VBox to, String text, String style) {
        List<String> told = CheckWords.told(text);
        to.getChildren().add(Ui.text(told.getFirst(), style));
        for (String second : told.subList(1, told.size())) {
            Label label = Ui.text(second, style);
            label.getStyleClass().add("second");
            to.getChildren().add(label);
        }
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
        seen = true;
        look();
    }

    @Override
    public void focus() {
        if (none.isVisible()) {
            none.focus();
        } else {
            again.requestFocus();
        }
    }
}
