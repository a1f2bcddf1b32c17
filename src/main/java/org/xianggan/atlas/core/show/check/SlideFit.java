package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlideSize;

import java.util.List;

/// How a scene finds room on a screen.
@FunctionalInterface
public interface SlideFit {
    /// @param picture where its picture stands; null where it has none
    /// @param overfull what does not find room, a sentence each
    record Fit(@Nullable SlideBox picture, List<String> overfull) {
        public Fit {
            overfull = List.copyOf(overfull);
        }
    }

    Fit of(Show show, Scene scene, SlideSize size);
}
