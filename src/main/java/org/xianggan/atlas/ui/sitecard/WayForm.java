package org.xianggan.atlas.ui.sitecard;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.ui.common.Ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// A way in from a gate, in the form of a card.
final class WayForm extends VBox {
    private final Messages texts;
    private final Runnable typed;
    private final Map<String, TextField> parts = new LinkedHashMap<>();
    private final ChoiceBox<Transfer.Means> means = new ChoiceBox<>();
    private final Label fault = Ui.text("", "card-fault");

    WayForm(CardDraft.Way way, Messages texts, Runnable typed, Consumer<WayForm> remove) {
        this.texts = texts;
        this.typed = typed;
        getStyleClass().add("card-way");
        means.getItems().setAll(Transfer.Means.values());
        means.setConverter(Ui.saying(m -> texts.first("loop.more.means." + m.code())));
        means.setValue(way.means());
        means.setAccessibleText(texts.first("site.card.way.means"));
        means.valueProperty().addListener(o -> typed.run());
        Button gone =
                Ui.iconButton(
                        Feather.TRASH_2,
                        texts.get("site.card.way.remove"),
                        () -> remove.accept(this));
        getChildren()
                .addAll(
                        line(part("gate", way.gate()), means, gone),
                        line(
                                part("minutes", way.minutes()),
                                part("interval", way.interval()),
                                part("fare", way.fare())),
                        line(part("at", way.at())),
                        line(part("words", way.words())),
                        fault);
        Ui.show(fault, false);
    }

    private static HBox line(javafx.scene.Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("plan-field");
        line.setMinWidth(0);
        return line;
    }

    private TextField part(String id, String text) {
        TextField field = new TextField(text);
        String name = texts.first("site.card.way." + id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.getStyleClass().addAll("page-search", "card-part-" + id);
        field.setMinWidth(0);
        field.setPrefColumnCount(6);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener(o -> typed.run());
        parts.put(id, field);
        return field;
    }

    private String text(String id) {
        TextField field = parts.get(id);
        return field == null ? "" : field.getText();
    }

    CardDraft.Way way() {
        return new CardDraft.Way(
                text("gate"),
                means.getValue(),
                text("minutes"),
                text("interval"),
                text("fare"),
                text("at"),
                text("words"));
    }

    void tell(Map<String, String> problems, String prefix) {
        Ui.say(
                fault,
                problems.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(prefix))
                        .map(e -> texts.get(e.getValue()))
                        .findFirst()
                        .orElse(""));
    }

    void focus(String part) {
        TextField field = parts.get(part);
        if (field != null) {
            field.requestFocus();
        }
    }

    void focusGate() {
        focus("gate");
    }
}
