package org.xianggan.atlas.core.workspace;

import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;

import java.util.List;

/// The layers among the items of a workspace.
public final class LayerItems {
    private LayerItems() {}

    /// Those that can be made out, in the order of the items.
    public static List<UserLayer> in(List<Item> items) {
        return items.stream()
                .filter(i -> i.kind() == ItemKind.LAYER)
                .flatMap(i -> UserLayerText.read(i.id(), i.body()).stream())
                .toList();
    }
}
