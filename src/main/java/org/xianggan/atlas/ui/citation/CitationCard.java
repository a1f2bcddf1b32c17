package org.xianggan.atlas.ui.citation;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.ui.citation.References.Origin;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.common.Clip;
import org.xianggan.atlas.ui.common.Ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Opened by a citation's number: who says it, where, in which words.
public final class CitationCard extends VBox {
    CitationCard(Reference reference, Messages texts, Clip clip) {
        Citation c = reference.citation();
        getStyleClass().add("citation-card");
        setFocusTraversable(true);
        String date = c.date() == null ? "" : c.date().text();
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
        getChildren().add(head);
        getChildren().add(Ui.text(reference.publisher(), "citation-publisher"));
        if (c.title() != null && !c.title().isBlank()) {
            getChildren().add(Ui.text(c.title(), "citation-title"));
        }
        if (c.quote() != null && !c.quote().isBlank()) {
            VBox quote = new VBox(Ui.text("“" + c.quote() + "”", "quote-text"));
            quote.getStyleClass().add("quote");
            getChildren().add(quote);
        }
        if (c.address() != null && !c.address().isBlank()) {
            getChildren().add(Ui.text(c.address(), "citation-address"));
        }
        Button copy = new Button(texts.get("citation.copy"), new FontIcon(Feather.COPY));
        copy.getStyleClass().add("quiet-button");
        copy.setOnAction(
                e -> {
                    clip.copy(text(c));
                    copy.setText(texts.get("citation.copied"));
                });
        String where =
                Stream.of(c.passage(), c.id().toString())
                        .filter(s -> s != null && !s.isBlank())
                        .collect(Collectors.joining(" · "));
        HBox foot = new HBox(Ui.label(where, "citation-id"), Ui.spring(), copy);
        foot.getStyleClass().add("citation-foot");
        getChildren().add(foot);
        setAccessibleText(text(c));
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
