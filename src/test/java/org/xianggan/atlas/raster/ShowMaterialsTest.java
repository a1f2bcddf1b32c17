package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.show.Scene;
import org.xianggan.atlas.core.show.ScenePicture;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.ShowBook;
import org.xianggan.atlas.core.show.Words;
import org.xianggan.atlas.core.show.check.Materials.Pixels;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;

class ShowMaterialsTest {
    private static final Path FONTS = Path.of("assets", "fonts");

    @TempDir private Path folder;

    private final ShowMaterials materials = new ShowMaterials();

    /// Noise, so that half of its bytes are half of the picture.
    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 300 * 200; i++) {
            image.setRGB(i % 300, i / 300, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @Test
    void picturesAreAsLargeAsTheyAre() throws IOException {
        assertThat(materials.pixels(picture("png"))).contains(new Pixels(300, 200));
        assertThat(materials.pixels(picture("jpg"))).contains(new Pixels(300, 200));
    }

    @Test
    void whatIsTornOrNoPictureHasNoSize() throws IOException {
        for (String format : List.of("png", "jpg")) {
            byte[] whole = picture(format);
            assertThat(materials.pixels(Arrays.copyOf(whole, whole.length / 2)))
                    .as(format)
                    .isEmpty();
        }
        assertThat(materials.pixels(new byte[] {1, 2, 3})).isEmpty();
        assertThat(materials.pixels(new byte[0])).isEmpty();
    }

    @Test
    void ourFontsHaveTheRareCharacters() throws IOException {
        for (String weight : List.of("Regular", "Medium", "Bold")) {
            Path font = FONTS.resolve("NotoSansSC-" + weight + ".ttf");
            assertThat(materials.lacking(font, "醴浏攸酃洣渌汨")).isEmpty();
            assertThat(materials.lacking(font, "醴\uE123")).isEqualTo("\uE123");
        }
    }

    @Test
    void aFontThatIsNoneIsRefused() throws IOException {
        Path none = Files.write(folder.resolve("a.ttf"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> materials.lacking(none, "醴")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> materials.lacking(folder.resolve("b.ttf"), "醴"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void thePicturesOfABookAreReadOnceAndWhatIsNoneIsNothing() throws IOException {
        Scene one = Scene.of("a", Words.NONE, null);
        Show show =
                Show.named(Words.NONE)
                        .with(
                                List.of(
                                        one.with(new ScenePicture("pictures/a.png", Words.NONE)),
                                        one.withId("b")
                                                .with(
                                                        new ScenePicture(
                                                                "pictures/b.png", Words.NONE))));
        BookPhotos photos =
                new BookPhotos(
                        new ShowBook(
                                show,
                                Map.of(
                                        "pictures/a.png",
                                        picture("png"),
                                        "pictures/b.png",
                                        new byte[] {1})));
        assertThat(photos.form("pictures/a.png")).hasValue(1.5);
        assertThat(photos.apply("pictures/a.png")).isSameAs(photos.apply("pictures/a.png"));
        assertThat(photos.form("pictures/b.png")).isEmpty();
        assertThat(photos.form("pictures/c.png")).isEmpty();
    }
}
