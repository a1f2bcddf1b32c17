package org.xianggan.atlas.ui.planner.parts;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Ui;

import java.util.function.Consumer;

/// A line of words with its label; Enter asks. What cannot be is said beneath by whoever asks.
public final class AskField extends HBox {
    private final Messages texts;
    private final String key;
    private final Label label = Ui.whole("", "plan-label");
    private final TextField field = new TextField();

    /// @param key its label; `<key>.prompt` stands in the field while it is empty
    public AskField(String id, String key, Messages texts, Consumer<String> ask) {
        this.texts = texts;
        this.key = key;
        field.setId(id);
        field.setMinWidth(60);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(e -> ask.accept(field.getText()));
        getStyleClass().add("plan-field");
        getChildren().setAll(label, field);
        label.setLabelFor(field);
        texts.onSpeak(this::name);
        name();
    }

    private void name() {
        label.setText(texts.first(key));
        field.setPromptText(texts.first(key + ".prompt"));
        Ui.named(field, texts.get(key));
    }

    public TextField field() {
        return field;
    }

    /// Shows what was understood; whoever types on asks something else.
    public void say(String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
        if (field.isFocused()) {
            field.selectAll();
        }
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
