package org.xianggan.atlas.raster;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.content.AgreementGraph;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.web.WebLayout;
import org.xianggan.atlas.testing.Agreements;
import org.xianggan.atlas.testing.ImageAssert;
import org.xianggan.atlas.testing.MemoryFeatures;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// The web of agreements against its pictures; `-Dgolden.write=true` writes them anew after looking
/// at what changed.
final class WebGoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "web");
    private static final WebOverlay WEB =
            new WebLayout(Agreements::region)
                    .of(AgreementGraph.of(Agreements.all(), Agreements::place));

    @ParameterizedTest
    @CsvSource({
        "paper, PAPER, 1, ",
        "paper-2, PAPER, 2, ",
        "projector, PROJECTOR, 1, ",
        "one-agreement, PAPER, 1, agreement:park",
        "one-partner, PROJECTOR, 1.25, county:360321"
    })
    void looks_as_agreed(String name, MapState.Theme theme, double scale, String selected)
            throws Exception {
        MapPictures pictures =
                new MapPictures(MemoryFeatures.of(List.of()), Path.of("assets", "fonts"));
        MapState state = MapState.initial(2025).in(theme);
        if (selected != null) {
            state = state.selecting(EntityId.of(selected));
        }
        Viewport v = Viewport.of(new LonLat(113.55, 27.3), 8.6, 300, 360, scale);
        BufferedImage actual = Pictures.image(pictures.web(WEB, v, state));
        Path expected = GOLDEN.resolve(name + ".png");
        if (Boolean.getBoolean("golden.write")) {
            expected.toFile().getParentFile().mkdirs();
            ImageIO.write(actual, "png", expected.toFile());
        }
        ImageAssert.assertSame("web-" + name, ImageIO.read(expected.toFile()), actual);
    }
}
