package org.xianggan.atlas.ui.map.measure;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Measurement;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.OptionalDouble;

/// Tells what was measured, leg by leg, and what can be done next.
public final class MeasureCard extends VBox {
    /// More legs than these are summed up in one line.
    private static final int LEGS_SHOWN = 5;

    private final MeasureModel model;
    private final MeasureText words;
    private final Messages texts;
    private final VBox figures = new VBox();
    private final Button again;
    private final Button undo;
    private final Button copy;
    private final Button finish;
    private final Button close;
    private final HBox head = new HBox();
    private final Label title = Ui.label("", "measure-title");
    private boolean byKeyboard;

    /// @param copying takes what was measured to the clipboard
    /// @param back gives the keyboard back to the map
    public MeasureCard(
            MeasureModel model,
            MeasureText words,
            Messages texts,
            Runnable copying,
            Runnable back) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        getStyleClass().add("measure-card");
        setId("measure-card");
        again = button("measure-again", Feather.PLUS, model::start, back);
        undo = button("measure-undo", Feather.CORNER_UP_LEFT, model::removeLast, back);
        copy = button("measure-copy", Feather.COPY, copying, back);
        finish = button("measure-finish", Feather.CHECK, model::end, back);
        close = button("measure-close", Feather.X, model::leave, back);
        head.getStyleClass().add("measure-head");
        head.setAlignment(Pos.CENTER_LEFT);
        figures.getStyleClass().add("measure-figures");
        getChildren().setAll(head, figures);
        // What happens on the card does not happen to the map below it.
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
        model.stateProperty().addListener(o -> show());
        name();
    }

    private static Button button(String id, Feather icon, Runnable act, Runnable back) {
        Button button =
                Ui.iconButton(
                        icon,
                        "",
                        () -> {
                            act.run();
                            back.run();
                        });
        button.setId(id);
        return button;
    }

    /// In the language of the moment.
    public void name() {
        for (Button button : List.of(again, undo, copy, finish, close)) {
            Ui.named(button, texts.get(button.getId().replaceFirst("-", ".")));
        }
        head.getChildren().setAll(title, Ui.spring(), again, undo, copy, finish, close);
        show();
    }

    /// Whether the hint names keys instead of clicks.
    public void hintKeys(boolean keys) {
        if (byKeyboard != keys) {
            byKeyboard = keys;
            show();
        }
    }

    private void show() {
        MeasureModel.State state = model.state();
        Measurement m = state.measurement();
        setVisible(state.isOn());
        boolean line = state.isLine();
        title.setText(texts.first(line ? "draw.title" : "measure.title"));
        Ui.named(close, texts.get(line ? "draw.give-up" : "measure.close"));
        Ui.show(again, !line);
        Ui.show(copy, !line);
        Ui.show(finish, line && state.isDrawing());
        finish.setDisable(m.size() == 0);
        again.setDisable(state.isDrawing());
        undo.setDisable(m.isEmpty());
        copy.setDisable(m.size() == 0);
        figures.getChildren().clear();
        if (m.closed()) {
            showArea(m);
        }
        if (m.size() > 0) {
            String label = m.closed() ? "measure.perimeter" : "measure.total";
            add(label, words.length(m.length()), m.closed() ? "measure-second" : "measure-figure");
            showLegs(m);
        }
        figures.getChildren().add(Ui.text(hint(state), "fine", "measure-hint"));
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void showArea(Measurement m) {
        OptionalDouble area = m.area();
        if (area.isEmpty()) {
            figures.getChildren().add(Ui.text(texts.get("measure.crossing"), "measure-crossing"));
        } else {
            double a = area.getAsDouble();
            add("measure.area", words.area(a), "measure-figure");
            add("measure.mu", words.mu(a), "measure-second");
        }
    }

    private void showLegs(Measurement m) {
        if (m.size() < 2) {
            return;
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("measure-legs");
        List<Double> legs = m.legs();
        int hidden = legs.size() > LEGS_SHOWN + 1 ? legs.size() - LEGS_SHOWN : 0;
        if (hidden > 0) {
            double sum = legs.stream().limit(hidden).mapToDouble(Double::doubleValue).sum();
            rows.getChildren()
                    .add(row(texts.first("measure.legs", hidden), words.length(sum), "fine"));
        }
        for (int i = hidden; i < legs.size(); i++) {
            String name = texts.first("measure.leg", i + 1);
            rows.getChildren().add(row(name, words.length(legs.get(i)), "fine"));
        }
        figures.getChildren().add(rows);
    }

    private void add(String label, String value, String style) {
        figures.getChildren().add(row(texts.first(label), value, style));
    }

    private static Node row(String label, String value, String style) {
        HBox row =
                new HBox(
                        Ui.whole(label, "measure-label-of", "fine"),
                        Ui.spring(),
                        Ui.whole(value, style, "measure-value"));
        row.getStyleClass().add("measure-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private String hint(MeasureModel.State state) {
        if (state.isLine()) {
            return texts.get(
                    !state.isDrawing()
                            ? "draw.hint.done"
                            : byKeyboard ? "draw.hint.keys" : "draw.hint.mouse");
        }
        if (!state.isDrawing()) {
            return texts.get("measure.hint.done");
        }
        String how = byKeyboard ? "keys" : "mouse";
        return texts.get(
                state.canClose() ? "measure.hint." + how + ".close" : "measure.hint." + how);
    }
}
