package org.xianggan.atlas.ui.common;

import org.xianggan.atlas.core.model.EntityId;

/// What a link does: selects the thing everywhere and flies there when it is not in view.
@FunctionalInterface
public interface Navigator {
    void open(EntityId id);
}
