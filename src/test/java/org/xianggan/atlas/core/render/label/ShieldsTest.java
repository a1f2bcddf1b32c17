package org.xianggan.atlas.core.render.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.DrawLists;
import org.xianggan.atlas.testing.MemoryFeatures;
import org.xianggan.atlas.testing.Scene;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

final class ShieldsTest {
    /// Every character one em wide: shields are larger than with our font.
    private static final TextMeasure WIDE =
            (text, weight, tracking, em) -> text.length() * em * (1 + tracking);

    /// Where G106 and G72 of the scene cross, logical pixels.
    private static final double X = 60;

    private static final double Y = 70;

    @Test
    void no_shield_stands_on_a_junction() throws Exception {
        Scene scene =
                Scene.read(Path.of("src", "test", "resources", "golden", "country", "scene.json"));
        MemoryFeatures features = MemoryFeatures.of(scene.features());
        for (double zoom = scene.zoom(); zoom < scene.zoom() + 1; zoom += 0.125) {
            Viewport v =
                    scene.viewport(1)
                            .at(scene.viewport(1).centreX(), scene.viewport(1).centreY(), zoom);
            Labels labels =
                    Objects.requireNonNull(
                            new LabelPlacer(features, new DrawLists(features).marks(), WIDE)
                                    .place(v, scene.state(), null, List.of(), () -> false));
            double growth = Math.pow(2, zoom - scene.zoom());
            double x = 150 + (X - 150) * growth;
            double y = 100 + (Y - 100) * growth;
            assertThat(labels.placed())
                    .filteredOn(p -> LabelStyle.isShield(p.style()))
                    .noneMatch(
                            p ->
                                    x > p.x()
                                            && x < p.x() + p.width()
                                            && y > p.y()
                                            && y < p.y() + p.height());
        }
    }
}
