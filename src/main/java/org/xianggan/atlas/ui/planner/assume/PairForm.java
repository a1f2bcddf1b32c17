package org.xianggan.atlas.ui.planner.assume;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.planner.parts.AskField;
import org.xianggan.atlas.ui.planner.parts.Modes;

import java.util.List;

/// What is known of a pair of places, to be typed; Enter in any line asks. It is emptied only when
/// the pair was taken.
final class PairForm extends VBox {
    private final AssumeModel model;
    private final Messages texts;
    private final Modes modes;
    private final AskField from;
    private final AskField to;
    private final AskField km;
    private final AskField hours;
    private final AskField source;
    private final AskField date;
    private final Button add = new Button();
    private final Label problem = Ui.text("", "plan-problem");
    private TravelMode mode = TravelMode.DRIVE;

    PairForm(AssumeModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        modes = new Modes("assume-pair", texts, () -> mode, m -> mode = m);
        modes.node().setMaxWidth(USE_PREF_SIZE);
        from = line("from");
        to = line("to");
        km = line("km");
        hours = line("hours");
        source = line("source");
        date = line("date");
        add.setId("assume-pair-add");
        add.getStyleClass().add("plan-button");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(e -> add());
        problem.setId("assume-pair-problem");
        HBox how = new HBox(modes.node());
        HBox done = new HBox(Ui.spring(), add);
        getStyleClass().add("plan-form");
        getChildren().setAll(how, from, to, km, hours, source, date, problem, done);
        model.problemProperty().addListener(o -> tell());
        model.addedProperty().addListener(o -> empty());
        texts.onSpeak(this::name);
        name();
    }

    private AskField line(String what) {
        return new AskField(
                "assume-pair-" + what, "assume.pair." + what, texts, words -> this.add());
    }

    private void name() {
        modes.show();
        add.setText(texts.first("assume.pair.add"));
        tell();
    }

    private void tell() {
        Ui.say(problem, model.problemProperty().get());
    }

    private void add() {
        model.add(
                new AssumeModel.Draft(
                        mode,
                        from.field().getText(),
                        to.field().getText(),
                        km.field().getText(),
                        hours.field().getText(),
                        source.field().getText(),
                        date.field().getText()));
    }

    private void empty() {
        for (AskField f : List.of(from, to, km, hours, source, date)) {
            f.field().clear();
        }
        if (isFocusWithin()) {
            focus();
        }
    }

    /// Gives the keyboard to the first line.
    void focus() {
        from.field().requestFocus();
    }
}
