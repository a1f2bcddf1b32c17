package org.xianggan.atlas.core.render.user;

import org.xianggan.atlas.core.layer.LayerStyle;

import java.util.List;

/// The layers of a person that the map shows, the lowest first. Two are the same where they show
/// the same shapes alike.
public record UserMap(List<Shown> layers) {
    public static final UserMap NONE = new UserMap(List.of());

    public UserMap {
        layers = List.copyOf(layers);
    }

    /// @param id of the layer within its workspace
    public record Shown(String id, LayerStyle style, UserShapes shapes) {}

    public boolean isEmpty() {
        return layers.isEmpty();
    }
}
