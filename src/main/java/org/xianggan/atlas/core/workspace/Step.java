package org.xianggan.atlas.core.workspace;

import java.util.List;

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
}
