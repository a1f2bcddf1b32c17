package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.MemoryFeatures;
import org.xianggan.atlas.testing.Scene;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Each scene of `golden/` against its pictures at three scales. After looking at what changed,
/// `-Dgolden.write=true` writes them anew.
final class GoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path FONTS = Path.of("assets", "fonts");
    private static final double[] SCALES = {1, 1.25, 2};

    @TestFactory
    List<DynamicTest> scenes_look_as_agreed() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> cases = Files.list(GOLDEN)) {
            for (Path folder :
                    cases.filter(f -> Files.exists(f.resolve("scene.json"))).sorted().toList()) {
                for (double scale : SCALES) {
                    tests.add(
                            DynamicTest.dynamicTest(
                                    folder.getFileName() + " at " + scale,
                                    () -> compare(folder, scale)));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private static void compare(Path folder, double scale) throws Exception {
        Scene scene = Scene.read(folder.resolve("scene.json"));
        MapPictures pictures = new MapPictures(MemoryFeatures.of(scene.features()), FONTS);
        Picture page = pictures.page(scene.viewport(scale), scene.state(), List.of());
        BufferedImage actual = Pictures.image(page);
        Path expected = folder.resolve(fileName(scale));
        if (Boolean.getBoolean("golden.write")) {
            ImageIO.write(actual, "png", expected.toFile());
        }
        ImageAssert.assertSame(
                folder.getFileName() + "-" + scale, ImageIO.read(expected.toFile()), actual);
    }

    private static String fileName(double scale) {
        return scale == 1 ? "expected.png" : "expected@" + scale + ".png";
    }
}
