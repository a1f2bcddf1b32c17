package org.xianggan.atlas.ui.show;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.Transition;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.Locale;

/// What a show is framed by: how long its slot is, for whom it is, how its scenes come, who made
/// it.
final class ShowFrame extends VBox {
    private final Messages texts;
    private final Changed changed;
    private final Label minutesLabel = Ui.whole("", "plan-label");
    private final TextField minutes = new TextField();
    private final Label minutesUnit = Ui.whole("", "plan-value");
    private final Label editionLabel = Ui.whole("", "plan-label");
    private final Segments<Boolean> edition;
    private final Label editionSays = Ui.text("", "fine");
    private final Label transitionLabel = Ui.whole("", "plan-label");
    private final Segments<Transition> transition;
    private final Label authorLabel = Ui.whole("", "plan-label");
    private final WordsField author;

    ShowFrame(Messages texts, Changed changed) {
        this.texts = texts;
        this.changed = changed;
        edition =
                new Segments<>(
                        open -> open ? "show-public" : "show-internal",
                        open -> texts.first(open ? "show.page.public" : "show.page.internal"),
                        open -> changed.apply("edition", false, s -> s.open(open)));
        transition =
                new Segments<>(
                        t -> "show-" + t.key(),
                        t -> texts.first("show.transition." + t.key()),
                        t -> changed.apply("transition", false, s -> s.coming(t)));
        author =
                new WordsField(
                        "show-author",
                        false,
                        texts,
                        w -> changed.apply("author", true, s -> s.by(w)));
        minutes.setId("show-minutes");
        minutes.getStyleClass().add("plan-field");
        minutes.setPrefColumnCount(4);
        minutes.textProperty().addListener((o, was, is) -> typed(is));
        getStyleClass().add("show-frame");
        HBox.setHgrow(author, javafx.scene.layout.Priority.ALWAYS);
        getChildren()
                .setAll(
                        line(minutesLabel, minutes, minutesUnit),
                        line(editionLabel, edition),
                        editionSays,
                        line(transitionLabel, transition),
                        line(authorLabel, author));
    }

    private static HBox line(javafx.scene.Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("plan-line");
        return line;
    }

    private void typed(String text) {
        String t = text.strip();
        if (minutes.isFocused() && t.matches("\\d{1,4}")) {
            int of = Integer.parseInt(t);
            if (of >= 1 && of <= 24 * 60) {
                changed.apply("minutes", true, s -> s.lasting(of));
            }
        }
    }

    void name() {
        minutesLabel.setText(texts.first("show.page.slot"));
        minutes.setAccessibleText(texts.first("show.page.slot.says"));
        minutesUnit.setText(texts.first("show.page.minutes"));
        editionLabel.setText(texts.first("show.page.edition"));
        transitionLabel.setText(texts.first("show.page.transition"));
        authorLabel.setText(texts.first("show.page.author"));
        author.prompt(texts.first("show.page.author.prompt"));
    }

    void show(Show show, boolean editable) {
        setDisable(!editable);
        String text = String.format(Locale.ROOT, "%d", show.minutes());
        if (!minutes.isFocused()) {
            minutes.setText(text);
        }
        edition.show(List.of(false, true), show.isPublic());
        editionSays.setText(
                texts.get(show.isPublic() ? "show.page.public.says" : "show.page.internal.says"));
        transition.show(List.of(Transition.values()), show.transition());
        author.show(show.author());
    }

    void focus() {
        minutes.requestFocus();
    }
}
