package org.xianggan.atlas.ui.contents.conflicts;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.CitationCard;
import org.xianggan.atlas.ui.citation.Copyable;
import org.xianggan.atlas.ui.citation.References.Origin;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.contents.RowForm;
import org.xianggan.atlas.ui.contents.parts.Columns;
import org.xianggan.atlas.ui.contents.parts.PlaceOf;
import org.xianggan.atlas.ui.contents.parts.Thing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A conflict: its versions side by side, which one the atlas uses, and why. Enter leads to what it
/// is about.
final class ConflictForm implements RowForm<ConflictText> {
    private static final double NARROWEST = 190;
    private static final int MOST = 3;

    private final Desk desk;
    private final Messages texts;

    ConflictForm(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    @Override
    public Region draw(ConflictText c) {
        Region title = Ui.reading(c.title(), "conflict-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title, Ui.whole(c.number(), "fine"));
        head.getStyleClass().add("conflict-head");
        VBox box =
                new VBox(
                        head,
                        new Columns(
                                NARROWEST,
                                MOST,
                                10,
                                10,
                                c.versions().stream().map(this::version).toList()),
                        told("contents.conflicts.used", c.used()),
                        told("contents.conflicts.reason", c.reason()));
        if (c.note() != null) {
            box.getChildren().add(Ui.reading(c.note(), "fine"));
        }
        if (!c.about().isEmpty()) {
            box.getChildren().add(about(c.about()));
        }
        box.getStyleClass().add("conflict");
        return box;
    }

    private Node version(ConflictText.Version v) {
        VBox box = new VBox();
        box.getStyleClass().add("version");
        HBox head = new HBox(Ui.whole(v.date().isEmpty() ? "—" : v.date(), "version-date"));
        head.getStyleClass().add("version-head");
        if (v.used()) {
            box.getStyleClass().add("used");
            HBox used =
                    new HBox(
                            new FontIcon(Feather.CHECK),
                            Ui.whole(texts.first("contents.conflicts.is-used"), "version-used"));
            used.getStyleClass().add("version-used-line");
            head.getChildren().addAll(Ui.spring(), used);
        }
        box.getChildren().addAll(head, Ui.reading(v.text(), "version-text"));
        desk.marks().addUnder(box, v.references(), "", true);
        Copyable version = new Copyable(box, says(v), copied(v), texts, desk.clip());
        desk.marks().correctable(version, v.references());
        return version;
    }

    private Node told(String key, String text) {
        Region words = Ui.reading(text, "row-text");
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox label = new VBox(Ui.said(texts, key, "row-label"));
        label.getStyleClass().add("conflict-label");
        HBox line = new HBox(label, words);
        line.getStyleClass().add("text-row");
        return line;
    }

    private Node about(List<Thing> things) {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("conflict-about");
        flow.setMinWidth(0);
        for (Thing thing : things) {
            Hyperlink link = new Hyperlink(thing.first());
            link.getStyleClass().setAll("more");
            link.setWrapText(true);
            link.maxWidthProperty().bind(flow.widthProperty());
            link.setAccessibleText(thing.flat());
            link.setOnAction(e -> desk.guide().open(thing.id()));
            flow.getChildren().add(link);
        }
        return flow;
    }

    private String says(ConflictText.Version v) {
        String used = v.used() ? texts.first("contents.conflicts.is-used") : "";
        String origins =
                v.references().stream()
                        .map(Reference::origin)
                        .distinct()
                        .map(Origin::key)
                        .map(texts::first)
                        .collect(Collectors.joining(" "));
        return (v.date() + " " + flat(v.text()) + " " + origins + " " + used).strip();
    }

    private String copied(ConflictText.Version v) {
        return (v.date().isEmpty() ? "" : v.date() + "\u2002")
                + flat(v.text())
                + v.references().stream()
                        .map(
                                r ->
                                        "\n"
                                                + texts.first(
                                                        "citation.source",
                                                        CitationCard.text(r.citation())))
                        .collect(Collectors.joining());
    }

    private static String flat(String text) {
        return text.replace(Reading.SECOND, " ");
    }

    @Override
    public String says(ConflictText c) {
        return flat(c.title())
                + texts.first("form.semicolon")
                + c.versions().stream()
                        .map(this::says)
                        .collect(Collectors.joining(texts.first("form.semicolon")))
                + texts.first("form.semicolon")
                + texts.first("contents.conflicts.used")
                + " "
                + flat(c.used())
                + " "
                + flat(c.reason());
    }

    @Override
    public void open(ConflictText c) {
        place(c).ifPresent(desk.guide()::open);
    }

    private static Optional<EntityId> place(ConflictText c) {
        return PlaceOf.first(c.about().stream().map(Thing::id).toList());
    }

    @Override
    public EntityId id(ConflictText c) {
        return place(c).orElse(c.id());
    }

    @Override
    public String copied(ConflictText c) {
        return flat(c.title())
                + "\n"
                + c.versions().stream().map(this::copied).collect(Collectors.joining("\n"))
                + "\n"
                + texts.first("contents.conflicts.used")
                + " "
                + flat(c.used())
                + " "
                + flat(c.reason());
    }
}
