package org.xianggan.atlas.ui.detail;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.common.Section;

import java.util.List;

/// What stands in the panel of a thing beside what the atlas says of it. FX thread.
public interface PanelGuest {
    /// Nothing.
    PanelGuest NONE =
            new PanelGuest() {
                @Override
                public List<Section<?>> top(EntityId id, String title) {
                    return List.of();
                }

                @Override
                public List<Section<?>> below(EntityId id, String title) {
                    return List.of();
                }
            };

    /// Beneath the name.
    ///
    /// @param title as it is called in the language of the moment
    List<Section<?>> top(EntityId id, String title);

    /// After what the atlas says in rows, before what it leads to.
    List<Section<?>> below(EntityId id, String title);
}
