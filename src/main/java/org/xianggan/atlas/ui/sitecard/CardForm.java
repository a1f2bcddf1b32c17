package org.xianggan.atlas.ui.sitecard;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.sight.CardField;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The form of a card, in its panel: a field for everything that can be said, judged while it is
/// typed, each fault beneath its field. Enter keeps, Esc gives up.
final class CardForm extends VBox {
    private static final Duration PAUSE = Duration.millis(300);

    /// What a form does.
    ///
    /// @param keep gets what was typed, without a fault
    /// @param typed hears of every change, so that nothing typed is lost
    record Acts(Consumer<CardDraft> keep, Runnable giveUp, Consumer<CardDraft> typed) {}

    private final Messages texts;
    private final Acts acts;
    private final Map<CardField, TextInputControl> fields = new EnumMap<>(CardField.class);
    private final TextField by = new TextField();
    private final Map<String, Label> faults = new LinkedHashMap<>();
    private final Map<String, TextInputControl> inputs = new LinkedHashMap<>();
    private final List<WayForm> ways = new ArrayList<>();
    private final VBox wayBox = new VBox();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    CardForm(CardDraft draft, Messages texts, Acts acts) {
        this.texts = texts;
        this.acts = acts;
        setId("site-card-form");
        getStyleClass().addAll("block", "card-form");
        getChildren().add(Ui.said(texts, "site.card.form.title", "block-heading"));
        Button keep = Ui.pageButton("site-card-keep", this::keep);
        keep.setText(texts.first("site.card.keep"));
        keep.getStyleClass().add("main-button");
        Button leave = Ui.pageButton("site-card-leave", acts.giveUp());
        leave.setText(texts.first("site.card.leave"));
        FlowPane bar = new FlowPane(keep, leave);
        bar.getStyleClass().add("page-filters");
        bar.setMinWidth(0);
        getChildren().add(bar);
        by.setText(draft.by());
        add(CardDraft.BY, texts.first("site.card.by"), "", by);
        for (CardField field : CardField.values()) {
            TextInputControl input = field == CardField.NOTE ? area() : new TextField();
            input.setText(draft.typed().getOrDefault(field, ""));
            fields.put(field, input);
            add(
                    field.code(),
                    texts.first("site.card.field." + field.code()),
                    texts.firstOr("site.card.hint." + field.code(), ""),
                    input);
        }
        wayBox.getStyleClass().add("card-ways");
        getChildren().add(Ui.said(texts, "site.card.transfers", "row-label"));
        getChildren().add(wayBox);
        draft.ways().forEach(this::addWay);
        Button more = Ui.pageButton("site-card-way", () -> addWay(CardDraft.Way.NEW).focusGate());
        more.setText(texts.first("site.card.way.add"));
        getChildren().add(more);
        pause.setOnFinished(e -> judge(false));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setMinHeight(60);
        return area;
    }

    private void add(String id, String label, String hint, TextInputControl input) {
        HBox line = new HBox(Ui.text(label, "row-label", labelStyle()), input);
        line.getStyleClass().add("text-row");
        HBox.setHgrow(input, Priority.ALWAYS);
        VBox box = new VBox(line, prepare(id, label, hint, input));
        box.getStyleClass().add("card-field");
        getChildren().add(box);
    }

    /// @return where its fault is told
    private Label prepare(String id, String label, String hint, TextInputControl input) {
        input.setId("site-card-" + id);
        input.getStyleClass().add("page-search");
        input.setPromptText(hint);
        input.setMinWidth(0);
        input.setAccessibleText(hint.isEmpty() ? label : label + " " + hint);
        input.textProperty().addListener(o -> typed());
        Label fault = Ui.text("", "card-fault");
        fault.setId("site-card-fault-" + id);
        Ui.show(fault, false);
        faults.put(id, fault);
        inputs.put(id, input);
        return fault;
    }

    private String labelStyle() {
        return texts.language() == Language.EN ? "row-labels-wide" : "row-labels";
    }

    private WayForm addWay(CardDraft.Way way) {
        WayForm form = new WayForm(way, texts, this::typed, this::removeWay);
        ways.add(form);
        wayBox.getChildren().add(form);
        return form;
    }

    private void removeWay(WayForm form) {
        ways.remove(form);
        wayBox.getChildren().remove(form);
        typed();
    }

    private void typed() {
        pause.playFromStart();
        acts.typed().accept(draft());
    }

    private CardDraft draft() {
        Map<CardField, String> typed = new EnumMap<>(CardField.class);
        fields.forEach((field, input) -> typed.put(field, input.getText()));
        return new CardDraft(by.getText(), typed, ways.stream().map(WayForm::way).toList());
    }

    /// Tells each fault at its field.
    ///
    /// @param all also that a name is missing, which is nobody's fault before they keep
    private Map<String, String> judge(boolean all) {
        Map<String, String> problems = draft().problems();
        faults.forEach(
                (id, label) -> {
                    String key = problems.get(id);
                    boolean told = key != null && (all || !id.equals(CardDraft.BY));
                    Ui.say(label, told && key != null ? texts.get(key) : "");
                });
        for (int i = 0; i < ways.size(); i++) {
            ways.get(i).tell(problems, "way-" + i + "-");
        }
        return problems;
    }

    private void keep() {
        pause.stop();
        Map<String, String> problems = judge(true);
        if (problems.isEmpty()) {
            acts.keep().accept(draft());
        } else {
            focus(problems.keySet().iterator().next());
        }
    }

    /// @param id of a field; of a way in as `way-N-PART`
    private void focus(String id) {
        TextInputControl input = inputs.get(id);
        if (input != null) {
            input.requestFocus();
        } else if (id.startsWith("way-")) {
            String[] parts = id.split("-");
            ways.get(Integer.parseInt(parts[1])).focus(parts[2]);
        }
    }

    /// To the name where nobody has said theirs, else to the first field.
    void begin() {
        if (by.getText().isBlank()) {
            by.requestFocus();
        } else {
            focus(CardField.OPENING.code());
        }
    }

    void beginAtName() {
        judge(true);
        by.requestFocus();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            acts.giveUp().run();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER
                && (e.isShortcutDown() || e.getTarget() instanceof TextField)) {
            keep();
            e.consume();
        }
    }
}
