package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.testing.MemoryFeatures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class SwatchesTest {
    private final MapPictures pictures =
            new MapPictures(MemoryFeatures.of(List.of()), Path.of("assets", "fonts"));

    @ParameterizedTest
    @EnumSource(Theme.class)
    void every_row_status_and_sign_has_a_symbol_of_its_own(Theme theme) {
        List<Swatch> swatches = new ArrayList<>();
        for (LayerRow row : LayerRow.values()) {
            swatches.add(new Swatch.OfRow(row));
        }
        for (Status status : Status.values()) {
            // An open expressway is also the symbol of its row; unknown is paler, as a sketch is.
            if (status != Status.OPEN && status != Status.UNKNOWN) {
                swatches.add(new Swatch.OfStatus(status));
            }
        }
        swatches.add(new Swatch.OfSketch());
        swatches.add(new Swatch.OfHollowMark());
        swatches.add(new Swatch.OfShield("G106", "national"));
        Set<Integer> seen = new HashSet<>();
        for (Swatch swatch : swatches) {
            Picture p = pictures.swatch(swatch, theme, 34, 20, 1);
            assertThat(Arrays.stream(p.argb()).anyMatch(c -> c != 0)).as("%s", swatch).isTrue();
            assertThat(seen.add(Arrays.hashCode(p.argb()))).as("%s", swatch).isTrue();
        }
    }

    @Test
    void a_swatch_has_the_device_pixels_of_its_scale() {
        Picture p = pictures.swatch(new Swatch.OfRow(LayerRow.BELT), Theme.PAPER, 34, 20, 1.25);
        assertThat(p.width()).isEqualTo(43);
        assertThat(p.height()).isEqualTo(25);
    }
}
