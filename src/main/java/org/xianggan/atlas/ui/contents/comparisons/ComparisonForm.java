package org.xianggan.atlas.ui.contents.comparisons;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.comparisons.ComparisonsModel.Row;
import org.xianggan.atlas.ui.contents.parts.Columns;
import org.xianggan.atlas.ui.contents.parts.FactViews;
import org.xianggan.atlas.ui.contents.parts.PlaceOf;
import org.xianggan.atlas.ui.contents.parts.Said;
import org.xianggan.atlas.ui.contents.parts.Thing;

import java.util.List;

/// A pair: the two figures side by side, what each covers, and either the difference or that they
/// must not be compared. Enter leads to what it is about.
final class ComparisonForm implements RowForm<Row> {
    private static final double NARROWEST = 150;

    private final Desk desk;
    private final Messages texts;
    private final FactViews facts;

    ComparisonForm(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.facts = new FactViews(desk);
    }

    @Override
    public Region draw(Row row) {
        return switch (row) {
            case Row.Head head ->
                    Ui.countedHead(
                            Ui.reading(heading(head), "page-heading"),
                            Integer.toString(head.count()));
            case Row.Pair(ComparisonText c) -> pair(c);
            case Row.Nothing n -> {
                VBox box = new VBox(Ui.said(texts, "contents.comparisons.nothing", "told-text"));
                box.getStyleClass().add("page-row");
                yield box;
            }
        };
    }

    private String heading(Row.Head head) {
        return head.theme() == null
                ? Reading.said(texts, "contents.comparisons.no-theme")
                : head.theme().heading();
    }

    private Region pair(ComparisonText c) {
        VBox box = new VBox(Ui.reading(c.subject(), "conflict-title"));
        box.getStyleClass().add("comparison");
        box.getChildren()
                .add(new Columns(NARROWEST, 2, 18, 8, List.of(side(c.then()), side(c.now()))));
        box.getChildren().add(verdict(c));
        box.getChildren().add(Ui.reading(c.scope(), "fine"));
        if (c.note() != null) {
            box.getChildren().add(Ui.reading(c.note(), "fine"));
        }
        c.conflicts().forEach(t -> box.getChildren().add(conflict(t)));
        return box;
    }

    private Node side(Said said) {
        VBox box =
                new VBox(
                        Ui.text(said.date().isEmpty() ? "—" : said.date(), "comparison-date"),
                        facts.figure(said));
        box.getStyleClass().add("comparison-side");
        return box;
    }

    /// The only place that compares.
    private Node verdict(ComparisonText c) {
        HBox line = new HBox();
        line.getStyleClass().add("verdict");
        ComparisonText.Change change = c.change();
        if (!c.same()) {
            line.getStyleClass().add("apart");
            Label apart = Ui.text(texts.first("contents.comparisons.apart"), "verdict-apart");
            line.getChildren().addAll(new FontIcon(Feather.SLASH), apart);
        } else if (change != null) {
            Bars bars = new Bars(change);
            HBox.setHgrow(bars, Priority.SOMETIMES);
            line.getChildren().addAll(Ui.whole(change.text(), "verdict-change"), bars);
        } else {
            line.getChildren()
                    .addAll(
                            new FontIcon(Feather.ARROW_RIGHT),
                            Ui.text(texts.first("contents.comparisons.same"), "verdict-same"));
        }
        return line;
    }

    private Node conflict(Thing thing) {
        Hyperlink link = new Hyperlink(texts.first("contents.comparisons.conflict", thing.first()));
        link.getStyleClass().setAll("more");
        link.setWrapText(true);
        link.setOnAction(e -> desk.guide().open(thing.id()));
        return link;
    }

    private String verdictWords(ComparisonText c) {
        if (!c.same()) {
            return texts.first("contents.comparisons.apart");
        }
        return c.change() == null ? texts.first("contents.comparisons.same") : c.change().text();
    }

    @Override
    public String says(Row row) {
        return switch (row) {
            case Row.Head head -> flat(heading(head)) + " " + head.count();
            case Row.Pair(ComparisonText c) ->
                    String.join(
                            texts.first("form.semicolon"),
                            flat(c.subject()),
                            facts.spoken(c.then()),
                            facts.spoken(c.now()),
                            verdictWords(c),
                            flat(c.scope()));
            case Row.Nothing n -> texts.get("contents.comparisons.nothing");
        };
    }

    private static String flat(String text) {
        return text.replace(Reading.SECOND, " ");
    }

    @Override
    public void open(Row row) {
        EntityId place = id(row);
        if (place != null) {
            desk.guide().open(place);
        }
    }

    @Override
    public @Nullable EntityId id(Row row) {
        return row instanceof Row.Pair(ComparisonText c)
                ? PlaceOf.first(c.about()).orElse(null)
                : null;
    }

    @Override
    public boolean isHeading(Row row) {
        return !(row instanceof Row.Pair);
    }

    @Override
    public String copied(Row row) {
        return row instanceof Row.Pair(ComparisonText c)
                ? String.join(
                        "\n",
                        flat(c.subject()),
                        facts.copied(c.then()),
                        facts.copied(c.now()),
                        verdictWords(c) + texts.first("form.semicolon") + flat(c.scope()))
                : says(row);
    }
}
