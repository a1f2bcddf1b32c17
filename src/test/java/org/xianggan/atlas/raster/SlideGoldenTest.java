package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.paper.Edition;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.show.Show;
import org.xianggan.atlas.core.show.slide.Look;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideMap;
import org.xianggan.atlas.core.show.slide.SlideSize;
import org.xianggan.atlas.core.show.slide.SlideWriter;
import org.xianggan.atlas.core.show.slide.Supplies;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.ShippedAtlas;
import org.xianggan.atlas.testing.ShowScenes;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

/// Sample slides against their pictures. After looking at what changed, `-Dgolden.write=true`
/// writes them anew.
final class SlideGoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "slides");
    private static final int WIDTH = 960;

    private static AtlasFile atlas;
    private static SlidePictures painter;

    @BeforeAll
    static void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
        painter =
                new SlidePictures(
                        atlas, Path.of("assets", "fonts"), Messages.chinese(), name -> null);
    }

    @AfterAll
    static void close() {
        atlas.close();
    }

    private static Slide slide(String scene, Look look, SlideSize size, Edition edition) {
        Show show = ShowScenes.of(atlas);
        return new SlideWriter(atlas, painter.measure(), Supplies.NONE)
                .write(show, show.scene(scene).orElseThrow(), look, edition, size);
    }

    @ParameterizedTest
    @CsvSource({
        "zone,PAPER,ZH,false,1920",
        "lushui,PROJECTOR,BOTH,false,1920",
        "roads,PAPER,EN,false,1440",
        "brand,PAPER,ZH,true,1920"
    })
    void slides_look_as_agreed(
            String scene, Theme theme, Language language, boolean open, double width)
            throws Exception {
        Slide slide =
                slide(
                        scene,
                        new Look(theme, language, false),
                        new SlideSize(width),
                        Edition.of(open, null));
        BufferedImage actual = Pictures.image(painter.whole(slide, WIDTH));
        Path expected = GOLDEN.resolve(scene + ".png");
        if (Boolean.getBoolean("golden.write")) {
            ImageIO.write(actual, "png", expected.toFile());
        }
        ImageAssert.assertSame("slide-" + scene, ImageIO.read(expected.toFile()), actual);
    }

    /// What a flight ends with is what the slide begins with.
    @Test
    void the_ground_and_what_lies_over_it_make_the_whole() {
        Slide slide = slide("chaling", Look.PAPER, SlideSize.WIDE, Edition.INTERNAL);
        BufferedImage whole = Pictures.image(painter.whole(slide, WIDTH));
        BufferedImage maps = Pictures.image(painter.maps(slide, WIDTH, true));
        maps.createGraphics().drawImage(Pictures.image(painter.over(slide, WIDTH)), 0, 0, null);
        assertThat(ImageAssert.difference(whole, maps)).isZero();

        Picture named = painter.named(slide, painter.maps(slide, WIDTH, false));
        assertThat(named.argb()).isEqualTo(painter.maps(slide, WIDTH, true).argb());

        SlideMap map = slide.maps().getFirst();
        Viewport own = map.viewport();
        double times = WIDTH / 1280.0;
        Picture ground =
                painter.ground(slide, own.resized(own.width(), own.height(), own.scale() * times));
        Picture bare = painter.maps(slide, WIDTH, false);
        int different = 0;
        for (int y = 0; y < bare.height(); y += 3) {
            for (int x = 0; x < bare.width(); x += 3) {
                int a = bare.argb()[y * bare.width() + x];
                int b = ground.argb()[y * ground.width() + x];
                different += a == b ? 0 : 1;
            }
        }
        assertThat(different).isLessThan(bare.width() * bare.height() / 9 / 200);
    }

    /// A river that is shown by a band at each side of it shows the map between them.
    @Test
    void nothing_shows_through_a_slide() {
        for (Theme theme : Theme.values()) {
            Look look = new Look(theme, Language.EN, false);
            for (String scene : List.of("lushui", "chaling")) {
                Slide slide = slide(scene, look, SlideSize.WIDE, Edition.INTERNAL);
                assertThat(slide.maps().getFirst().state().selected()).isNotNull();
                for (Picture p :
                        List.of(
                                painter.whole(slide, WIDTH),
                                painter.maps(slide, WIDTH, true),
                                painter.maps(slide, WIDTH, false))) {
                    assertThat(Arrays.stream(p.argb()).filter(c -> c >>> 24 != 0xFF).count())
                            .isZero();
                }
            }
        }
    }

    @Test
    void the_same_slide_is_the_same_pixels() {
        Slide slide = slide("lushui", Look.PAPER, SlideSize.WIDE, Edition.INTERNAL);
        assertThat(
                        Arrays.equals(
                                painter.whole(slide, WIDTH).argb(),
                                painter.whole(slide, WIDTH).argb()))
                .isTrue();
    }
}
