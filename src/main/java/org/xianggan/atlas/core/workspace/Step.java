package org.xianggan.atlas.core.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a person did, to be done and undone as one.
///
/// @param zh its name, as it stands beside “撤销：”
/// @param en the same in English
public record Step(String zh, String en, List<ItemChange> changes) {
    public Step {
        changes = List.copyOf(changes);
    }

    public Step back() {
        return new Step(zh, en, changes.reversed().stream().map(ItemChange::back).toList());
    }

    /// Both as one, called as this one: what an item was before, and what it is after the next.
    public Step then(Step next) {
        Map<Of, ItemChange> net = new LinkedHashMap<>();
        for (Step step : List.of(this, next)) {
            for (ItemChange change : step.changes) {
                net.merge(
                        new Of(change.kind(), change.id()),
                        change,
                        (a, b) -> new ItemChange(a.kind(), a.id(), a.before(), b.after()));
            }
        }
        return new Step(zh, en, List.copyOf(net.values()));
    }

    private record Of(ItemKind kind, String id) {}
}
