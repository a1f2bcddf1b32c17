package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.render.user.UserMap;

import java.util.List;
import java.util.OptionalDouble;

/// What a scene takes from elsewhere than the atlas: pictures from the file of its show, layers
/// from the workspace.
public interface Supplies {
    Supplies NONE =
            new Supplies() {
                @Override
                public OptionalDouble form(String picture) {
                    return OptionalDouble.empty();
                }

                @Override
                public UserMap layers(List<String> ids) {
                    return UserMap.NONE;
                }

                @Override
                public String layerTitle(String id) {
                    return id;
                }
            };

    /// Width of a picture by its height; empty where it is missing or no picture.
    OptionalDouble form(String picture);

    /// Layers that people brought; those that are gone are not in it.
    UserMap layers(List<String> ids);

    String layerTitle(String id);
}
