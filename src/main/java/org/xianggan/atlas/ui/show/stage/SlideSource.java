package org.xianggan.atlas.ui.show.stage;

import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;

import java.util.List;

/// Lays scenes out. Called on workers.
@FunctionalInterface
public interface SlideSource {
    /// @param large with large type
    Slide slide(Scene scene, SlideSize size, boolean large);

    /// What is wrong with a scene that is shown all the same, a sentence each: a picture that is
    /// gone, a fact that has changed. The presenter reads them, nobody else.
    default List<String> remarks(Scene scene) {
        return List.of();
    }
}
