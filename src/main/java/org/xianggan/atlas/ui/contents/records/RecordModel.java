package org.xianggan.atlas.ui.contents.records;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Which records a page shows, and in which order. Knows no control: the view binds to it, tests
/// drive it without a toolkit.
public final class RecordModel<T> {
    /// A way to sort.
    ///
    /// @param id its words are `contents.order.<id>`
    public record Order<T>(String id, Comparator<T> by) {}

    /// A choice of a facet with how many records it would show beside the other filters.
    public record Option(String key, String label, int count) {}

    private final List<Facet<T>> facets;
    private final List<Order<T>> orders;
    private final Function<T, String> words;
    private final Map<String, ObjectProperty<@Nullable String>> chosen = new LinkedHashMap<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Order<T>> order;
    private final BooleanProperty down = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<T>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private List<T> all = List.of();

    /// @param orders at least one; the first is the usual one
    /// @param words all that the text filter looks in
    public RecordModel(List<Facet<T>> facets, List<Order<T>> orders, Function<T, String> words) {
        this.facets = List.copyOf(facets);
        this.orders = List.copyOf(orders);
        this.words = words;
        order = new SimpleObjectProperty<>(this.orders.getFirst());
        for (Facet<T> facet : this.facets) {
            ObjectProperty<@Nullable String> key = new SimpleObjectProperty<>();
            key.addListener(o -> arrange());
            chosen.put(facet.id(), key);
        }
        text.addListener(o -> arrange());
        order.addListener(o -> arrange());
        down.addListener(o -> arrange());
    }

    public void show(List<T> records) {
        all = List.copyOf(records);
        arrange();
    }

    /// How many there are before any filter.
    public int all() {
        return all.size();
    }

    public List<Facet<T>> facets() {
        return facets;
    }

    public List<Order<T>> orders() {
        return orders;
    }

    /// Told anew after every change of a filter, even where the rows stay the same.
    public ReadOnlyObjectProperty<List<T>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    public List<T> rows() {
        return rows.get();
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<Order<T>> orderProperty() {
        return order;
    }

    /// Whether the order is turned around.
    public BooleanProperty downProperty() {
        return down;
    }

    /// The key that is chosen of a facet; null is everything.
    public ObjectProperty<@Nullable String> chosenProperty(Facet<T> facet) {
        ObjectProperty<@Nullable String> key = chosen.get(facet.id());
        if (key == null) {
            throw new IllegalArgumentException("no facet of this page: " + facet.id());
        }
        return key;
    }

    /// Every key that a record has of the facet, those without a row now among them.
    public List<Option> options(Facet<T> facet) {
        Map<String, Facet.Choice> known = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (T item : all) {
            boolean kept = isKept(item, facet);
            for (Facet.Choice choice : facet.of().apply(item)) {
                known.putIfAbsent(choice.key(), choice);
                counts.merge(choice.key(), kept ? 1 : 0, Integer::sum);
            }
        }
        return known.values().stream()
                .sorted(facet.order())
                .map(c -> new Option(c.key(), c.label(), counts.getOrDefault(c.key(), 0)))
                .toList();
    }

    public boolean isFiltered() {
        return !text.get().isBlank() || chosen.values().stream().anyMatch(k -> k.get() != null);
    }

    public void clearFilter() {
        chosen.values().forEach(k -> k.set(null));
        text.set("");
    }

    private void arrange() {
        Comparator<T> by = order.get().by();
        rows.set(
                all.stream()
                        .filter(item -> isKept(item, null))
                        .sorted(down.get() ? by.reversed() : by)
                        .toList());
    }

    /// @param but the facet that does not count
    private boolean isKept(T item, @Nullable Facet<T> but) {
        for (Facet<T> facet : facets) {
            String key = chosenProperty(facet).get();
            if (key != null && !facet.equals(but) && !facet.has(item, key)) {
                return false;
            }
        }
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return true;
        }
        // “莲花 茶陵”: each of them, wherever it stands.
        String all = words.apply(item).toLowerCase(Locale.ROOT);
        return Stream.of(wanted.split("\\s+")).allMatch(all::contains);
    }
}
