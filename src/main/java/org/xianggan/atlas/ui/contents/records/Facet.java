package org.xianggan.atlas.ui.contents.records;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// One way of choosing among records: by kind, by county, by what became of them. A record may have
/// several keys of it, or none.
///
/// @param id its words are `contents.facet.<id>` (what is chosen) and `contents.facet.<id>.all`
/// @param of the keys that a record has, with their words
/// @param order of the keys as they are offered
/// @param quiet chosen elsewhere on the page: offered only as long as something is chosen of it
public record Facet<T>(
        String id, Function<T, List<Choice>> of, Comparator<Choice> order, boolean quiet) {
    public Facet(String id, Function<T, List<Choice>> of, Comparator<Choice> order) {
        this(id, of, order, false);
    }

    /// @param label in the language of the moment
    public record Choice(String key, String label) {}

    /// One whose keys come in a fixed order; any other comes after them.
    public static <T> Facet<T> of(String id, List<String> keys, Function<T, List<Choice>> of) {
        return new Facet<>(
                id,
                of,
                Comparator.comparingInt(
                        c -> keys.contains(c.key()) ? keys.indexOf(c.key()) : keys.size()));
    }

    boolean has(T item, String key) {
        return of.apply(item).stream().anyMatch(c -> c.key().equals(key));
    }
}
