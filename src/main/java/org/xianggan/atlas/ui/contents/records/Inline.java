package org.xianggan.atlas.ui.contents.records;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.ui.citation.CitationMarks;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;

/// Running text with citation marks in it.
public final class Inline {
    private final TextFlow flow = new TextFlow();
    private final StringBuilder second = new StringBuilder();

    public Inline(String... styles) {
        flow.getStyleClass().add("inline");
        flow.getStyleClass().addAll(styles);
        flow.setMinWidth(0);
    }

    /// Words; English after [Reading#SECOND] comes beneath everything.
    public Inline add(String text, String... styles) {
        int at = text.indexOf(Reading.SECOND);
        Text words = new Text(at < 0 ? text : text.substring(0, at));
        words.getStyleClass().add("inline-words");
        words.getStyleClass().addAll(styles);
        flow.getChildren().add(words);
        if (at >= 0) {
            second.append(second.isEmpty() ? "" : " ").append(text.substring(at + 1));
        }
        return this;
    }

    /// Words that no line parts.
    public Inline addWhole(String text) {
        // In a box of its own it would not stand on the line of the other words.
        flow.getChildren().add(Ui.whole(text, "inline-whole"));
        return this;
    }

    /// A symbol with room after it.
    public Inline add(Node symbol) {
        HBox box = new HBox(symbol);
        box.getStyleClass().add("inline-symbol");
        box.setPadding(new Insets(0, 5, 0, 0));
        flow.getChildren().add(box);
        return this;
    }

    /// The numbers of who says so, and what is to be said about it.
    public Inline add(CitationMarks marks, List<Reference> references, @Nullable String note) {
        if (!references.isEmpty() || note != null) {
            HBox box = new HBox();
            box.getStyleClass().add("inline-marks");
            references.forEach(r -> box.getChildren().add(marks.mark(r)));
            if (note != null) {
                box.getChildren().add(marks.noteMark(note));
            }
            flow.getChildren().add(box);
        }
        return this;
    }

    public TextFlow flow() {
        if (!second.isEmpty()) {
            Text words = new Text("\n" + second);
            words.getStyleClass().addAll("inline-words", "second");
            flow.getChildren().add(words);
            second.setLength(0);
        }
        return flow;
    }
}
