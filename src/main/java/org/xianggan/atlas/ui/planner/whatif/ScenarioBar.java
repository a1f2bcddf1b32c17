package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.planner.ScenarioModel;
import org.xianggan.atlas.ui.planner.parts.Keeping;
import org.xianggan.atlas.ui.planner.parts.Undoing;

import java.util.function.Consumer;

/// Scenarios by name: keep, open, call otherwise, delete; undo and redo.
final class ScenarioBar extends VBox {
    private final ScenarioModel scenarios;
    private final Keeping keeping;
    private final Messages texts;
    private final Consumer<@Nullable String> compare;
    private final Label label = Ui.whole("", "plan-label");
    private final TextField name = new TextField();
    private final Button keep = new Button();
    private final Button rename = Ui.iconButton(Feather.EDIT_2, "", this::rename);
    private final Button forget = Ui.iconButton(Feather.TRASH_2, "", this::forget);
    private final Undoing undoing;
    private final MenuButton kept = new MenuButton();
    private final MenuButton against = new MenuButton();
    private final Label told = Ui.text("", "plan-problem");

    /// @param compare told which kept scenario is compared with; null is the year as it is
    ScenarioBar(
            ScenarioModel scenarios,
            Keeping keeping,
            Messages texts,
            Consumer<@Nullable String> compare) {
        this.keeping = keeping;
        this.scenarios = scenarios;
        this.texts = texts;
        this.compare = compare;
        undoing = new Undoing(scenarios, WhatIfPage.ID);
        name.setId("scenario-name");
        name.setMinWidth(60);
        name.setOnAction(e -> keep());
        HBox.setHgrow(name, Priority.ALWAYS);
        keep.setId("scenario-keep");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.getStyleClass().add("plan-button");
        keep.setOnAction(e -> keep());
        rename.setId("scenario-rename");
        forget.setId("scenario-forget");
        kept.setId("scenario-open");
        kept.getStyleClass().add("plan-menu");
        against.setId("scenario-against");
        against.getStyleClass().add("plan-menu");
        HBox first = new HBox(label, name, keep, rename, forget);
        first.getStyleClass().add("plan-field");
        HBox steps = new HBox(undoing.undo(), undoing.redo());
        FlowPane second = new FlowPane(kept, against, steps);
        second.getStyleClass().add("plan-chips");
        // A long name ends in dots at the edge of the pane, no sooner.
        kept.maxWidthProperty().bind(second.widthProperty());
        against.maxWidthProperty().bind(second.widthProperty());
        getStyleClass().add("scenario-bar");
        getChildren().setAll(first, second, told);
        scenarios.currentProperty().addListener(o -> show());
        scenarios.keptProperty().addListener(o -> show());
        keeping.failedProperty().addListener(o -> show());
        texts.onSpeak(this::show);
        show();
    }

    private void show() {
        label.setText(texts.first("contents.whatif"));
        name.setPromptText(texts.first("whatif.unnamed"));
        name.setAccessibleText(texts.get("whatif.name"));
        keep.setText(texts.first("whatif.keep"));
        Ui.named(rename, texts.get("whatif.rename"));
        Ui.named(forget, texts.get("whatif.forget"));
        undoing.name(texts);
        if (!name.isFocused()) {
            name.setText(scenarios.current().name());
        }
        boolean known = scenarios.kept(scenarios.current().name()).isPresent();
        rename.setDisable(!known);
        forget.setDisable(!known);
        kept.setText(texts.first("whatif.open", scenarios.kept().size()));
        kept.setDisable(scenarios.kept().isEmpty());
        kept.getItems().clear();
        against.setText(texts.first("whatif.against"));
        against.setDisable(scenarios.kept().isEmpty());
        against.getItems().setAll(item(texts.first("whatif.against.year"), () -> with(null)));
        for (Scenario s : scenarios.kept()) {
            kept.getItems()
                    .add(
                            item(
                                    texts.first("whatif.kept", s.name(), String.valueOf(s.year())),
                                    () -> scenarios.open(s.name())));
            against.getItems().add(item(s.name(), () -> with(s.name())));
        }
        Ui.say(told, keeping.failedProperty().get() ? texts.get("whatif.problem.kept") : "");
    }

    private void with(@Nullable String other) {
        compare.accept(other);
        against.setText(
                other == null
                        ? texts.first("whatif.against")
                        : texts.first("whatif.against.name", other));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void keep() {
        String wanted = name.getText().strip();
        if (wanted.isEmpty()) {
            Ui.say(told, texts.get("whatif.problem.name"));
            name.requestFocus();
        } else {
            scenarios.keep(wanted);
        }
    }

    private void rename() {
        String wanted = name.getText().strip();
        String now = scenarios.current().name();
        if (wanted.isEmpty() || wanted.equals(now)) {
            Ui.say(told, texts.get("whatif.problem.rename"));
            name.requestFocus();
        } else if (!scenarios.rename(now, wanted)) {
            Ui.say(told, texts.get("whatif.problem.taken", wanted));
        }
    }

    private void forget() {
        scenarios.forget(scenarios.current().name());
    }
}
