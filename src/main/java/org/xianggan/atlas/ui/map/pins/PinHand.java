package org.xianggan.atlas.ui.map.pins;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

/// Who hears of what is noted on the map, or taken from it. FX thread.
public interface PinHand {
    /// A new note here.
    ///
    /// @param about the thing that lies there; null for a mere place
    /// @param title what lies there, in the language of the moment; may be empty
    void note(LonLat at, @Nullable EntityId about, String title);

    /// The look of the map is to be remembered.
    void bookmark();

    /// What is on the screen is to become a scene of a show.
    void scene();

    /// A thing is to be written to a file.
    ///
    /// @param title what it is called, in the language of the moment
    void export(EntityId thing, String title);

    /// A pin was pressed.
    void open(String id);
}
