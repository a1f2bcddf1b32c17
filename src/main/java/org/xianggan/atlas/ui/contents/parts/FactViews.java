package org.xianggan.atlas.ui.contents.parts;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.citation.Copyable;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How facts look on a page. All of them give text and citation away: Ctrl+C, menu, or the button.
public final class FactViews {
    private final Desk desk;
    private final Messages texts;

    public FactViews(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    /// Value and unit set large, beneath them what it is, as of when, whom it covers.
    public Region figure(Said said) {
        VBox box = new VBox();
        box.getStyleClass().add("figure");
        if (said.value() != null) {
            FlowPane value = new FlowPane(Ui.whole(said.value(), "figure-value"));
            if (!said.unit().isEmpty()) {
                value.getChildren().add(Ui.text(said.unit(), "figure-unit"));
            }
            value.setRowValignment(VPos.BASELINE);
            value.setPrefWrapLength(1);
            value.setMinWidth(0);
            value.getStyleClass().add("figure-line");
            box.getChildren().add(value);
        }
        box.getChildren()
                .add(cited(said, said.value() == null ? said.text() : said.label(), "cited-label"));
        under(box, said);
        return copyable(box, said);
    }

    /// A sentence with its number, and beneath it as of when.
    public Region line(Said said, String style) {
        VBox box = new VBox(cited(said, said.text(), style));
        under(box, said);
        return copyable(box, said);
    }

    /// The words with the number right behind them, as in print.
    private Region cited(Said said, String text, String style) {
        int at = text.indexOf(Reading.SECOND);
        TextFlow first = words(at < 0 ? text : text.substring(0, at), style);
        first.getChildren().addAll(new Text("\u2009"), desk.marks().mark(said.reference()));
        if (said.note() != null) {
            first.getChildren().add(desk.marks().noteMark(said.note()));
        }
        if (at < 0) {
            return first;
        }
        TextFlow second = words(text.substring(at + 1), style);
        second.getStyleClass().add("second");
        return new VBox(first, second);
    }

    private static TextFlow words(String text, String style) {
        Text words = new Text(text);
        words.getStyleClass().add("cited-words");
        TextFlow flow = new TextFlow(words);
        flow.getStyleClass().addAll("cited-flow", style);
        flow.setMinWidth(0);
        return flow;
    }

    private void under(VBox box, Said said) {
        String words =
                Stream.of(said.asOf(), said.scope())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" · "));
        desk.marks().addUnder(box, List.of(said.reference()), words, false);
    }

    private Copyable copyable(Region shown, Said said) {
        Copyable figure = new Copyable(shown, spoken(said), copied(said), texts, desk.clip());
        figure.setAccessibleRole(AccessibleRole.TEXT);
        desk.marks().correctable(figure, List.of(said.reference()));
        return figure;
    }

    /// For the ear.
    public String spoken(Said said) {
        return Stream.of(
                        said.value() == null ? "" : said.value() + " " + said.unit(),
                        said.flat(),
                        said.asOf(),
                        said.scope(),
                        texts.first(said.reference().origin().key()))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(texts.first("form.comma")));
    }

    /// The sentence, as of when, and who says so.
    public String copied(Said said) {
        return Copyable.text(texts, "", said.flat(), "", said.asOf(), List.of(said.reference()));
    }

    /// Sentences one after the other as running text, each with its number; other sources in their
    /// own ink. With both languages on the English stands beneath.
    public Region running(List<Said> all) {
        VBox box = new VBox(flow(all, false));
        box.getStyleClass().add("running-text");
        if (all.stream().anyMatch(s -> s.text().contains(Reading.SECOND))) {
            TextFlow second = flow(all, true);
            second.getStyleClass().add("second");
            box.getChildren().add(second);
        }
        String copied = all.stream().map(this::copied).collect(Collectors.joining("\n"));
        Copyable text = new Copyable(box, spoken(all), copied, texts, desk.clip());
        text.setAccessibleRole(AccessibleRole.TEXT);
        return text;
    }

    /// For the ear, the whole of it.
    public String spoken(List<Said> all) {
        return all.stream().map(s -> sentence(s.flat())).collect(Collectors.joining(" "));
    }

    private TextFlow flow(List<Said> all, boolean second) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("running");
        for (Said said : all) {
            int at = said.text().indexOf(Reading.SECOND);
            if (second && at < 0) {
                continue;
            }
            String words =
                    at < 0
                            ? said.text()
                            : second ? said.text().substring(at + 1) : said.text().substring(0, at);
            Text text = new Text(second ? ended(words, ".") : sentence(words));
            text.getStyleClass().add("running-words");
            if (said.isOther()) {
                text.getStyleClass().add("other");
            }
            flow.getChildren().add(text);
            if (!second) {
                flow.getChildren().add(desk.marks().mark(said.reference()));
            }
            flow.getChildren().add(new Text(" "));
        }
        return flow;
    }

    private String sentence(String words) {
        return ended(words, texts.first("form.stop"));
    }

    private static String ended(String words, String stop) {
        return words.matches("(?s).*[。.！!？?]$") ? words : words + stop;
    }
}
