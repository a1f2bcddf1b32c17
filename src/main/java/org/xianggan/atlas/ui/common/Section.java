package org.xianggan.atlas.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A part of a page, made when its turn comes: its frame, then row after row. [GrowingPage] stops
/// where the view is full and makes the rest once the reader sees that.
///
/// @param frame made once
/// @param rows each adds one row, or a part as large, to the frame
public record Section<P extends Node>(Supplier<P> frame, List<Consumer<P>> rows) {
    public Section {
        rows = List.copyOf(rows);
    }

    /// All of it at once.
    public static Section<Node> of(Supplier<Node> whole) {
        return new Section<>(whole, List.of());
    }

    /// Rows one below the other, whatever is made first in the frame.
    public static <P extends Pane> Section<P> of(Supplier<P> frame, List<Supplier<Node>> rows) {
        return new Section<>(
                frame,
                rows.stream()
                        .map(row -> (Consumer<P>) pane -> pane.getChildren().add(row.get()))
                        .toList());
    }
}
