package org.xianggan.atlas.core.render.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.style.GroundStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Waters and land use of a survey: land use under the relief, courses under surfaces, shores under
/// both.
class SurveyedGroundTest {
    /// An area of each class, and a river so many metres wide.
    private record Source(int metres) implements FeatureSource {
        @Override
        public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
            return List.of();
        }

        @Override
        public void lines(Layer layer, double zoom, WorldBox box, LineSink to) {
            if (layer == Layer.MORE_RIVERS) {
                double y = (box.minY() + box.maxY()) / 2;
                double[] xy = {box.minX(), y, box.maxX(), y};
                MapFeature.Look look = new MapFeature.Watercourse(WaterRank.RIVER, metres);
                to.line(1, new MapFeature.Kind(layer, null, null, look), xy, 0, 2);
            }
        }

        @Override
        public void rings(Layer layer, double zoom, WorldBox box, RingSink to) {
            for (GroundClass of : GroundClass.values()) {
                if (layer == (of.isWater() ? Layer.MORE_WATER : Layer.LAND_USE)) {
                    double x = (box.minX() + box.maxX()) / 2;
                    double y = (box.minY() + box.maxY()) / 2;
                    double[] xy = {x, y, box.maxX(), y, box.maxX(), box.maxY(), x, y};
                    MapFeature.Look look = new MapFeature.Ground(of);
                    to.ring(new MapFeature.Kind(layer, null, null, look), xy, 0, 4, false);
                }
            }
        }

        @Override
        public List<MapFeature> of(EntityId id, double zoom) {
            return List.of();
        }

        @Override
        public HeightGrid heights() {
            return new HeightGrid(0, 0, 1, 0, 0, new short[0]);
        }
    }

    private static List<DrawOp> ops(
            FeatureSource source, Layer.Group group, double zoom, MapState state) {
        PixelFrame f = PixelFrame.of(Viewport.of(new LonLat(114, 27), zoom, 300, 200, 1));
        return new DrawLists(source).of(group, f, state);
    }

    private static List<Integer> fills(List<DrawOp> ops) {
        List<Integer> out = new ArrayList<>();
        for (DrawOp op : ops) {
            if (op instanceof DrawOp.Fill fill) {
                out.add(fill.argb());
            }
        }
        return out;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void land_use_lies_under_the_relief_in_the_order_of_its_classes(Theme theme) {
        MapState state = MapState.initial(2026).in(theme);
        Palette palette = Palette.of(theme);
        for (double zoom : new double[] {8, 9.5, 10.5, 13}) {
            List<Integer> expected = new ArrayList<>();
            for (GroundClass of : GroundClass.values()) {
                if (!of.isWater() && zoom >= of.firstZoom()) {
                    expected.add(GroundStyle.fill(of, palette));
                }
            }
            List<DrawOp> all = ops(new Source(0), Layer.Group.GROUND, zoom, state);
            int relief = 0;
            while (!(all.get(relief) instanceof DrawOp.Relief)) {
                relief++;
            }
            List<Integer> below = fills(all.subList(0, relief));
            assertThat(below.subList(below.size() - expected.size(), below.size()))
                    .isEqualTo(expected);
            assertThat(below).hasSize(expected.size() + 2);
        }
    }

    @Test
    void land_use_lets_the_land_be_seen() {
        for (Theme theme : Theme.values()) {
            for (GroundClass of : GroundClass.values()) {
                int alpha = GroundStyle.fill(of, Palette.of(theme)) >>> 24;
                if (of.isWater()) {
                    assertThat(alpha).isEqualTo(0xFF);
                } else {
                    assertThat(alpha).isBetween(0x20, 0x80);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // at zoom 13 a pixel is 17 m on the ground; the symbol is 2.2 pixels wide
        "0, 2.2, false",
        "20, 2.2, false",
        "53, 3.0, false",
        "170, 10, true"
    })
    void a_river_is_as_wide_as_it_is_where_that_is_more_than_its_symbol(
            int metres, double pixels, boolean shores) {
        Palette palette = Palette.of(Theme.PAPER);
        Set<LayerRow> rows = EnumSet.of(LayerRow.MORE_RIVERS);
        MapState state = MapState.initial(2026).showing(rows);
        List<DrawOp> all = ops(new Source(metres), Layer.Group.WATER_AND_BOUNDARIES, 13, state);
        assertThat(all).hasSize(shores ? 2 : 1);
        DrawOp.Stroke last = (DrawOp.Stroke) all.getLast();
        assertThat(last.pen().width()).isEqualTo(pixels);
        assertThat(last.pen().argb()).isEqualTo(shores ? palette.water() : palette.river());
    }

    @Test
    void surfaces_lie_on_their_shores_and_on_courses() {
        MapState state = MapState.initial(2026);
        List<DrawOp> all = ops(new Source(0), Layer.Group.WATER_AND_BOUNDARIES, 13, state);
        assertThat(all)
                .map(op -> op.getClass().getSimpleName())
                .containsExactly("Stroke", "Stroke", "Fill", "Stroke", "Fill");
        assertThat(ops(new Source(0), Layer.Group.WATER_AND_BOUNDARIES, 7.5, state)).isEmpty();
    }

    @Test
    void a_row_that_is_off_is_not_drawn() {
        MapState none = MapState.initial(2026).showing(Set.of());
        assertThat(ops(new Source(0), Layer.Group.WATER_AND_BOUNDARIES, 13, none)).isEmpty();
        assertThat(fills(ops(new Source(0), Layer.Group.GROUND, 13, none))).hasSize(2);
    }
}
