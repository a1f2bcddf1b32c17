package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.MemoryFeatures;
import org.xianggan.atlas.testing.Scene;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Objects;

final class TilesTest {
    private static final Path FONTS = Path.of("assets", "fonts");

    @ParameterizedTest
    @EnumSource(Layer.Group.class)
    void neighbouring_tiles_equal_one_large_tile(Layer.Group group) throws Exception {
        Scene scene = scene();
        MapPictures pictures = new MapPictures(MemoryFeatures.of(scene.features()), FONTS);
        int size = 128;
        WorldBox box = scene.viewport(1).box();
        TileRequest whole =
                new TileRequest(
                        group, box.minX(), box.maxY(), scene.zoom(), 1, 2 * size, scene.state());
        BufferedImage large = image(pictures, whole);
        double side = size * whole.metresPerDevicePixel();
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                TileRequest part =
                        new TileRequest(
                                group,
                                box.minX() + column * side,
                                box.maxY() - row * side,
                                scene.zoom(),
                                1,
                                size,
                                scene.state());
                BufferedImage cut = large.getSubimage(column * size, row * size, size, size);
                assertThat(ImageAssert.difference(cut, image(pictures, part)))
                        .as("%s, column %d, row %d", group, column, row)
                        .isLessThan(0.0005);
            }
        }
    }

    @Test
    void a_cancelled_tile_is_no_picture() throws Exception {
        Scene scene = scene();
        MapPictures pictures = new MapPictures(MemoryFeatures.of(scene.features()), FONTS);
        WorldBox box = scene.viewport(1).box();
        TileRequest tile =
                new TileRequest(
                        Layer.Group.LINES,
                        box.minX(),
                        box.maxY(),
                        scene.zoom(),
                        1,
                        64,
                        scene.state());
        assertThat(pictures.tile(tile, () -> true)).isNull();
    }

    private static Scene scene() throws Exception {
        return Scene.read(Path.of("src", "test", "resources", "golden", "country", "scene.json"));
    }

    private static BufferedImage image(MapPictures pictures, TileRequest tile) {
        Picture p = pictures.tile(tile, () -> false);
        assertThat(p).isNotNull();
        return p.width() == 0
                ? Pictures.image(tile.size(), tile.size())
                : Pictures.image(Objects.requireNonNull(p));
    }
}
