package org.xianggan.atlas.ui.show.out;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.show.out.HandOut;
import org.xianggan.atlas.core.show.out.ShowFormat;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// As what a show is written: the format, and what that format asks.
final class OutForm extends VBox {
    private static final List<Optional<Language>> LANGUAGES =
            Stream.concat(
                            Stream.of(Optional.<Language>empty()),
                            Stream.of(Language.values()).map(Optional::of))
                    .toList();

    private final OutModel model;
    private final Messages texts;
    private final Choice<ShowFormat> formats;
    private final Label formatLine = Ui.text("", "fine");
    private final Choice<Boolean> scenes;
    private final Choice<HandOut> handOuts;
    private final Choice<Integer> lines;
    private final Choice<Theme> themes;
    private final Choice<Optional<Language>> languages;
    private int chosen;

    OutForm(OutModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        formats =
                new Choice<>(
                        "format",
                        ShowFormat::ending,
                        f -> f.ending().toUpperCase(Locale.ROOT),
                        model::format);
        scenes = new Choice<>("scenes", a -> a ? "alone" : "all", this::scenes, model::alone);
        handOuts =
                new Choice<>(
                        "pages",
                        HandOut::key,
                        h -> texts.first("show.out.pages." + h.key()),
                        model::handOut);
        lines = new Choice<>("lines", String::valueOf, n -> n + "p", model::lines);
        themes =
                new Choice<>(
                        "look",
                        OutForm::key,
                        t -> texts.first("show.out.look." + key(t)),
                        model::theme);
        languages =
                new Choice<>(
                        "language",
                        OutForm::key,
                        l -> texts.first("show.out.language." + key(l)),
                        model::language);
        getStyleClass().add("out-form");
        getChildren().setAll(formats, formatLine, scenes, handOuts, lines, themes, languages);
    }

    private static String key(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private static String key(Optional<Language> language) {
        return language.map(l -> l.name().toLowerCase(Locale.ROOT)).orElse("window");
    }

    /// What is asked, above what can be chosen.
    private final class Choice<T> extends VBox {
        private final String key;
        private final Label asked = Ui.text("", "show-label");
        private final Segments<T> segments;

        Choice(String key, Function<T, String> id, Function<T, String> says, Consumer<T> chosen) {
            this.key = key;
            segments =
                    new Segments<>(
                            t -> "show-out-" + id.apply(t),
                            says,
                            t -> {
                                chosen.accept(t);
                                OutForm.this.show();
                            });
            FlowPane bar = new FlowPane((Node) segments);
            bar.getStyleClass().add("paper-bar");
            bar.setMinWidth(0);
            getStyleClass().add("show-part");
            getChildren().setAll(asked, bar);
        }

        void show(List<T> all, T on) {
            asked.setText(texts.get("show.out.ask." + key));
            segments.show(all, on);
            for (Node n : segments.getChildren()) {
                n.setAccessibleText(
                        asked.getText() + " " + ((javafx.scene.control.Labeled) n).getText());
            }
        }

        void focus() {
            segments.getChildren().getFirst().requestFocus();
        }
    }

    private String scenes(boolean alone) {
        return alone
                ? texts.first("show.out.scenes.alone", chosen)
                : texts.first("show.out.scenes.all");
    }

    /// @param scene the place of the one that is chosen among those that are played, from 1; 0 for
    ///     none
    void show(int scene) {
        chosen = scene;
        show();
    }

    private void show() {
        scenes.show(List.of(false, true), model.alone());
        Ui.show(scenes, chosen > 0);
        formats.show(List.of(ShowFormat.values()), model.format());
        formatLine.setText(texts.get("show.out.format." + model.format().ending()));
        handOuts.show(List.of(HandOut.values()), model.handOut());
        lines.show(OutModel.LINES, model.lines());
        themes.show(List.of(Theme.values()), model.theme());
        languages.show(LANGUAGES, model.language());
        Ui.show(handOuts, model.asksHandOut());
        Ui.show(lines, model.asksLines());
    }

    void focus() {
        formats.focus();
    }
}
