package org.xianggan.atlas.ui.citation;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.content.Quotes.Span;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References.Origin;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.common.Pressable;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opened by a citation's number: who says it, where, in which words; for the two documents the
/// whole passage with the quoted words marked, and what else it says.
public final class CitationCard extends VBox {
    private static final int FOLDED_OTHERS = 3;

    /// By which a key scrolls, as a part of the whole.
    private static final double STEP = 0.15;

    private final CitationDesk desk;
    private final Messages texts;
    private final Citation citation;
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final HBox foot;

    CitationCard(Reference reference, CitationDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.citation = reference.citation();
        getStyleClass().add("citation-card");
        setFocusTraversable(true);
        body.getStyleClass().add("citation-body");
        body.setMinWidth(0);
        scroll.getStyleClass().add("citation-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        // As high as what it holds, where the window has room.
        body.heightProperty()
                .addListener((o, was, is) -> scroll.setPrefViewportHeight(is.doubleValue()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot = foot();
        getChildren().setAll(head(reference), scroll, foot);
        fill(reference);
        setAccessibleText(text(citation));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        if (citation.passage() != null) {
            desk.tasks()
                    .of(() -> desk.book().open(citation))
                    .onSuccess(opened -> opened.ifPresent(this::open))
                    // What the citation says of itself is on the card already.
                    .onError(RuntimeException.class, e -> {})
                    .start();
        }
    }

    private HBox head(Reference reference) {
        String date = citation.date() == null ? "" : FactText.date(citation.date(), texts);
        HBox head =
                new HBox(
                        Ui.label(Integer.toString(reference.number()), "citation-number"),
                        Ui.label(
                                texts.first(reference.origin().key()),
                                "origin",
                                reference.origin() == Origin.OTHER ? "other" : "document"),
                        Ui.spring(),
                        Ui.label(date, "citation-date"));
        head.getStyleClass().add("citation-head");
        return head;
    }

    private void fill(Reference reference) {
        List<Node> parts = new ArrayList<>();
        parts.add(Ui.text(reference.publisher(), "citation-publisher"));
        if (citation.title() != null && !citation.title().isBlank()) {
            parts.add(Ui.text(citation.title(), "citation-title"));
        }
        if (citation.quote() != null && !citation.quote().isBlank()) {
            VBox quote = new VBox(Ui.text("“" + citation.quote() + "”", "quote-text"));
            quote.getStyleClass().add("quote");
            parts.add(quote);
        }
        if (citation.address() != null && !citation.address().isBlank()) {
            parts.add(Ui.text(citation.address(), "citation-address"));
        }
        body.getChildren().setAll(parts);
    }

    /// The passage in place of the bare quote.
    private void open(CitationBook.Opened opened) {
        List<Node> parts = new ArrayList<>();
        parts.add(
                Ui.text(
                        opened.date().isEmpty()
                                ? opened.document()
                                : opened.document() + " · " + opened.date(),
                        "citation-publisher"));
        if (opened.heading() != null && !opened.heading().isBlank()) {
            parts.add(Ui.text(opened.heading(), "fine"));
        }
        Span quoted = opened.quoted();
        VBox passage =
                new VBox(
                        new MarkedText(
                                opened.text(),
                                quoted == null ? List.of() : List.of(quoted),
                                List.of(),
                                "passage-words"));
        passage.getStyleClass().add("quote");
        parts.add(passage);
        for (String note : opened.notes()) {
            VBox doubt = new VBox(Ui.reading(note, "doubt-text"));
            doubt.getStyleClass().add("doubt");
            parts.add(doubt);
        }
        if (!opened.others().isEmpty()) {
            parts.add(others(opened.others()));
        }
        body.getChildren().setAll(parts);
        addPassageButton(opened.fact());
        setAccessibleText(
                text(citation)
                        + " "
                        + opened.notes().stream()
                                .map(n -> n.replace(Reading.SECOND, " "))
                                .collect(Collectors.joining(" ")));
    }

    private void addPassageButton(EntityId fact) {
        Button button =
                new Button(texts.first("citation.passage"), new FontIcon(Feather.BOOK_OPEN));
        button.setId("open-passage");
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                e -> {
                    desk.overlay().close();
                    desk.passages().accept(fact);
                });
        foot.getChildren().add(2, button);
    }

    private VBox others(List<CitationBook.Other> others) {
        VBox box =
                new VBox(
                        Ui.text(
                                texts.get("citation.others", others.size()),
                                "fine",
                                "citation-others"));
        List<Node> lines = others.stream().map(this::other).toList();
        box.getStyleClass().add("citation-other-list");
        if (lines.size() <= FOLDED_OTHERS + 1) {
            box.getChildren().addAll(lines);
            return box;
        }
        box.getChildren().addAll(lines.subList(0, FOLDED_OTHERS));
        Hyperlink more = new Hyperlink(texts.get("detail.all", lines.size()));
        more.getStyleClass().setAll("more");
        more.setOnAction(
                e -> {
                    box.getChildren().remove(more);
                    box.getChildren().addAll(lines.subList(FOLDED_OTHERS, lines.size()));
                    requestFocus();
                });
        box.getChildren().add(more);
        return box;
    }

    private Node other(CitationBook.Other other) {
        EntityId about = other.about();
        if (about == null) {
            return Ui.reading(other.text(), "citation-title");
        }
        Pressable line =
                new Pressable(
                        other.text().replace(Reading.SECOND, " "),
                        () -> {
                            desk.overlay().close();
                            desk.navigator().open(about);
                        },
                        Ui.reading(other.text(), "citation-title"));
        line.getStyleClass().addAll("link", "citation-other");
        return line;
    }

    private HBox foot() {
        Button copy = new Button(texts.first("citation.copy"), new FontIcon(Feather.COPY));
        copy.getStyleClass().add("quiet-button");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(
                e -> {
                    desk.clip().copy(text(citation));
                    copy.setText(texts.first("citation.copied"));
                });
        String where =
                Stream.of(citation.passage(), citation.id().toString())
                        .filter(s -> s != null && !s.isBlank())
                        .collect(Collectors.joining(" · "));
        HBox line = new HBox(Ui.label(where, "citation-id"), Ui.spring(), copy);
        line.getStyleClass().add("citation-foot");
        return line;
    }

    private void onKey(KeyEvent e) {
        int by = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
        if (by != 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by * STEP, 0, 1));
            e.consume();
        }
    }

    /// One line that can be pasted under a figure.
    public static String text(Citation c) {
        return Stream.of(
                        c.publisher(),
                        c.title(),
                        c.date() == null ? null : c.date().text(),
                        c.passage(),
                        c.quote() == null ? null : "“" + c.quote() + "”",
                        c.address())
                .filter(s -> s != null && !s.isBlank())
                .collect(Collectors.joining("，"));
    }
}
