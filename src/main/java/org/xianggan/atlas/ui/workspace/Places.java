package org.xianggan.atlas.ui.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.workspace.Bookmark;

/// What notes and bookmarks ask of the map. FX thread.
public interface Places {
    /// The middle of the map.
    LonLat middle();

    /// What is selected in the window; null for nothing.
    @Nullable EntityId selected();

    /// Flies to a place, near enough to see what is there.
    void flyTo(LonLat at);

    /// Selects a thing everywhere and flies there.
    void open(EntityId id);

    /// The look of the map now, under a name of its own.
    Bookmark look(String name);

    /// Brings the map to a look.
    void show(Bookmark bookmark);
}
