package org.xianggan.atlas.ui.correction;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.xianggan.atlas.core.content.Use;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The form beside a figure: what stands there, what is right, who says so; judged while it is
/// typed. Beneath it, where the figure is used.
final class CorrectionCard extends VBox {
    /// So long after the last key it is judged.
    private static final Duration PAUSE = Duration.millis(300);

    private static final List<String> FIELDS =
            List.of(
                    "value",
                    "unit",
                    "as-of",
                    "publisher",
                    "title",
                    "address",
                    "date",
                    "by",
                    "reason");

    /// What a form does.
    ///
    /// @param forget of what is kept already; takes it back
    /// @param goTo opens a place where the figure is used
    /// @param close closes the card
    record Acts(Runnable forget, Consumer<Use> goTo, Runnable close) {}

    private final CorrectionWords.Old old;
    private final CorrectionsModel model;
    private final Messages texts;
    private final Acts acts;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Label verdict = Ui.text("", "correction-verdict");
    private final Button keep = new Button();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    CorrectionCard(
            CorrectionWords.Old old,
            CorrectionsModel model,
            CorrectionWords words,
            Messages texts,
            Acts acts) {
        this.old = old;
        this.model = model;
        this.texts = texts;
        this.acts = acts;
        getStyleClass().addAll("citation-card", "correction-card");
        setId("correction");
        setAccessibleText(texts.get("correction.title"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("correction-grid");
        ColumnConstraints labels = new ColumnConstraints();
        ColumnConstraints inputs = new ColumnConstraints();
        inputs.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(labels, inputs);
        for (String name : FIELDS) {
            TextField field = new TextField();
            field.setId("correction-" + name);
            field.getStyleClass().add("page-search");
            Label label =
                    Ui.whole(
                            texts.first(
                                    name.equals("title")
                                            ? "correction.title-of"
                                            : "correction." + name),
                            "fine");
            field.setAccessibleText(label.getText());
            field.textProperty().addListener(o -> pause.playFromStart());
            fields.put(name, field);
            grid.addRow(fields.size() - 1, label, field);
        }
        pause.setOnFinished(e -> judge());
        fill();
        verdict.setId("correction-verdict");
        verdict.setManaged(false);
        VBox body =
                new VBox(
                        Ui.text(texts.first("correction.title"), "citation-publisher"),
                        Ui.reading(old.said(), "citation-title"),
                        grid,
                        verdict,
                        buttons(),
                        uses(words));
        body.getStyleClass().add("citation-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().addAll("citation-scroll", "correction-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren().setAll(scroll);
        focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                // What scrolls is in the window only once it is dressed.
                                applyCss();
                                field("value").requestFocus();
                            }
                        });
    }

    private TextField field(String name) {
        TextField field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException(name);
        }
        return field;
    }

    /// What is kept already, or what the fact says, to be changed.
    private void fill() {
        Draft draft =
                model.of(old.fact())
                        .map(Draft::of)
                        .orElseGet(
                                () ->
                                        new Draft(
                                                old.fact(),
                                                old.value(),
                                                old.unit(),
                                                old.asOf(),
                                                "",
                                                "",
                                                "",
                                                "",
                                                "",
                                                ""));
        field("value").setText(draft.value());
        field("unit").setText(draft.unit());
        field("as-of").setText(draft.asOf());
        field("publisher").setText(draft.publisher());
        field("title").setText(draft.title());
        field("address").setText(draft.address());
        field("date").setText(draft.date());
        field("by").setText(draft.by());
        field("reason").setText(draft.reason());
    }

    private Draft draft() {
        return new Draft(
                old.fact(),
                field("value").getText(),
                field("unit").getText(),
                field("as-of").getText(),
                field("publisher").getText(),
                field("title").getText(),
                field("address").getText(),
                field("date").getText(),
                field("by").getText(),
                field("reason").getText());
    }

    private Node buttons() {
        keep.setText(texts.first("correction.keep"));
        keep.setId("correction-keep");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(e -> keep());
        HBox line = new HBox(keep);
        line.getStyleClass().add("correction-buttons");
        if (model.of(old.fact()).isPresent()) {
            Button forget = new Button(texts.first("correction.forget"));
            forget.setId("correction-forget");
            forget.setMinWidth(USE_PREF_SIZE);
            forget.setOnAction(e -> acts.forget().run());
            line.getChildren().add(forget);
        }
        return line;
    }

    private Node uses(CorrectionWords words) {
        VBox box = new VBox(Ui.text(texts.first("correction.uses", old.uses().size()), "fine"));
        box.getStyleClass().add("citation-other-list");
        for (Use use : old.uses()) {
            String said = words.use(use);
            Pressable line =
                    new Pressable(
                            said, () -> acts.goTo().accept(use), Ui.text(said, "citation-title"));
            line.getStyleClass().addAll("link", "citation-other");
            box.getChildren().add(line);
        }
        return box;
    }

    private void judge() {
        Draft draft = draft();
        List<String> missing = draft.missing();
        if (missing.isEmpty()) {
            model.check(draft.correction(LocalDate.now()), this::tell);
        } else {
            tell(missing.stream().map(texts::get).toList());
        }
    }

    private void tell(List<String> problems) {
        verdict.setText(
                problems.isEmpty()
                        ? texts.get("correction.right")
                        : problems.stream().collect(Collectors.joining("\n")));
        verdict.setManaged(true);
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void keep() {
        Draft draft = draft();
        if (!draft.missing().isEmpty()) {
            judge();
            return;
        }
        model.put(
                draft.correction(LocalDate.now()),
                problems -> {
                    if (problems.isEmpty()) {
                        acts.close().run();
                    } else {
                        tell(problems);
                    }
                });
    }
}
