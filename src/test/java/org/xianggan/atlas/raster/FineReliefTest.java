package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.elevation.ElevationMaker;
import org.xianggan.atlas.store.elevation.ElevationTiles;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.HandTiles;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Relief of the shipped atlas with tiles of a cone and a plain around it, and where there are
/// none.
class FineReliefTest {
    private static final LonLat PEAK = new LonLat(114.5, 27.5);

    /// Degrees to the foot of the cone, which is 1200 m high.
    private static final double FOOT = 0.06;

    private static final DrawOp.Relief STRONG = new DrawOp.Relief(0xFF000000, 0xFFFFFFFF, 0.5);

    @TempDir static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static AtlasFile shipped;

    @SuppressWarnings("NullAway.Init")
    private static AtlasFile shown;

    @BeforeAll
    static void write() {
        shipped = ShippedAtlas.open(Messages.chinese());
        HandTiles.Ground cone =
                (lon, lat) -> {
                    double far =
                            Math.hypot(
                                    (lon - PEAK.lon()) * Math.cos(Math.toRadians(27.5)),
                                    lat - PEAK.lat());
                    return 100 + 1200 * Math.max(0, 1 - far / FOOT);
                };
        HandTiles.writeHgt(folder, 114, 27, HandTiles.COARSE, cone);
        Path index = folder.resolve("elevation.index");
        new ElevationMaker(Messages.chinese())
                .make(List.of(folder), index, shipped, Work.SILENT, () -> {});
        shown = shipped.with(ElevationTiles.open(index, Messages.chinese()));
    }

    @AfterAll
    static void close() {
        shipped.close();
    }

    /// The relief alone, on grey.
    private static Picture picture(AtlasFile of, LonLat at, double zoom, DrawOp.Relief relief) {
        Viewport view = Viewport.of(at, zoom, 400, 400, 1);
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(128, 128, 128));
        g.fillRect(0, 0, 400, 400);
        new Relief(of).paint(relief, PixelFrame.of(view), g, new Scratch());
        g.dispose();
        return new Picture(0, 0, 400, 400, image.getRGB(0, 0, 400, 400, null, 0, 400));
    }

    private static Picture picture(AtlasFile of, LonLat at, double zoom) {
        return picture(of, at, zoom, STRONG);
    }

    /// The mean brightness of a square of pixels around a place that lies so many degrees off the
    /// peak.
    private static double bright(Picture p, double zoom, double east, double north) {
        double metres = WebMercator.metresPerPixel(zoom);
        int x =
                (int)
                        (200
                                + (WebMercator.x(PEAK.lon() + east) - WebMercator.x(PEAK.lon()))
                                        / metres);
        int y =
                (int)
                        (200
                                - (WebMercator.y(PEAK.lat() + north) - WebMercator.y(PEAK.lat()))
                                        / metres);
        double sum = 0;
        for (int j = y - 3; j < y + 3; j++) {
            for (int i = x - 3; i < x + 3; i++) {
                int argb = p.argb()[j * p.width() + i];
                sum += (argb >> 16 & 255) + (argb >> 8 & 255) + (argb & 255);
            }
        }
        return sum / 108;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aConeIsLitFromTheNorthWest(Theme theme) {
        Palette palette = Palette.of(theme);
        DrawOp.Relief relief =
                new DrawOp.Relief(palette.shadow(), palette.light(), palette.relief());
        for (double zoom : new double[] {9, 10, 11, 12}) {
            Picture p = picture(shown, PEAK, zoom, relief);
            double off = FOOT / 3;
            double lit = bright(p, zoom, -off, off);
            double shadow = bright(p, zoom, off, -off);
            double flat = 128;
            assertThat(lit).as("lit at %s", zoom).isGreaterThan(shadow + 12);
            assertThat(shadow).as("shadow at %s", zoom).isLessThan(flat - 4);
            assertThat(lit).as("lit against flat at %s", zoom).isGreaterThanOrEqualTo(flat);
        }
    }

    @Test
    void whereTilesCoverNothingThePictureIsTheVerySame() {
        for (LonLat at : List.of(new LonLat(112.6, 25.4), new LonLat(113.2, 29.2))) {
            for (double zoom : new double[] {9.5, 11, 13}) {
                assertThat(picture(shown, at, zoom).argb())
                        .isEqualTo(picture(shipped, at, zoom).argb());
            }
        }
        assertThat(picture(shown, PEAK, 10).argb()).isNotEqualTo(picture(shipped, PEAK, 10).argb());
    }

    /// What is painted in two halves is what is painted at once.
    @ParameterizedTest
    @ValueSource(doubles = {8, 10.4, 12, 14})
    void neighbouringPicturesAgree(double zoom) {
        double metres = WebMercator.metresPerPixel(zoom);
        double x = Math.round(WebMercator.x(PEAK.lon()) / metres) * metres;
        double y = Math.round(WebMercator.y(PEAK.lat()) / metres) * metres;
        Picture left = at(x, y, zoom);
        Picture right = at(x + 100 * metres, y, zoom);
        int differ = 0;
        for (int j = 0; j < 400; j++) {
            for (int i = 0; i < 300; i++) {
                differ +=
                        apart(left.argb()[j * 400 + i + 100], right.argb()[j * 400 + i]) > 1
                                ? 1
                                : 0;
            }
        }
        assertThat(differ).isZero();
    }

    private static Picture at(double x, double y, double zoom) {
        return picture(shown, new LonLat(WebMercator.lon(x), WebMercator.lat(y)), zoom);
    }

    private static int apart(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        return most;
    }

    /// From the coarse relief to the fine no step is seen: across the edge of the tile brightness
    /// changes about as fast as within the coarse relief.
    @Test
    void theEdgeOfATileIsNotSeen() {
        LonLat edge = new LonLat(114, 27.2);
        double coarse = steepest(picture(shipped, edge, 10));
        assertThat(steepest(picture(shown, edge, 10))).isLessThan(1.5 * coarse);
    }

    /// The largest step from one column's mean brightness to the next in the middle of a picture.
    private static double steepest(Picture p) {
        double[] columns = new double[400];
        Arrays.setAll(
                columns,
                i ->
                        IntStream.range(0, 400)
                                .mapToDouble(j -> p.argb()[j * 400 + i] >> 8 & 255)
                                .average()
                                .orElseThrow());
        return IntStream.range(150, 250)
                .mapToDouble(i -> Math.abs(columns[i + 1] - columns[i]))
                .max()
                .orElseThrow();
    }

    @Test
    void keptPicturesKnowWhichHeightsTheyHave() {
        assertThat(shown.mapVersion())
                .startsWith(shipped.mapVersion())
                .isNotEqualTo(shipped.mapVersion());
        assertThat(shown.dataVersion()).isEqualTo(shipped.dataVersion());
        assertThat(shown.attributions()).contains("用户的高程瓦片（" + folder.getFileName() + "）");
        assertThat(shown.attributions(Language.EN))
                .contains("elevation tiles of the user (" + folder.getFileName() + ")");
        assertThat(shipped.attributions()).noneMatch(a -> a.contains("高程瓦片"));
        assertThat(shown.origins()).hasSize(shipped.origins().size() + 1);
        assertThat(shown.origins().getLast().titleZh()).isEqualTo("高程瓦片");
    }
}
