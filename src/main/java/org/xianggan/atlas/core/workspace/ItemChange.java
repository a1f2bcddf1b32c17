package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;

/// One item before and after a step.
///
/// @param before its body; null where it was not there
/// @param after its body; null where it is no longer there
public record ItemChange(
        ItemKind kind, String id, @Nullable String before, @Nullable String after) {
    public ItemChange back() {
        return new ItemChange(kind, id, after, before);
    }
}
