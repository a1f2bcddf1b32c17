package org.xianggan.atlas.core.render.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.style.OtherWayStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// All other roads and railways: one stroke a rank, the least below, railways above roads, all
/// below the named lines.
class OtherWayDrawingTest {
    private static final LonLat MIDDLE = new LonLat(114, 27);

    /// A line of each rank across the picture.
    private static final FeatureSource SOURCE =
            new FeatureSource() {
                @Override
                public void rings(Layer layer, double zoom, WorldBox box, RingSink to) {}

                @Override
                public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
                    return List.of();
                }

                @Override
                public void lines(Layer layer, double zoom, WorldBox box, LineSink to) {
                    for (WayRank rank : WayRank.values()) {
                        if (layer == (rank.isRail() ? Layer.MORE_RAILWAYS : Layer.MORE_ROADS)) {
                            double y = (box.minY() + box.maxY()) / 2;
                            double[] xy = {box.minX(), y, box.maxX(), y};
                            MapFeature.Look look = new MapFeature.OtherWay(rank);
                            to.line(1, new MapFeature.Kind(layer, null, null, look), xy, 0, 2);
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
            };

    private static List<Integer> inks(double zoom, MapState state) {
        PixelFrame f = PixelFrame.of(Viewport.of(MIDDLE, zoom, 300, 200, 1));
        List<Integer> out = new ArrayList<>();
        for (DrawOp op : new DrawLists(SOURCE).of(Layer.Group.WATER_AND_BOUNDARIES, f, state)) {
            if (op instanceof DrawOp.Stroke s) {
                out.add(s.pen().argb());
            }
        }
        return out;
    }

    private static List<Integer> expected(double zoom, Theme theme) {
        List<Integer> out = new ArrayList<>();
        for (WayRank rank : WayRank.values()) {
            OtherWayStyle style = OtherWayStyle.of(rank, Palette.of(theme));
            if (zoom >= style.minZoom()) {
                out.add(style.ink());
            }
        }
        return out;
    }

    @Test
    void ranks_lie_above_one_another_as_they_count_and_only_those_of_the_zoom() {
        for (Theme theme : Theme.values()) {
            MapState state = MapState.initial(2026).in(theme);
            for (double zoom : new double[] {7, 9, 10.5, 12, 14}) {
                assertThat(inks(zoom, state)).isEqualTo(expected(zoom, theme));
            }
        }
    }

    @Test
    void a_row_that_is_off_is_not_drawn() {
        MapState all = MapState.initial(2026);
        Set<LayerRow> rows = EnumSet.copyOf(all.visible());
        rows.remove(LayerRow.MORE_ROADS);
        assertThat(inks(14, all.showing(rows))).hasSize(2);
        rows.remove(LayerRow.MORE_RAILWAYS);
        assertThat(inks(14, all.showing(rows))).isEmpty();
    }

    @Test
    void named_lines_are_of_a_group_above_them() {
        assertThat(Layer.MORE_ROADS.group()).isLessThan(Layer.ROADS.group());
        assertThat(Layer.MORE_RAILWAYS.group()).isLessThan(Layer.RAILWAYS.group());
        assertThat(Layer.MORE_ROADS.group()).isGreaterThan(Layer.RELIEF.group());
    }

    @Test
    void each_is_lighter_and_thinner_than_the_least_named_road() {
        for (Theme theme : Theme.values()) {
            Palette p = Palette.of(theme);
            for (WayRank rank : WayRank.values()) {
                OtherWayStyle style = OtherWayStyle.of(rank, p);
                assertThat(style.width().at(9)).as("%s", rank).isLessThan(1);
                assertThat(distance(style.ink(), p.land()))
                        .as("%s", rank)
                        .isLessThan(distance(rank.isRail() ? p.railway() : p.other(), p.land()));
            }
        }
    }

    private static int distance(int a, int b) {
        return Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF));
    }
}
