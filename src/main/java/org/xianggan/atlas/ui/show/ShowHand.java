package org.xianggan.atlas.ui.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.show.Rehearsal;
import org.xianggan.atlas.core.show.SceneMap;
import org.xianggan.atlas.core.show.ShowBook;

import java.util.function.Consumer;

/// What shows ask of the window. FX thread.
public interface ShowHand {
    /// What is on the screen.
    SceneMap seen();

    /// What stands out there, for the title and the figures of a new scene; null for nothing.
    @Nullable EntityId selected();

    /// Brings it back to the screen, to be looked at and changed.
    void look(SceneMap map);

    /// Plays it.
    ///
    /// @param scene from which; null for the first
    /// @param rehearse whether times are kept
    /// @param kept told of a rehearsal that has ended
    void play(ShowBook book, @Nullable String scene, boolean rehearse, Consumer<Rehearsal> kept);
}
