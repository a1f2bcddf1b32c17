package org.xianggan.atlas.raster;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.WKTReader;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.MemoryFeatures;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// Layers of people against their pictures; `-Dgolden.write=true` writes them anew after looking at
/// what changed.
final class UserGoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "user");

    private static UserMap.Shown layer(String id, LayerStyle style, String... wkt)
            throws Exception {
        UserShapes.Collector c = new UserShapes.Collector(style.label());
        for (int i = 0; i < wkt.length; i++) {
            c.row(
                    new FeatureRow(
                            i,
                            new WKTReader(Geodesics.FACTORY).read(wkt[i]),
                            Map.of("名称", id + (i + 1))));
        }
        return new UserMap.Shown(id, style, c.shapes());
    }

    private static UserMap map() throws Exception {
        LayerStyle s = LayerStyle.fresh(0, "名称");
        return new UserMap(
                List.of(
                        layer(
                                "保护区",
                                s.coloured(5),
                                "POLYGON ((113.3 26.6, 113.7 26.55, 113.75 26.9, 113.35 26.95,"
                                    + " 113.3 26.6), (113.45 26.7, 113.6 26.7, 113.6 26.8, 113.45"
                                    + " 26.8, 113.45 26.7))",
                                "POLYGON ((113.6 26.75, 113.9 26.75, 113.9 27, 113.6 27, 113.6"
                                        + " 26.75))"),
                        layer(
                                "步道",
                                s.coloured(1).wide(3),
                                "LINESTRING (113.25 26.5, 113.4 26.62, 113.5 26.6, 113.62 26.75,"
                                        + " 113.8 26.7, 113.92 26.9)"),
                        layer(
                                "点",
                                s.coloured(0).sized(11),
                                "POINT (113.4 26.85)",
                                "POINT (113.78 26.62)",
                                "MULTIPOINT ((113.55 26.9), (113.85 26.55))")),
                null);
    }

    @ParameterizedTest
    @CsvSource({"paper, PAPER, 1", "paper-2, PAPER, 2", "projector, PROJECTOR, 1.25"})
    void looks_as_agreed(String name, MapState.Theme theme, double scale) throws Exception {
        MapPictures pictures =
                new MapPictures(MemoryFeatures.of(List.of()), Path.of("assets", "fonts"));
        MapState state = MapState.initial(2025).in(theme).with(map());
        Viewport v = Viewport.of(new LonLat(113.58, 26.75), 9.4, 400, 320, scale);
        BufferedImage actual = Pictures.image(pictures.page(v, state, List.of()));
        Path expected = GOLDEN.resolve(name + ".png");
        if (Boolean.getBoolean("golden.write")) {
            expected.toFile().getParentFile().mkdirs();
            ImageIO.write(actual, "png", expected.toFile());
        }
        ImageAssert.assertSame("user-" + name, ImageIO.read(expected.toFile()), actual);
    }
}
