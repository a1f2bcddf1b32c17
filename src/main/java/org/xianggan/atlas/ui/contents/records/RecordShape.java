package org.xianggan.atlas.ui.contents.records;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.contents.RowForm;

import java.util.List;

/// What makes a page of records this page.
///
/// @param <T> a record, in the words of the moment
/// @param <R> a row of the list: a record, or a heading between records
public interface RecordShape<T, R> {
    /// Id of the page.
    String page();

    /// On a worker.
    List<T> read();

    RecordModel<T> model();

    /// The rows of these records; FX thread.
    List<R> arrange(List<T> shown);

    RowForm<R> form();

    List<SheetColumn<T>> columns();

    /// Facets that are shown as a line of switches with their counts, in this order; the others are
    /// lists to choose from.
    List<Facet<T>> switches();

    /// Whether a row is what a link of another page leads to.
    boolean isTarget(R row, EntityId target);

    /// What is written below the table beside what is said of every table. On a worker.
    default List<String> notes() {
        return List.of();
    }

    /// Stands above the rows and does not move with them; null for nothing.
    default @Nullable Region head() {
        return null;
    }
}
