package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.TileRequest;
import org.xianggan.atlas.core.render.YearSpan;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/// Years that are said to look alike do, pixel by pixel, and the years bring changes.
final class YearSpansOnRealDataTest {
    @Test
    void yearsThatLookAlikeArePaintedAlike() {
        int changes = 0;
        AtlasFile atlas = ShippedAtlas.open(Messages.chinese());
        try {
            MapPictures pictures = new MapPictures(atlas, Path.of("assets", "fonts"));
            // 醴娄 opens in two steps; 茶陵 gets 茶常; 桂东 waits.
            for (LonLat at :
                    new LonLat[] {
                        new LonLat(113.49, 27.65),
                        new LonLat(113.54, 26.79),
                        new LonLat(113.94, 26.08)
                    }) {
                changes += walk(pictures, at, Layer.Group.LINES);
                walk(pictures, at, Layer.Group.MARKS);
            }
            assertThat(changes).isGreaterThan(3);
        } finally {
            atlas.close();
        }
    }

    private static int walk(MapPictures pictures, LonLat at, Layer.Group group) {
        int changes = 0;
        for (int year = 2018; year < 2030; year++) {
            YearSpan span = pictures.alike(tile(at, group, year));
            assertThat(span.contains(year)).isTrue();
            boolean same =
                    Arrays.equals(
                            paint(pictures, tile(at, group, year)).argb(),
                            paint(pictures, tile(at, group, year + 1)).argb());
            if (span.contains(year + 1)) {
                assertThat(same).as("%s %s %d", at, group, year).isTrue();
            } else if (group == Layer.Group.LINES && !same) {
                changes++;
            }
        }
        return changes;
    }

    private static Picture paint(MapPictures pictures, TileRequest tile) {
        return Objects.requireNonNull(pictures.tile(tile, () -> false));
    }

    private static TileRequest tile(LonLat at, Layer.Group group, int year) {
        WorldBox box = WebMercator.project(GeoBox.around(at));
        double zoom = 9;
        double half = 128 * WebMercator.metresPerPixel(zoom);
        double x = (box.minX() + box.maxX()) / 2;
        double y = (box.minY() + box.maxY()) / 2;
        return new TileRequest(
                group, x - half, y + half, zoom, 1, 256, MapState.initial(2025).atYear(year));
    }
}
