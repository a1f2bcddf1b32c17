package org.xianggan.atlas.ui.common;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something that people can do from anywhere in the window: by its key, from the menu, and as a
/// line of the help. The bundle has `command.<id>`.
///
/// @param group heading under which the help lists it; the bundle has `command-group.<group>`
public record Command(String id, String group, KeyCombination key, Runnable action) {
    public static Command of(String id, String group, String key, Runnable action) {
        return new Command(id, group, KeyCombination.valueOf(key), action);
    }

    /// Runs it when the key is its own.
    public boolean take(KeyEvent event) {
        if (!key.match(event)) {
            return false;
        }
        action.run();
        return true;
    }
}
