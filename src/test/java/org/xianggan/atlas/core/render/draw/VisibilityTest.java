package org.xianggan.atlas.core.render.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.testing.MemoryFeatures;
import org.xianggan.atlas.testing.Scene;

import java.nio.file.Path;
import java.util.List;

final class VisibilityTest {
    /// A feature alone on the map paints something exactly where it counts as drawn.
    @ParameterizedTest
    @ValueSource(doubles = {6.5, 7.5, 8.5, 9.5, 11})
    void what_counts_as_drawn_is_drawn(double zoom) throws Exception {
        for (String name : List.of("road-status", "rail-status", "marks")) {
            Scene scene =
                    Scene.read(Path.of("src", "test", "resources", "golden", name, "scene.json"));
            var v = scene.viewport(1);
            PixelFrame frame = PixelFrame.of(v.at(v.centreX(), v.centreY(), zoom));
            for (MapFeature f : scene.features()) {
                Layer.Group group = f.layer().group();
                if (group == Layer.Group.LINES || group == Layer.Group.MARKS) {
                    boolean painted =
                            !new DrawLists(MemoryFeatures.of(List.of(f)))
                                    .of(group, frame, scene.state())
                                    .isEmpty();
                    assertThat(Visibility.drawn(f, zoom, scene.state()))
                            .as("%s at %s", f, zoom)
                            .isEqualTo(painted);
                }
            }
        }
    }
}
