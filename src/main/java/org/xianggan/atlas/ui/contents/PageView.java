package org.xianggan.atlas.ui.contents;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

/// A page on the screen. It stays as long as the window, so that it is found again where it was
/// left; when the language changes it says everything anew by itself. FX thread.
public interface PageView {
    Region node();

    /// True while what it shows is not there yet; never, unless it says otherwise.
    default ReadOnlyBooleanProperty loadingProperty() {
        return new ReadOnlyBooleanWrapper().getReadOnlyProperty();
    }

    /// Opened, for the first time or again.
    ///
    /// @param target what is to be shown of it (a record, or a fact for its passage); null for the
    ///     page as it was left
    void shown(@Nullable EntityId target);

    /// Begins to fill the page with what is mostly opened first, though nobody sees it and it may
    /// never be opened: what the first page takes longer than those that follow (classes, styles)
    /// is then done already. The map is left alone. Ends with [#shown] or with a call of the
    /// result.
    ///
    /// @return brings the page back to what it is before it was ever opened
    default Runnable prepare() {
        return () -> {};
    }

    /// One step up within the page, where it has steps; false at its top.
    default boolean back() {
        return false;
    }

    /// Draws what is in view anew: what is kept beside the atlas (corrections) has changed.
    default void refresh() {}

    /// Takes the keyboard.
    void focus();
}
