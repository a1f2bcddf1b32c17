package org.xianggan.atlas.ui.show;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.ui.common.Ui;

import java.util.function.Consumer;

/// A text that is written in the language of the window, or in both, one beneath the other.
final class WordsField extends VBox {
    private static final int LINES = 3;

    private final Messages texts;
    private final Consumer<Words> typed;
    private final TextInputControl zh;
    private final TextInputControl en;
    private Words now = Words.NONE;
    private String prompt = "";

    /// @param id of the Chinese field; the English one ends in `-en`
    /// @param lines whether it may have several
    WordsField(String id, boolean lines, Messages texts, Consumer<Words> typed) {
        this.texts = texts;
        this.typed = typed;
        zh = field(id, lines);
        en = field(id + "-en", lines);
        getStyleClass().add("words-field");
        getChildren().setAll(zh, en);
        listen(zh, Language.ZH);
        listen(en, Language.EN);
    }

    private static TextInputControl field(String id, boolean lines) {
        TextInputControl field;
        if (lines) {
            TextArea area = new TextArea();
            area.setWrapText(true);
            area.setPrefRowCount(LINES);
            field = area;
        } else {
            field = new TextField();
        }
        field.setId(id);
        return field;
    }

    private void listen(TextInputControl field, Language language) {
        field.textProperty()
                .addListener(
                        (o, was, is) -> {
                            Words next = now.with(is == null ? "" : is, language);
                            if (field.isFocused() && !next.equals(now)) {
                                now = next;
                                typed.accept(next);
                            }
                        });
    }

    void prompt(String text) {
        prompt = text;
        show(now);
    }

    /// Where somebody types, the caret stays.
    void show(Words words) {
        now = words;
        Language language = texts.language();
        fill(zh, words.zh());
        fill(en, words.en());
        Ui.show(zh, language != Language.EN);
        Ui.show(en, language != Language.ZH);
        zh.setPromptText(prompt);
        zh.setAccessibleText(prompt);
        String english = language == Language.EN ? prompt : prompt + " (English)";
        en.setPromptText(english);
        en.setAccessibleText(english);
    }

    private static void fill(TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    void focus() {
        (zh.isVisible() ? zh : en).requestFocus();
    }
}
