package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The items of a workspace in memory, in the order in which they were made: one that comes back
/// takes its old place. Not safe for several threads.
final class Shelf {
    private record Of(ItemKind kind, String id) {}

    private final Map<Of, Long> places = new HashMap<>();
    private final TreeMap<Long, Item> items = new TreeMap<>();

    Shelf(List<Item> items) {
        items.forEach(i -> put(i.kind(), i.id(), i.body()));
    }

    void put(ItemKind kind, String id, @Nullable String body) {
        Long place = places.computeIfAbsent(new Of(kind, id), of -> (long) places.size());
        if (body == null) {
            items.remove(place);
        } else {
            items.put(place, new Item(kind, id, body));
        }
    }

    @Nullable Item get(ItemKind kind, String id) {
        Long place = places.get(new Of(kind, id));
        return place == null ? null : items.get(place);
    }

    /// What turns this one into another.
    List<ItemChange> changesTo(Shelf next) {
        List<ItemChange> changes = new ArrayList<>();
        for (Item was : items.values()) {
            Item is = next.get(was.kind(), was.id());
            if (is == null || !is.body().equals(was.body())) {
                changes.add(
                        new ItemChange(
                                was.kind(), was.id(), was.body(), is == null ? null : is.body()));
            }
        }
        for (Item is : next.items.values()) {
            if (get(is.kind(), is.id()) == null) {
                changes.add(new ItemChange(is.kind(), is.id(), null, is.body()));
            }
        }
        return changes;
    }

    List<Item> all() {
        return List.copyOf(items.values());
    }

    List<Item> all(ItemKind kind) {
        return items.values().stream().filter(i -> i.kind() == kind).toList();
    }
}
