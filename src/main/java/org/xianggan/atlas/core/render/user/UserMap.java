package org.xianggan.atlas.core.render.user;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.LayerStyle;

import java.util.List;

/// The layers of a person that the map shows, the lowest first. Two are the same where they show
/// the same shapes alike.
///
/// @param mark the feature that stands out; null for none
public record UserMap(List<Shown> layers, @Nullable Mark mark) {
    public static final UserMap NONE = new UserMap(List.of(), null);

    public UserMap {
        layers = List.copyOf(layers);
    }

    /// @param feature its number in the shapes of the layer
    public record Mark(String layer, int feature) {}

    /// @param id of the layer within its workspace
    public record Shown(String id, LayerStyle style, UserShapes shapes) {}

    public boolean isEmpty() {
        return layers.isEmpty();
    }
}
