package org.xianggan.atlas.ui.show.out;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.show.ReviewNumber;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.time.LocalDate;
import java.util.function.Consumer;

/// The dialog in which a person gives the number under which the maps of a show were reviewed. It
/// begins empty, whatever number there was: each is typed by whoever has it before them.
final class NumberCard extends VBox {
    private final NumberModel model;
    private final Messages texts;
    private final Consumer<@Nullable ReviewNumber> kept;
    private final TextField number = new TextField();
    private final CheckBox said = new CheckBox();
    private final Label problem = Ui.text("", "plan-problem");

    /// @param now the number that there is; null without one
    /// @param kept told of the one that is kept; of null where it is taken away
    /// @param close puts the dialog away
    NumberCard(
            NumberModel model,
            @Nullable ReviewNumber now,
            Messages texts,
            Consumer<@Nullable ReviewNumber> kept,
            Runnable close) {
        this.model = model;
        this.texts = texts;
        this.kept = kept;
        setId("number-card");
        setFocusTraversable(true);
        setAccessibleText(texts.get("show.number.title"));
        getStyleClass().addAll("citation-card", "number-card");
        Label sum = Ui.text(model.whole(), "number-sum");
        sum.setId("number-sum");
        number.setId("number-field");
        number.setPromptText(texts.first("show.number.prompt"));
        number.setAccessibleText(texts.get("show.number.field"));
        number.textProperty().addListener(o -> Ui.say(problem, ""));
        number.setOnAction(e -> keep());
        said.setId("number-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        number.setMinHeight(Region.USE_PREF_SIZE);
        said.setText(twoLines(Reading.said(texts, "show.number.tick", model.few())));
        said.setOnAction(e -> Ui.say(problem, ""));
        problem.setId("number-problem");
        Ui.say(problem, "");
        Button keep = button("number-keep", "show.number.keep", this::keep);
        keep.getStyleClass().add("accent");
        Button remove = button("number-remove", "show.number.remove", () -> kept.accept(null));
        Ui.show(remove, now != null);
        Button leave = button("number-leave", "show.number.leave", close);
        FlowPane bar = new FlowPane(keep, remove, leave);
        bar.getStyleClass().add("paper-bar");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        VBox body = new VBox(Ui.said(texts, "show.number.line", "fine"));
        if (now != null) {
            body.getChildren()
                    .add(
                            Ui.reading(
                                    EditionWords.of(now, model.checksum(), texts),
                                    now.checksum().equals(model.checksum())
                                            ? "number-now"
                                            : "plan-problem"));
        }
        body.getChildren()
                .addAll(
                        Ui.said(texts, "show.number.sum", "show-label"),
                        sum,
                        Ui.said(texts, "show.number.sum.line", "fine"));
        body.getStyleClass().add("number-body");
        // In a low window with large type there is more to say than there is room.
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("number-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        // As high as its texts are once they are folded.
        body.heightProperty()
                .addListener((o, was, is) -> scroll.setPrefViewportHeight(is.doubleValue()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .setAll(
                        Ui.text(texts.get("show.number.title"), "page-heading"),
                        scroll,
                        Ui.text(texts.get("show.number.field"), "show-label"),
                        number,
                        said,
                        problem,
                        bar);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Ui.pageButton(id, action);
        button.setText(texts.first(key));
        button.setAccessibleText(texts.get(key));
        return button;
    }

    private void keep() {
        String refusal = NumberModel.refusal(number.getText(), said.isSelected());
        if (refusal.isEmpty()) {
            kept.accept(model.number(number.getText(), LocalDate.now()));
            return;
        }
        Ui.say(problem, twoLines(Reading.said(texts, refusal)));
        if (refusal.equals("show.number.unsaid")) {
            said.requestFocus();
        } else {
            number.requestFocus();
        }
    }

    private static String twoLines(String said) {
        return said.replace(Reading.SECOND, "\n");
    }

    void focus() {
        number.requestFocus();
    }
}
