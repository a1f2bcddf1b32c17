package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;

import java.util.List;

/// Makes steps with their names in both languages.
public final class Steps {
    private Steps() {}

    /// @param key of the bundle, after `workspace.step.`
    /// @param arguments of the text
    public static Step of(String key, List<ItemChange> changes, Object... arguments) {
        String whole = "workspace.step." + key;
        return new Step(
                Messages.chinese().get(whole, arguments),
                Messages.english().get(whole, arguments),
                changes);
    }

    public static Step one(
            String key,
            ItemKind kind,
            String id,
            @Nullable String before,
            @Nullable String after,
            Object... arguments) {
        return of(key, List.of(new ItemChange(kind, id, before, after)), arguments);
    }
}
