package org.xianggan.atlas.ui.citation;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.xianggan.atlas.core.content.Quotes;

import java.util.List;

/// Running text with some of its words on a coloured ground.
public final class MarkedText extends Region {
    private final TextFlow flow = new TextFlow();
    private final Path quoted = new Path();
    private final Path found = new Path();
    private final List<Quotes.Span> quotes;
    private final List<Quotes.Span> finds;

    /// @param quotes what is quoted
    /// @param finds what was searched for
    /// @param styles of the text, whose type they set
    public MarkedText(
            String text, List<Quotes.Span> quotes, List<Quotes.Span> finds, String... styles) {
        this.quotes = List.copyOf(quotes);
        this.finds = List.copyOf(finds);
        Text words = new Text(text);
        words.getStyleClass().addAll(styles);
        words.getStyleClass().add("marked-words");
        flow.getStyleClass().add("marked-flow");
        flow.getChildren().setAll(words);
        quoted.getStyleClass().setAll("mark-quoted");
        found.getStyleClass().setAll("mark-found");
        quoted.setManaged(false);
        found.setManaged(false);
        getStyleClass().add("marked-text");
        getChildren().setAll(quoted, found, flow);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        draw(quoted, quotes);
        draw(found, finds);
    }

    private void draw(Path path, List<Quotes.Span> spans) {
        path.getElements().clear();
        for (Quotes.Span span : spans) {
            path.getElements().addAll(flow.rangeShape(span.from(), span.to()));
        }
    }
}
