package org.xianggan.atlas.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;

import java.util.EnumSet;
import java.util.List;

class TilesTest {
    private static final LonLat CHALING = new LonLat(113.55, 26.8);

    @Property(tries = 200)
    void tilesCoverEveryPixelOfAnyViewport(
            @ForAll @DoubleRange(min = 6, max = 15) double zoom,
            @ForAll @DoubleRange(min = 1, max = 3) double scale,
            @ForAll @IntRange(min = -3000, max = 3000) int dx,
            @ForAll @IntRange(min = -3000, max = 3000) int dy) {
        Viewport first = Viewport.of(CHALING, zoom, 811, 607, scale);
        TileGrid grid = TileGrid.anchoredTo(first);
        Viewport v = first.panned(dx, dy);
        WorldBox box = grid.snapped(v).box();
        double side = TileGrid.SIDE * grid.metresPerPixel();
        List<TileGrid.Index> tiles = grid.covering(v, 0);
        double west = tiles.stream().mapToDouble(grid::left).min().orElseThrow();
        double east = tiles.stream().mapToDouble(grid::left).max().orElseThrow() + side;
        double north = tiles.stream().mapToDouble(grid::top).max().orElseThrow();
        double south = tiles.stream().mapToDouble(grid::top).min().orElseThrow() - side;
        double half = grid.metresPerPixel() * 0.501;
        assertThat(west).isLessThanOrEqualTo(box.minX() + half);
        assertThat(east).isGreaterThanOrEqualTo(box.maxX() - half);
        assertThat(north).isGreaterThanOrEqualTo(box.maxY() - half);
        assertThat(south).isLessThanOrEqualTo(box.minY() + half);
    }

    @Property(tries = 200)
    void snappingMovesByLessThanADevicePixelOntoTheGrid(
            @ForAll @DoubleRange(min = 6, max = 15) double zoom,
            @ForAll @DoubleRange(min = 1, max = 3) double scale,
            @ForAll @DoubleRange(min = -900, max = 900) double dx) {
        Viewport first = Viewport.of(CHALING, zoom, 811, 607, scale);
        TileGrid grid = TileGrid.anchoredTo(first);
        Viewport v = first.panned(dx, -dx);
        Viewport snapped = grid.snapped(v);
        double m = grid.metresPerPixel();
        assertThat(Math.abs(snapped.centreX() - v.centreX())).isLessThanOrEqualTo(m * 0.501);
        double pixels = (snapped.box().minX() - grid.originX()) / m;
        assertThat(pixels).isCloseTo(Math.rint(pixels), within(1e-4));
    }

    @Test
    void theFirstViewportOfAGridNeedsTheFewestTiles() {
        Viewport v = Viewport.of(CHALING, 10.3, 1024, 512, 1);
        assertThat(TileGrid.anchoredTo(v).covering(v, 0)).hasSize(2);
    }

    @Test
    void aSheetFillsWhatItsTilesCoverAtAnyScale() {
        Viewport v = Viewport.of(CHALING, 10.3, 1024, 512, 1);
        TileGrid grid = TileGrid.anchoredTo(v);
        Sheet sheet = new Sheet(grid, MapState.initial(2025), EnumSet.of(Layer.Group.GROUND));
        assertThat(sheet.fills(v)).isFalse();
        for (TileGrid.Index i : grid.covering(v, 0)) {
            sheet.put(i, GroundedImage.tile(grid, i, new int[TileGrid.SIDE * TileGrid.SIDE]));
        }
        assertThat(sheet.fills(v)).isTrue();
        assertThat(sheet.fills(v.zoomedAt(700, 100, 11.7))).isTrue();
        assertThat(sheet.fills(v.panned(3, 0))).isFalse();
        assertThat(sheet.fills(v.zoomedAt(700, 100, 10.29))).isFalse();
        assertThat(sheet.fills(v.zoomedAt(700, 100, 6))).isFalse();
    }

    @Test
    void theCacheKeepsToItsBudgetAndForgetsTheOldestFirst() {
        TileCache cache = new TileCache(3 * (64 + 4 * 100));
        TileGrid grid = TileGrid.anchoredTo(Viewport.of(CHALING, 10, 100, 100, 1));
        GroupKey group = GroupKey.of(Layer.Group.LINES, MapState.initial(2025));
        Picture tile = new Picture(0, 0, 10, 10, new int[100]);
        List<TileCache.Key> keys =
                List.of(0, 1, 2, 3).stream()
                        .map(i -> new TileCache.Key(group, grid, new TileGrid.Index(i, 0)))
                        .toList();
        cache.put(keys.get(0), tile);
        cache.put(keys.get(1), tile);
        cache.put(keys.get(2), tile);
        assertThat(cache.get(keys.get(0))).isNotNull();
        cache.put(keys.get(3), tile);
        assertThat(cache.get(keys.get(1))).isNull();
        assertThat(cache.get(keys.get(0))).isNotNull();
        assertThat(cache.bytes(Layer.Group.LINES)).isLessThanOrEqualTo(3 * (64 + 4 * 100));
    }

    @Property
    void composingIsThatOfPremultipliedColours(
            @ForAll @IntRange(max = 255) int below,
            @ForAll @IntRange(max = 255) int alpha,
            @ForAll @IntRange(max = 255) int colour) {
        int c = colour * alpha / 255;
        int[] pixels = {0xFF000000 | below << 16 | below << 8 | below};
        Pixels.over(pixels, new int[] {alpha << 24 | c << 16 | c << 8 | c});
        double expected = c + below * (255 - alpha) / 255.0;
        assertThat(pixels[0] >>> 24).isEqualTo(255);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat((double) (pixels[0] >>> shift & 0xFF)).isCloseTo(expected, within(0.51));
        }
    }

    @Property(tries = 60)
    void aZoomedPictureIsThatOfTheNearestPixels(
            @ForAll @IntRange(min = -20, max = 20) int x,
            @ForAll @IntRange(min = -20, max = 20) int y,
            @ForAll @IntRange(min = 1, max = 60) int width,
            @ForAll @IntRange(min = 1, max = 60) int height,
            @ForAll @IntRange(min = 0, max = 255) int alpha) {
        int side = 7;
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = alpha << 24 | (alpha * i / argb.length);
        }
        GroundedImage g =
                new GroundedImage(
                        new javafx.scene.image.WritableImage(1, 1), 0, 0, 1, side, side, argb);
        int[] out = new int[40 * 30];
        java.util.Arrays.fill(out, 0xFF102030);
        int[] expected = out.clone();
        Pixels.resampled(out, 40, 30, new ZoomPicture.Placed(g, x, y, width, height));
        for (int py = 0; py < 30; py++) {
            for (int px = 0; px < 40; px++) {
                int column = (int) Math.floor((px - x + 0.5) * side / width);
                int row = (int) Math.floor((py - y + 0.5) * side / height);
                if (column >= 0 && column < side && row >= 0 && row < side) {
                    int[] one = {expected[py * 40 + px]};
                    Pixels.over(one, new int[] {argb[row * side + column]});
                    expected[py * 40 + px] = one[0];
                }
            }
        }
        assertThat(out).isEqualTo(expected);
    }
}
