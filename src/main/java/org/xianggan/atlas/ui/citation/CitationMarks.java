package org.xianggan.atlas.ui.citation;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References.Origin;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;

/// The small signs beside what is said, that open who says it.
public final class CitationMarks {
    private final CitationDesk desk;
    private final Messages texts;
    private Corrector corrector = Corrector.NONE;

    public CitationMarks(CitationDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    /// @param next corrects the figures from now on
    public void correctWith(Corrector next) {
        corrector = next;
    }

    /// Lets `shown` be corrected, where one of its citations is a fact.
    public void correctable(Copyable shown, List<Reference> references) {
        references.stream()
                .map(r -> r.citation().id())
                .filter(corrector::isCorrectable)
                .findFirst()
                .ifPresent(fact -> correctable(shown, fact));
    }

    /// Lets `shown`, which tells a fact, be corrected.
    public void correctable(Copyable shown, EntityId fact) {
        shown.correctable(() -> corrector.correct(fact, shown));
    }

    /// The small number that opens its source.
    public Node mark(Reference reference) {
        Hyperlink mark = new Hyperlink(Integer.toString(reference.number()));
        mark.getStyleClass().setAll("citation-mark");
        if (reference.origin() == Origin.OTHER) {
            mark.getStyleClass().add("other");
        }
        mark.setAccessibleText(
                texts.get(
                        "citation.open",
                        Integer.toString(reference.number()),
                        reference.publisher()));
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setOnAction(e -> desk.overlay().open(new CitationCard(reference, desk), mark));
        return mark;
    }

    /// “注”: opens what is to be said about a figure, which would tear the columns apart.
    public Node noteMark(String note) {
        Hyperlink mark = new Hyperlink(texts.first("detail.note"));
        mark.getStyleClass().setAll("citation-mark", "note-mark");
        mark.setAccessibleText(
                texts.first("detail.note") + " " + note.replace(Reading.SECOND, " "));
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setOnAction(
                e -> {
                    VBox card = new VBox(Ui.reading(note, "citation-title"));
                    card.getStyleClass().add("citation-card");
                    card.setFocusTraversable(true);
                    card.setAccessibleText(note.replace(Reading.SECOND, " "));
                    desk.overlay().open(card, mark);
                });
        return mark;
    }

    /// Whose word it is and as of when; with the numbers, where they would tear the text.
    public void addUnder(VBox box, List<Reference> references, String asOf, boolean marks) {
        String under = origins(references);
        if (!asOf.isEmpty()) {
            under = under.isEmpty() ? asOf : under + " · " + asOf;
        }
        FlowPane line = new FlowPane();
        line.getStyleClass().add("under");
        line.setMinWidth(0);
        if (!under.isEmpty()) {
            Label words = Ui.text(under, "fine", origin(references));
            // A long one folds where the column is narrow.
            words.maxWidthProperty().bind(line.widthProperty());
            line.getChildren().add(words);
        }
        if (marks) {
            references.forEach(r -> line.getChildren().add(mark(r)));
        }
        if (!line.getChildren().isEmpty()) {
            box.getChildren().add(line);
        }
        references.forEach(r -> addInstead(box, r.citation().id()));
    }

    /// What is kept for a fact and not taken yet, beneath what it says.
    public void addInstead(VBox box, EntityId fact) {
        corrector
                .instead(fact)
                .ifPresent(text -> box.getChildren().add(Ui.text(text, "corrected")));
    }

    private String origins(List<Reference> references) {
        return references.isEmpty() ? "" : texts.first(references.getFirst().origin().key());
    }

    private static String origin(List<Reference> references) {
        return !references.isEmpty() && references.getFirst().origin() == Origin.OTHER
                ? "other"
                : "document";
    }
}
