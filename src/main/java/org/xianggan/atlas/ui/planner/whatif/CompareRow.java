package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.planner.whatif.CompareModel.Choice;

import java.util.List;

/// How the map compares, and which two are compared, by name and year: what figures and map say is
/// said of these.
final class CompareRow extends VBox {
    private final CompareModel model;
    private final Messages texts;
    private final Label label = Ui.whole("", "plan-label");
    private final Segments<Choice> choices;
    private final Label sides = Ui.text("", "fine");

    CompareRow(CompareModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        choices =
                new Segments<>(
                        c -> "compare-" + c.key(),
                        c -> texts.first("whatif.compare." + c.key()),
                        model::choose);
        choices.setMaxWidth(Region.USE_PREF_SIZE);
        FlowPane line = new FlowPane(label, choices);
        line.getStyleClass().add("plan-chips");
        sides.setId("compare-sides");
        getStyleClass().add("scenario-bar");
        getChildren().setAll(line, sides);
        // Before it closes the page: what was begun last is ended first.
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && model.choiceProperty().get() != Choice.NOT) {
            model.end();
            e.consume();
        }
    }

    /// Of an answer, in the language of the moment.
    void show(WhatIfModel.@Nullable Answer a) {
        label.setText(texts.first("whatif.compare"));
        choices.show(List.of(Choice.values()), model.choiceProperty().get());
        if (a == null) {
            Ui.say(sides, "");
            return;
        }
        String before = CompareText.before(a, texts);
        String after = CompareText.after(a, texts);
        Ui.say(
                sides,
                model.isVain(a)
                        ? texts.get("whatif.compare.same", before)
                        : a.isChanged() ? texts.first("whatif.compare.sides", before, after) : "");
    }
}
