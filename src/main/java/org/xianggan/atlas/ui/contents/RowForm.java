package org.xianggan.atlas.ui.contents;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// How the rows of a [PageList] look, what they say and what they do.
public interface RowForm<T> {
    /// The row; its texts may fold, it is as high as they need.
    Region draw(T row);

    /// For a screen reader.
    String says(T row);

    /// Enter, Space or a click.
    void open(T row);

    /// What it stands for: it is marked while that is selected. Null where it stands for nothing
    /// (headings).
    default @Nullable EntityId id(T row) {
        return null;
    }

    /// Whether it only parts the rows below from those above.
    default boolean isHeading(T row) {
        return false;
    }

    /// What Ctrl+C takes, or null.
    default @Nullable String copied(T row) {
        return null;
    }

    /// What Ctrl+C takes of several rows, in their order; empty is nothing.
    default String copied(List<T> rows) {
        return rows.stream()
                .map(this::copied)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /// The pointer is on it; null when it is on none.
    default void hovered(@Nullable T row) {}
}
