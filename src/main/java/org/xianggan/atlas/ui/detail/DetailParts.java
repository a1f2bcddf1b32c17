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
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.ui.citation.CitationMarks;
import org.xianggan.atlas.ui.citation.Copyable;
import org.xianggan.atlas.ui.citation.References.Origin;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Navigator;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Section;
import org.xianggan.atlas.ui.common.Swatches;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays out the parts of a [DetailContent], each a block between hairlines.
final class DetailParts {
    private static final int FOLDED_LINKS = 7;
    private static final int FOLDED_COMPARED = 3;
    private static final int FOLDED_SAYINGS = 4;
    private static final int FOLDED_MOMENTS = 6;
    private static final int FEW_MARKS = 3;

    /// A longer word does not fit beside a label in the narrowest panel, and would be broken.
    private static final int LONGEST_ASIDE = 12;

    /// So short a name has room for its status beside it.
    private static final int SHORT_NAME = 12;

    /// So short a word beside a link stays on its line.
    private static final int SHORT_DETAIL = 10;

    private final Messages texts;
    private final Swatches swatches;
    private final Navigator navigator;
    private final CitationMarks marks;
    private final Clip clip;
    private PanelGuest guest = PanelGuest.NONE;

    DetailParts(
            Messages texts,
            Swatches swatches,
            Navigator navigator,
            CitationMarks marks,
            Clip clip) {
        this.texts = texts;
        this.swatches = swatches;
        this.navigator = navigator;
        this.marks = marks;
        this.clip = clip;
    }

    void setGuest(PanelGuest next) {
        guest = next;
    }

    /// From above to below. Nothing of them is made before its turn comes.
    List<Section<?>> all(DetailContent c) {
        List<Section<?>> all = new ArrayList<>();
        all.add(Section.of(() -> head(c)));
        all.addAll(guest.top(c.id(), c.title()));
        addRows(all, "doubts", later(c.doubts(), DetailParts::doubt));
        List<DetailContent.TextRow> leads =
                c.rows().stream().filter(r -> r.label().isEmpty()).toList();
        addRows(all, "text-rows", later(leads, this::said));
        if (!c.figures().isEmpty()) {
            all.add(figures(c.figures()));
        }
        List<Supplier<Node>> rows = new ArrayList<>();
        c.rows().stream().filter(r -> !r.label().isEmpty()).forEach(r -> rows.add(() -> row(r)));
        c.groups().stream()
                .filter(g -> g.links().size() == 1)
                .forEach(g -> rows.add(() -> single(g)));
        addRows(all, "text-rows", rows);
        all.addAll(guest.below(c.id(), c.title()));
        if (!c.stretches().isEmpty()) {
            String heading = Reading.said(texts, "detail.sections");
            all.add(
                    Section.of(
                            () -> headed("stretches", heading, c.stretchesAsOf()),
                            later(c.stretches(), this::stretch)));
        }
        for (DetailContent.Group g : c.groups()) {
            if (g.links().size() > 1) {
                all.add(
                        Section.of(
                                () -> headed("links", g.heading(), count(g.links())),
                                folded(later(g.links(), this::link), FOLDED_LINKS)));
            }
        }
        if (!c.compared().isEmpty()) {
            String heading = Reading.said(texts, "contents.comparisons");
            all.add(
                    Section.of(
                            () -> headed("sayings", heading, count(c.compared())),
                            folded(later(c.compared(), this::compared), FOLDED_COMPARED)));
        }
        for (Origin origin : Origin.values()) {
            addSayings(all, origin, c.sayings(), c.id().kind() == Kind.SITE ? 0 : FOLDED_SAYINGS);
        }
        all.add(
                Section.of(
                        () -> block("geometry"),
                        later(c.geometry(), line -> Ui.reading(line, "fine"))));
        return all;
    }

    /// Where there are no rows, there is no block.
    private static void addRows(List<Section<?>> all, String style, List<Supplier<Node>> rows) {
        if (!rows.isEmpty()) {
            all.add(Section.of(() -> block(style), rows));
        }
    }

    private static <T> List<Supplier<Node>> later(List<T> things, Function<T, Node> row) {
        return things.stream().map(t -> (Supplier<Node>) () -> row.apply(t)).toList();
    }

    private VBox headed(String style, String heading, String aside) {
        VBox box = block(style);
        box.getChildren().add(heading(heading, aside));
        return box;
    }

    private static String count(List<?> things) {
        return Integer.toString(things.size());
    }

    private static Node doubt(String text) {
        VBox one = new VBox(Ui.reading(text, "doubt-text"));
        one.getStyleClass().add("doubt");
        return one;
    }

    private Node head(DetailContent c) {
        VBox box = new VBox();
        box.getStyleClass().add("detail-head");
        Label title = Ui.text(c.title(), "detail-title");
        title.setId("detail-title");
        // A long title stands beneath its shield: beside it a word would be broken.
        FlowPane line = new FlowPane();
        line.setMinWidth(0);
        line.getStyleClass().add("title-line");
        title.maxWidthProperty().bind(line.widthProperty());
        DetailContent.Shield shield = c.shield();
        if (shield != null && !c.title().equals(shield.ref())) {
            line.getChildren()
                    .add(
                            swatches.view(
                                    new Swatch.OfShield(shield.ref(), shield.lineClass()), 48, 22));
        }
        line.getChildren().add(title);
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

    private Section<GridPane> figures(List<DetailContent.Figure> figures) {
        List<Consumer<GridPane>> rows = new ArrayList<>();
        for (int i = 0; i < figures.size(); i += 2) {
            int first = i;
            rows.add(
                    grid -> {
                        for (int k = first; k < Math.min(first + 2, figures.size()); k++) {
                            grid.add(figure(figures.get(k)), k % 2, k / 2);
                        }
                    });
        }
        return new Section<>(DetailParts::grid, rows);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("block", "figures");
        grid.setMinWidth(0);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
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
        marks.addUnder(box, f.references(), f.asOf(), !few);
        stepBack(box, f.notYet());
        Copyable figure =
                new Copyable(
                        box,
                        joined(
                                texts.first(
                                        "detail.says.figure", flat(f.label()), f.value(), f.unit()),
                                joined(
                                        joined(f.asOf(), flat(f.notYet())),
                                        f.references().isEmpty()
                                                ? ""
                                                : texts.first(
                                                        "detail.says.references", numbers(f)))),
                        Copyable.text(
                                texts, f.label(), f.value(), f.unit(), f.asOf(), f.references()),
                        texts,
                        clip);
        figure.setAccessibleRole(AccessibleRole.TEXT);
        marks.correctable(figure, f.references());
        return figure;
    }

    /// Paler, and said in words: colour alone tells nobody anything.
    private static void stepBack(VBox box, String notYet) {
        if (!notYet.isEmpty()) {
            box.getStyleClass().add("stepped-back");
            box.getChildren().add(Ui.reading(notYet, "fine", "not-yet"));
        }
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
        stepBack(said, r.notYet());
        if (r.references().isEmpty()) {
            return said;
        }
        Copyable row =
                new Copyable(
                        said,
                        joined(joined(flat(r.label()), flat(r.text())), flat(r.notYet())),
                        Copyable.text(texts, r.label(), r.text(), "", r.asOf(), r.references()),
                        texts,
                        clip);
        row.setAccessibleRole(AccessibleRole.TEXT);
        marks.correctable(row, r.references());
        return row;
    }

    /// A relation to one thing needs no heading of its own.
    private Node single(DetailContent.Group g) {
        DetailContent.Link one = g.links().getFirst();
        Node link = link(one);
        if (longestWord(Reading.name(one.names(), texts.language())) > LONGEST_ASIDE) {
            VBox both = new VBox(Ui.reading(g.heading(), "row-label"), link);
            both.getStyleClass().add("single-long");
            return both;
        }
        HBox.setHgrow(link, Priority.ALWAYS);
        HBox line = new HBox(rowLabel(g.heading()), link);
        line.getStyleClass().addAll("text-row", "single");
        return line;
    }

    /// What text is folded at: spaces alone, for all that stands between names.
    private static int longestWord(String text) {
        return Stream.of(text.split("\\s|\\p{IsHan}")).mapToInt(String::length).max().orElse(0);
    }

    private Node stretch(DetailContent.Stretch s) {
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
        folded(moments(s), FOLDED_MOMENTS).forEach(row -> moments.getChildren().add(row.get()));
        if (s.moments().isEmpty()) {
            moments.getChildren().add(Ui.text(texts.get("detail.no-events"), "fine"));
        }
        if (s.note() != null) {
            moments.getChildren().add(Ui.reading(s.note(), "fine"));
        }
        VBox stretch = aside ? new VBox(head, moments) : new VBox(name, head, moments);
        stretch.getStyleClass().add("stretch");
        return stretch;
    }

    /// Those after the year shown stand under a line that says so.
    private List<Supplier<Node>> moments(DetailContent.Stretch s) {
        List<Supplier<Node>> rows = new ArrayList<>();
        boolean later = false;
        for (DetailContent.Moment m : s.moments()) {
            boolean first = m.later() && !later;
            later = m.later();
            rows.add(
                    () ->
                            first
                                    ? new VBox(Ui.reading(s.later(), "fine", "not-yet"), moment(m))
                                    : moment(m));
        }
        return rows;
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
        if (m.later()) {
            line.getStyleClass().add("stepped-back");
        }
        return line;
    }

    private Node link(DetailContent.Link link) {
        StackPane symbol = new StackPane();
        symbol.getStyleClass().add("link-symbol");
        if (link.symbol() != null) {
            symbol.getChildren().add(swatches.view(new Swatch.OfRow(link.symbol().row()), 24, 14));
        }
        Region name =
                Ui.reading(
                        // A long name may break at its hyphens and dashes, never within a word.
                        Reading.name(link.names(), texts.language())
                                .replaceAll("[-–—]", "$0\u200B"),
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
                        joined(link.names().in(texts.language()), link.detail()),
                        () -> navigator.open(target),
                        symbol,
                        name,
                        detail);
        line.getStyleClass().addAll("link-line", "link");
        line.setUserData(target);
        return line;
    }

    private Node compared(DetailContent.Compared c) {
        Pressable subject =
                new Pressable(
                        flat(c.subject()),
                        () -> navigator.open(c.fact()),
                        Ui.reading(c.subject(), "compared-subject"));
        subject.getStyleClass().add("link");
        VBox box = new VBox(subject, said(c.then()), said(c.now()));
        if (!c.verdict().isEmpty()) {
            box.getChildren()
                    .add(Ui.text(c.verdict(), c.apart() ? "compared-apart" : "compared-change"));
        }
        box.getStyleClass().add("saying");
        return box;
    }

    /// What one of the documents says, or what other sources say: never under one heading.
    ///
    /// @param folded how many are read at once; of a site its short story stands above already
    private void addSayings(
            List<Section<?>> all, Origin origin, List<DetailContent.Saying> sayings, int folded) {
        List<DetailContent.Saying> said =
                sayings.stream().filter(s -> s.origin() == origin).toList();
        if (!said.isEmpty()) {
            String heading = Reading.said(texts, origin.key() + ".says");
            all.add(
                    Section.of(
                            () -> headed("sayings", heading, count(said)),
                            folded(later(said, this::saying), folded)));
        }
    }

    /// What one of the documents says, or what other sources say: never under one heading.
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
        marks.addInstead(box, s.id());
        stepBack(box, s.notYet());
        Copyable said =
                new Copyable(
                        box,
                        joined(flat(s.text()), s.origins()),
                        flat(s.text()) + "\n" + texts.first("citation.source", s.origins()),
                        texts,
                        clip);
        said.setAccessibleRole(AccessibleRole.TEXT);
        marks.correctable(said, s.id());
        return said;
    }

    private Node heading(String text, String aside) {
        HBox box = new HBox(Ui.reading(text, "block-heading"), Ui.whole(aside, "block-aside"));
        box.getStyleClass().add("block-head");
        return box;
    }

    /// The first rows, and a button that makes the others in its place.
    private List<Supplier<Node>> folded(List<Supplier<Node>> rows, int limit) {
        // One more than the limit is shown rather than hidden behind a button of the same height.
        if (rows.size() <= limit + 1) {
            return rows;
        }
        List<Supplier<Node>> shown = new ArrayList<>(rows.subList(0, limit));
        String said = texts.get(limit == 0 ? "site.card.unfold" : "detail.all", rows.size());
        shown.add(() -> more(said, rows.subList(limit, rows.size())));
        return shown;
    }

    private static Node more(String said, List<Supplier<Node>> rest) {
        Hyperlink more = new Hyperlink(said);
        more.getStyleClass().setAll("more");
        more.setOnAction(
                e -> {
                    if (more.getParent() instanceof VBox box) {
                        int at = box.getChildren().indexOf(more);
                        box.getChildren().remove(at);
                        box.getChildren().addAll(at, rest.stream().map(Supplier::get).toList());
                    }
                });
        return more;
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
