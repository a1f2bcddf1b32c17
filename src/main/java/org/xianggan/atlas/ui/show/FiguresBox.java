package org.xianggan.atlas.ui.show;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.SceneFigure;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The figures of a scene: each tied to its fact, with the words that stand beneath it; and the
/// list of facts that others are taken from.
final class FiguresBox {
    private static final int SHOWN = 12;

    private final Desk desk;
    private final Messages texts;
    private final SceneChanged changed;
    private final VBox rows = new VBox();
    private final Button add = new Button(null, new FontIcon(Feather.PLUS));
    private final TextField find = new TextField();
    private final VBox found = new VBox();
    private final VBox choice = new VBox(find, found);
    private final VBox root = new VBox(rows, add, choice);
    private Map<String, Fact> facts = Map.of();
    private boolean asked;
    private Scene scene = Scene.of("none", org.xianggan.atlas.core.show.Words.NONE, null);

    FiguresBox(Desk desk, SceneChanged changed) {
        this.desk = desk;
        this.texts = desk.texts();
        this.changed = changed;
        root.getStyleClass().add("show-figures");
        rows.getStyleClass().add("show-figures");
        choice.getStyleClass().add("figure-choice");
        Ui.planButton(add, "figure-add", () -> offer(!choice.isVisible()));
        find.setId("figure-find");
        find.textProperty().addListener(o -> search());
        Ui.show(choice, false);
        desk.selection().currentProperty().addListener(o -> search());
    }

    Region node() {
        return root;
    }

    void name() {
        add.setText(texts.first("show.figure.add"));
        find.setPromptText(texts.first("show.figure.find"));
        find.setAccessibleText(texts.first("show.figure.find"));
        show(scene);
    }

    void show(Scene next) {
        if (!next.id().equals(scene.id())) {
            Ui.show(choice, false);
        }
        scene = next;
        add.setDisable(next.figures().size() >= SceneFigure.MOST);
        if (!asked) {
            asked = true;
            desk.tasks()
                    .of(
                            () ->
                                    desk.library().standing().stream()
                                            .collect(
                                                    Collectors.toMap(
                                                            f -> f.id().toString(),
                                                            f -> f,
                                                            (a, b) -> a,
                                                            HashMap::new)))
                    .onSuccess(
                            all -> {
                                facts = all;
                                fill();
                                search();
                            })
                    .start();
        }
        fill();
    }

    /// The same fields as long as they are of the same facts: whoever types goes on typing.
    private void fill() {
        List<Object> of = new ArrayList<>();
        of.add(facts.size());
        of.add(texts.language());
        scene.figures().forEach(f -> of.add(f.fact()));
        if (of.equals(rows.getUserData())) {
            for (int i = 0; i < scene.figures().size(); i++) {
                ((FigureRow) rows.getChildren().get(i)).show(scene.figures().get(i));
            }
            return;
        }
        rows.setUserData(of);
        rows.getChildren().clear();
        for (int i = 0; i < scene.figures().size(); i++) {
            rows.getChildren().add(new FigureRow(i, scene.figures().get(i)));
        }
    }

    /// One figure: its value, the words beneath it, what has changed.
    private final class FigureRow extends VBox {
        private final WordsField label;
        private final Label warning = Ui.text("", "plan-problem");
        private final Button again = new Button();
        private final int index;

        FigureRow(int index, SceneFigure figure) {
            this.index = index;
            Fact fact = facts.get(figure.fact().toString());
            Label value = Ui.text(fact == null ? figure.seen() : said(fact), "figure-value");
            HBox.setHgrow(value, Priority.ALWAYS);
            value.setMaxWidth(Double.MAX_VALUE);
            Button up =
                    Ui.iconButton(Feather.ARROW_UP, texts.first("show.figure.up"), () -> move(-1));
            up.setDisable(index == 0);
            Button out = Ui.iconButton(Feather.X, texts.first("show.figure.remove"), this::remove);
            out.setId("figure-remove-" + index);
            HBox head = new HBox(value, up, out);
            head.getStyleClass().add("plan-line");
            label = new WordsField("figure-label-" + index, false, texts, this::called);
            label.prompt(texts.first("show.figure.label"));
            again.getStyleClass().addAll("button", "plan-button");
            again.setText(texts.first("show.figure.again"));
            again.setOnAction(e -> renew());
            Label whole = Ui.text(fact == null ? "" : desk.reading().word(fact.textZh()), "fine");
            getStyleClass().add("figure-row");
            getChildren().setAll(head, label, whole, warning, again);
            show(figure);
        }

        void show(SceneFigure figure) {
            label.show(figure.label());
            Fact fact = facts.get(figure.fact().toString());
            boolean gone = !facts.isEmpty() && fact == null;
            boolean other = fact != null && !SceneFigure.seen(fact).equals(figure.seen());
            Ui.say(
                    warning,
                    gone
                            ? texts.get("show.figure.gone", figure.fact().key())
                            : other ? texts.get("show.figure.other", figure.seen().strip()) : "");
            Ui.show(again, other);
        }

        private void called(org.xianggan.atlas.core.show.Words words) {
            changed.apply(
                    "figure.label",
                    true,
                    s -> s.with(replaced(s, s.figures().get(index).labelled(words))));
        }

        private List<SceneFigure> replaced(Scene s, SceneFigure by) {
            List<SceneFigure> all = new ArrayList<>(s.figures());
            all.set(index, by);
            return all;
        }

        private void renew() {
            Fact fact = facts.get(scene.figures().get(index).fact().toString());
            if (fact != null) {
                changed.apply(
                        "figure.again",
                        false,
                        s ->
                                s.with(
                                        replaced(
                                                s,
                                                SceneFigure.of(fact)
                                                        .labelled(
                                                                s.figures().get(index).label()))));
            }
        }

        private void remove() {
            changed.apply(
                    "figure.remove",
                    false,
                    s -> {
                        List<SceneFigure> all = new ArrayList<>(s.figures());
                        all.remove(index);
                        return s.with(all);
                    });
        }

        private void move(int by) {
            changed.apply(
                    "figure.move",
                    false,
                    s -> {
                        List<SceneFigure> all = new ArrayList<>(s.figures());
                        SceneFigure one = all.remove(index);
                        all.add(index + by, one);
                        return s.with(all);
                    });
        }
    }

    /// “12.6 万人 · 2024”.
    private String said(Fact f) {
        String unit =
                f.unit() == null
                        ? ""
                        : " " + texts.firstOr("unit." + f.unit(), desk.reading().word(f.unit()));
        return f.value() + unit + (f.asOf() == null ? "" : " · " + f.asOf().text());
    }

    private void offer(boolean on) {
        Ui.show(choice, on);
        if (on) {
            search();
            find.requestFocus();
        }
    }

    private void search() {
        if (!choice.isVisible()) {
            return;
        }
        List<Fact> all =
                FigureChoice.of(
                        facts.values().stream().toList(),
                        zh -> desk.catalogue().english(zh).orElse(""),
                        desk.selection().current(),
                        find.getText());
        found.getChildren().clear();
        all.stream().limit(SHOWN).forEach(f -> found.getChildren().add(offered(f)));
        if (all.size() > SHOWN) {
            found.getChildren()
                    .add(Ui.text(texts.first("show.figure.more", all.size() - SHOWN), "fine"));
        } else if (all.isEmpty()) {
            found.getChildren().add(Ui.text(texts.first("show.figure.none"), "fine"));
        }
    }

    private Pressable offered(Fact f) {
        String text = desk.reading().word(f.textZh());
        VBox words = new VBox(Ui.text(said(f), "figure-value"), Ui.text(text, "fine"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Pressable one = new Pressable(said(f) + " " + text, () -> choose(f), words);
        one.setId("fact-" + f.id().key());
        one.getStyleClass().addAll("figure-offered");
        one.setDisable(scene.figures().stream().anyMatch(x -> x.fact().equals(f.id())));
        return one;
    }

    private void choose(Fact f) {
        if (scene.figures().size() < SceneFigure.MOST) {
            changed.apply(
                    "figure.add",
                    false,
                    s -> {
                        List<SceneFigure> all = new ArrayList<>(s.figures());
                        all.add(SceneFigure.of(f));
                        return s.with(all);
                    });
            search();
        }
    }
}
