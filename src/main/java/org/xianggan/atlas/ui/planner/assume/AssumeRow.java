package org.xianggan.atlas.ui.planner.assume;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Assumption;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.core.wording.Supposed;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One assumption: what it is, its three numbers in fields, where the agreed ones come from. What
/// was typed is taken by Enter, or when the keyboard leaves the three fields; Esc gives it up. What
/// is refused stays in the fields, with the reason beneath.
final class AssumeRow extends VBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    /// A row that is narrower than so many times its numbers has its name above them.
    private static final double ROOM = 1.85;

    private static final List<String> ENDS = List.of("low", "mid", "high");

    private final AssumeModel model;
    private final Assumption what;
    private final Messages texts;
    private final HBox name = new HBox();
    private final HBox three = new HBox();
    private final HBox line = new HBox();
    private final List<TextField> fields = ENDS.stream().map(end -> new TextField()).toList();
    private final Button back;
    private final VBox source = new VBox();
    private final Label agreed = Ui.text("", "assume-agreed");
    private final Label problem = Ui.text("", "plan-problem");
    private @Nullable Range shown;
    private boolean folded;
    private @Nullable Refusal refusal;

    AssumeRow(AssumeModel model, Assumption what, Messages texts) {
        this.model = model;
        this.what = what;
        this.texts = texts;
        for (int i = 0; i < ENDS.size(); i++) {
            TextField f = fields.get(i);
            f.setId("assume-" + what.code() + "-" + ENDS.get(i));
            f.getStyleClass().add("assume-number");
            f.setOnAction(e -> commit());
        }
        back = Ui.iconButton(Feather.ROTATE_CCW, "", this::putBack);
        back.setId("assume-" + what.code() + "-back");
        back.getStyleClass().add("assume-back");
        three.getChildren().addAll(fields);
        three.getStyleClass().add("assume-three");
        three.setMinWidth(USE_PREF_SIZE);
        three.focusWithinProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!is) {
                                commit();
                            }
                        });
        three.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMinWidth(0);
        name.getStyleClass().add("assume-name-box");
        line.getStyleClass().add("assume-line");
        source.getStyleClass().add("assume-source");
        problem.setId("assume-" + what.code() + "-problem");
        getStyleClass().add("assume-row");
        setId("assume-" + what.code());
        line.getChildren().setAll(name, three, back);
        getChildren().setAll(line, source, agreed, problem);
        widthProperty().addListener(o -> fold());
        three.widthProperty().addListener(o -> fold());
        name();
        show();
    }

    /// Only the name moves: the keyboard may be in the numbers.
    private void fold() {
        boolean narrow = getWidth() < ROOM * three.getWidth();
        if (narrow != folded) {
            folded = narrow;
            if (narrow) {
                line.getChildren().set(0, Ui.spring());
                getChildren().addFirst(name);
            } else {
                getChildren().remove(name);
                line.getChildren().set(0, name);
            }
        }
    }

    Assumption what() {
        return what;
    }

    /// Gives the keyboard to the first number.
    void focus() {
        fields.getFirst().requestFocus();
    }

    /// In another language.
    void name() {
        String called = Supposed.name(what, texts);
        name.getChildren().setAll(Ui.reading(named(), "assume-name"));
        for (int i = 0; i < ENDS.size(); i++) {
            Ui.named(
                    fields.get(i),
                    texts.first(
                            "assume.field",
                            called,
                            texts.first("assume." + ENDS.get(i)),
                            texts.first(unit())));
        }
        Ui.named(back, texts.first("assume.back", called));
        agreed.setText(texts.get("assume.agreed", Supposed.range(what.agreed())));
        tell();
    }

    /// Short, as its group says the rest; in both languages as a heading.
    private String named() {
        String said =
                switch (what) {
                    case Assumption.Speed(var of) ->
                            Reading.said(
                                    texts,
                                    of == WayClass.ACCESS
                                            ? "assume.access"
                                            : "planner.way." + of.code());
                    case Assumption.Length(var of) ->
                            Reading.said(texts, "assume.class", of.name());
                    case Assumption.Detour() -> Reading.said(texts, "assume.detour");
                };
        return Arrays.stream(said.split(Reading.SECOND))
                .map(one -> one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1))
                .collect(Collectors.joining(Reading.SECOND));
    }

    private String unit() {
        return switch (what) {
            case Assumption.Speed speed -> "assume.unit.kmh";
            case Assumption.Length length -> "assume.unit.length";
            case Assumption.Detour detour -> "assume.unit.detour";
        };
    }

    /// Where the agreed numbers come from.
    void source(List<? extends Node> lines) {
        source.getChildren().setAll(lines);
        Ui.show(source, !lines.isEmpty());
    }

    /// What the scenario holds now; what is being typed stays while that is the same.
    void show() {
        Range now = model.value(what);
        if (!now.equals(shown)) {
            shown = now;
            refusal = null;
            fill(now);
        }
        boolean changed = model.isChanged(what);
        pseudoClassStateChanged(CHANGED, changed);
        back.setVisible(changed);
        Ui.show(agreed, changed);
        tell();
    }

    private void fill(Range r) {
        double[] three = {r.low(), r.mid(), r.high()};
        for (int i = 0; i < three.length; i++) {
            fields.get(i).setText(Figures.plain(three[i]));
        }
    }

    private void tell() {
        String said = refusal == null ? "" : refusal.sentence(texts);
        Ui.say(problem, said);
        fields.forEach(f -> f.setAccessibleHelp(said));
    }

    private void commit() {
        refusal =
                model.enter(
                        what,
                        fields.get(0).getText(),
                        fields.get(1).getText(),
                        fields.get(2).getText());
        if (refusal == null) {
            // `75.0` is 75, and what was typed in full width is not.
            fill(model.value(what));
        }
        show();
    }

    private void giveUp() {
        refusal = null;
        fill(model.value(what));
        tell();
    }

    private void putBack() {
        // The button goes with what it took back.
        focus();
        model.putBack(what);
        giveUp();
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            giveUp();
            e.consume();
        }
    }
}
