package org.xianggan.atlas.ui.detail;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Navigator;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.detail.References.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lays out the parts of a [DetailContent], each a block between hairlines.
final class DetailParts {
    private static final int FOLDED_LINKS = 7;
    private static final int FOLDED_SAYINGS = 4;
    private static final int FOLDED_MOMENTS = 6;
    private static final int FEW_MARKS = 3;

    /// So short a name has room for its status beside it.
    private static final int SHORT_NAME = 12;

    /// So short a word beside a link stays on its line.
    private static final int SHORT_DETAIL = 10;

    private final Messages texts;
    private final Swatches swatches;
    private final Navigator navigator;
    private final CitationMarks marks;

    DetailParts(
            Messages texts, Swatches swatches, Navigator navigator, Overlay overlay, Clip clip) {
        this.texts = texts;
        this.swatches = swatches;
        this.navigator = navigator;
        this.marks = new CitationMarks(texts, overlay, clip);
    }

    List<Node> all(DetailContent c) {
        List<Node> blocks = new ArrayList<>();
        blocks.add(head(c));
        if (!c.doubts().isEmpty()) {
            VBox doubts = block("doubts");
            for (String d : c.doubts()) {
                VBox one = new VBox(Ui.reading(d, "doubt-text"));
                one.getStyleClass().add("doubt");
                doubts.getChildren().add(one);
            }
            blocks.add(doubts);
        }
        List<DetailContent.TextRow> leads =
                c.rows().stream().filter(r -> r.label().isEmpty()).toList();
        if (!leads.isEmpty()) {
            VBox lead = block("text-rows");
            leads.forEach(r -> lead.getChildren().add(said(r)));
            blocks.add(lead);
        }
        if (!c.figures().isEmpty()) {
            blocks.add(figures(c.figures()));
        }
        VBox rows = block("text-rows");
        c.rows().stream()
                .filter(r -> !r.label().isEmpty())
                .forEach(r -> rows.getChildren().add(row(r)));
        c.groups().stream()
                .filter(g -> g.links().size() == 1)
                .forEach(g -> rows.getChildren().add(single(g)));
        if (!rows.getChildren().isEmpty()) {
            blocks.add(rows);
        }
        if (!c.stretches().isEmpty()) {
            blocks.add(stretches(c));
        }
        for (DetailContent.Group g : c.groups()) {
            if (g.links().size() == 1) {
                continue;
            }
            VBox box = block("links");
            box.getChildren().add(heading(g.heading(), Integer.toString(g.links().size())));
            addFolded(box, g.links().stream().map(this::link).toList(), FOLDED_LINKS);
            blocks.add(box);
        }
        if (!c.sayings().isEmpty()) {
            VBox box = block("sayings");
            box.getChildren()
                    .add(
                            heading(
                                    Reading.said(texts, "detail.facts"),
                                    Integer.toString(c.sayings().size())));
            addFolded(box, c.sayings().stream().map(this::saying).toList(), FOLDED_SAYINGS);
            blocks.add(box);
        }
        VBox geometry = block("geometry");
        c.geometry().forEach(g -> geometry.getChildren().add(Ui.reading(g, "fine")));
        blocks.add(geometry);
        return blocks;
    }

    private Node head(DetailContent c) {
        VBox box = new VBox();
        box.getStyleClass().add("detail-head");
        Label title = Ui.text(c.title(), "detail-title");
        title.setId("detail-title");
        HBox line = new HBox();
        line.getStyleClass().add("title-line");
        DetailContent.Shield shield = c.shield();
        if (shield != null && !c.title().equals(shield.ref())) {
            line.getChildren()
                    .add(
                            swatches.view(
                                    new Swatch.OfShield(shield.ref(), shield.lineClass()), 48, 22));
        }
        line.getChildren().add(title);
        HBox.setHgrow(title, Priority.ALWAYS);
        box.getChildren().add(line);
        if (!c.subtitle().isEmpty()) {
            box.getChildren().add(Ui.text(c.subtitle(), "detail-subtitle"));
        }
        if (!c.former().isEmpty()) {
            box.getChildren().add(Ui.text(c.former(), "fine"));
        }
        if (!c.badges().isEmpty()) {
            FlowPane badges = new FlowPane();
            badges.getStyleClass().add("badges");
            badges.setMinWidth(0);
            for (DetailContent.Badge b : c.badges()) {
                Labeled badge = badge(b);
                // A long one folds; it must not widen the page.
                badge.setWrapText(true);
                badge.maxWidthProperty().bind(badges.widthProperty());
                badges.getChildren().add(badge);
            }
            box.getChildren().add(badges);
        }
        return box;
    }

    private Labeled badge(DetailContent.Badge badge) {
        EntityId target = badge.target();
        if (target == null) {
            return Ui.label(badge.text(), "badge", "badge-" + badge.tone());
        }
        Button button = new Button(badge.text());
        button.getStyleClass().setAll("badge", "badge-link", "badge-" + badge.tone());
        button.setAccessibleText(badge.text());
        button.setOnAction(e -> navigator.open(target));
        return button;
    }

    private Node figures(List<DetailContent.Figure> figures) {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("block", "figures");
        grid.setMinWidth(0);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        for (int i = 0; i < figures.size(); i++) {
            grid.add(figure(figures.get(i)), i % 2, i / 2);
        }
        return grid;
    }

    private Node figure(DetailContent.Figure f) {
        // A long unit goes below its value; neither is ever cut.
        FlowPane value =
                new FlowPane(Ui.whole(f.value(), "figure-value"), Ui.text(f.unit(), "figure-unit"));
        value.setRowValignment(VPos.BASELINE);
        value.setPrefWrapLength(1);
        value.setMinWidth(0);
        value.getStyleClass().add("figure-line");
        HBox label = new HBox(Ui.reading(f.label(), "figure-label"));
        label.getStyleClass().add("cited");
        boolean few = f.references().size() <= FEW_MARKS;
        if (few) {
            f.references().forEach(r -> label.getChildren().add(marks.mark(r)));
        }
        String note = f.note();
        if (note != null && !note.isBlank()) {
            label.getChildren().add(marks.noteMark(note));
        }
        VBox box = new VBox(value, label);
        box.getStyleClass().add("figure");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(
                joined(
                        texts.first("detail.says.figure", flat(f.label()), f.value(), f.unit()),
                        joined(
                                f.asOf(),
                                f.references().isEmpty()
                                        ? ""
                                        : texts.first("detail.says.references", numbers(f)))));
        marks.addUnder(box, f.references(), f.asOf(), !few);
        return box;
    }

    private static String numbers(DetailContent.Figure f) {
        return f.references().stream()
                .map(r -> Integer.toString(r.number()))
                .collect(Collectors.joining(" "));
    }

    /// For the ear, both languages one after the other.
    private static String flat(String text) {
        return text.replace(Reading.SECOND, " ");
    }

    private Node row(DetailContent.TextRow r) {
        Node right = said(r);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox line = new HBox(rowLabel(r.label()), right);
        line.getStyleClass().add("text-row");
        return line;
    }

    /// English words are wider than Chinese ones.
    private Region rowLabel(String text) {
        VBox label = new VBox(Ui.reading(text, "row-label"));
        label.getStyleClass()
                .add(texts.language() == Language.ZH ? "row-labels" : "row-labels-wide");
        return label;
    }

    private Node said(DetailContent.TextRow r) {
        VBox said = new VBox(Ui.reading(r.text(), "row-text"));
        marks.addUnder(said, r.references(), r.asOf(), true);
        if (r.note() != null && !r.note().isBlank()) {
            said.getChildren().add(Ui.reading(r.note(), "fine"));
        }
        return said;
    }

    /// A relation to one thing needs no heading of its own.
    private Node single(DetailContent.Group g) {
        Node link = link(g.links().getFirst());
        HBox.setHgrow(link, Priority.ALWAYS);
        HBox line = new HBox(rowLabel(g.heading()), link);
        line.getStyleClass().addAll("text-row", "single");
        return line;
    }

    private Node stretches(DetailContent c) {
        VBox box = block("stretches");
        box.getChildren().add(heading(Reading.said(texts, "detail.sections"), c.stretchesAsOf()));
        for (DetailContent.Stretch s : c.stretches()) {
            // A chain of places may break after each of them.
            Region name = Ui.reading(s.name().replaceAll("[–—]", "$0\u200B"), "stretch-name");
            name.setMaxWidth(Double.MAX_VALUE);
            boolean aside = s.name().length() <= SHORT_NAME;
            HBox.setHgrow(name, Priority.ALWAYS);
            HBox head =
                    new HBox(
                            aside ? name : Ui.spring(),
                            Ui.whole(s.length(), "fine"),
                            swatches.view(new Swatch.OfStatus(s.status()), 28, 14),
                            Ui.whole(s.statusText(), "stretch-status"));
            head.getStyleClass().add("stretch-head");
            VBox moments = new VBox();
            moments.getStyleClass().add("moments");
            addFolded(moments, s.moments().stream().map(this::moment).toList(), FOLDED_MOMENTS);
            if (s.moments().isEmpty()) {
                moments.getChildren().add(Ui.text(texts.get("detail.no-events"), "fine"));
            }
            if (s.note() != null) {
                moments.getChildren().add(Ui.reading(s.note(), "fine"));
            }
            VBox stretch = aside ? new VBox(head, moments) : new VBox(name, head, moments);
            stretch.getStyleClass().add("stretch");
            box.getChildren().add(stretch);
        }
        return box;
    }

    private Node moment(DetailContent.Moment m) {
        // A span takes two lines: the column is as wide as a day.
        Label date = Ui.whole(m.date().replace(" – ", " –\n"), "moment-date");
        HBox said = new HBox(Ui.reading(m.text(), "moment-text"));
        said.getStyleClass().add("cited");
        m.references().forEach(r -> said.getChildren().add(marks.mark(r)));
        VBox right = new VBox(said);
        if (m.note() != null) {
            right.getChildren().add(Ui.reading(m.note(), "fine"));
        }
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox line = new HBox(date, right);
        line.getStyleClass().add("moment");
        return line;
    }

    private Node link(DetailContent.Link link) {
        StackPane symbol = new StackPane();
        symbol.getStyleClass().add("link-symbol");
        if (link.symbol() != null) {
            symbol.getChildren().add(swatches.view(new Swatch.OfRow(link.symbol().row()), 24, 14));
        }
        Names names = link.names();
        String second = names.secondIn(texts.language());
        String first = names.in(texts.language());
        Region name =
                Ui.reading(
                        // A long name may break at its hyphens, never within a word.
                        (second == null ? first : first + Reading.SECOND + second)
                                .replace("-", "-\u200B"),
                        "link-name");
        name.setMaxWidth(Double.MAX_VALUE);
        // A longer word would squeeze the name, or be broken by it: it goes beneath.
        boolean aside = link.detail().length() <= SHORT_DETAIL;
        Label detail = Ui.text(aside ? link.detail() : "", "link-detail");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        if (!aside) {
            name = new VBox(name, Ui.text(link.detail(), "fine"));
            name.setMinWidth(0);
        }
        HBox.setHgrow(name, Priority.ALWAYS);
        EntityId target = link.target();
        if (target == null) {
            // A name that no record stands for: told, but no link.
            HBox plain = new HBox(symbol, name, detail);
            plain.getStyleClass().addAll("link-line", "dead");
            return plain;
        }
        Pressable line =
                new Pressable(
                        joined(first, link.detail()),
                        () -> navigator.open(target),
                        symbol,
                        name,
                        detail);
        line.getStyleClass().addAll("link-line", "link");
        line.setUserData(target);
        return line;
    }

    private Node saying(DetailContent.Saying s) {
        VBox box = new VBox(Ui.reading(s.text(), "saying-text"));
        box.getStyleClass().add("saying");
        if (s.quote() != null && !s.quote().isBlank()) {
            VBox quote = new VBox(Ui.text("“" + s.quote() + "”", "quote-text"));
            quote.getStyleClass().add("quote");
            box.getChildren().add(quote);
        }
        if (s.note() != null && !s.note().isBlank()) {
            box.getChildren().add(Ui.reading(s.note(), "fine"));
        }
        box.getChildren()
                .add(
                        Ui.text(
                                s.origins(),
                                "fine",
                                s.origin() == Origin.OTHER ? "other" : "document"));
        return box;
    }

    private Node heading(String text, String aside) {
        HBox box = new HBox(Ui.reading(text, "block-heading"), Ui.whole(aside, "block-aside"));
        box.getStyleClass().add("block-head");
        return box;
    }

    private void addFolded(VBox box, List<Node> nodes, int limit) {
        // One more than the limit is shown rather than hidden behind a button of the same height.
        if (nodes.size() <= limit + 1) {
            box.getChildren().addAll(nodes);
            return;
        }
        box.getChildren().addAll(nodes.subList(0, limit));
        Hyperlink more = new Hyperlink(texts.get("detail.all", nodes.size()));
        more.getStyleClass().setAll("more");
        more.setOnAction(
                e -> {
                    int at = box.getChildren().indexOf(more);
                    box.getChildren().remove(more);
                    box.getChildren().addAll(at, nodes.subList(limit, nodes.size()));
                });
        box.getChildren().add(more);
    }

    private static String joined(String a, @Nullable String b) {
        return b == null || b.isBlank() ? a : a.isBlank() ? b : a + " · " + b;
    }

    private static VBox block(String style) {
        VBox box = new VBox();
        box.getStyleClass().addAll("block", style);
        return box;
    }
}
