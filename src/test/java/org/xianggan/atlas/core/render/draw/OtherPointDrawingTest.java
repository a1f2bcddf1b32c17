package org.xianggan.atlas.core.render.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.PointRank;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.style.OtherPointStyle;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.testing.MemoryFeatures;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Points of a survey: below the marks of the atlas, each rank from its zoom on.
class OtherPointDrawingTest {
    private static final LonLat MIDDLE = new LonLat(114, 27);

    private static MapFeature feature(Layer layer, MapFeature.Look look) {
        WorldPoint at = WebMercator.project(MIDDLE);
        return new MapFeature(
                1,
                layer,
                look instanceof MapFeature.Dot ? EntityId.of("township:430224100") : null,
                Geodesics.FACTORY.createPoint(new Coordinate(at.x(), at.y())),
                new Names("某地", "某地", null, null, List.of()),
                look);
    }

    private static MapFeature point(PointRank rank) {
        Layer layer =
                switch (rank) {
                    case PEAK -> Layer.PEAKS;
                    case STATION, HALT -> Layer.MORE_STATIONS;
                    default -> Layer.MORE_PLACES;
                };
        return feature(layer, new MapFeature.OtherPoint(rank, null));
    }

    private static List<DrawOp> ops(double zoom, MapState state, MapFeature... features) {
        PixelFrame f = PixelFrame.of(Viewport.of(MIDDLE, zoom, 300, 200, 1));
        return new DrawLists(MemoryFeatures.of(List.of(features))).of(Layer.Group.MARKS, f, state);
    }

    @ParameterizedTest
    @EnumSource(PointRank.class)
    void each_rank_is_drawn_from_its_zoom_on_in_the_ink_of_the_theme(PointRank rank) {
        MapFeature one = point(rank);
        for (Theme theme : Theme.values()) {
            MapState state = MapState.initial(2026).in(theme);
            assertThat(ops(rank.firstZoom() - 0.1, state, one)).isEmpty();
            assertThat(Visibility.drawn(one, rank.firstZoom() - 0.1, state)).isFalse();
            assertThat(Visibility.drawn(one, rank.firstZoom(), state)).isTrue();
            int ink = OtherPointStyle.of(rank, Palette.of(theme)).ink();
            assertThat(ops(rank.firstZoom(), state, one))
                    .isNotEmpty()
                    .anyMatch(
                            op ->
                                    op instanceof DrawOp.Fill fill && fill.argb() == ink
                                            || op instanceof DrawOp.Disc d
                                                    && (d.fill() == ink || d.outline() == ink));
        }
    }

    @ParameterizedTest
    @CsvSource({"TOWN, MORE_PLACES", "PEAK, PEAKS", "STATION, MORE_STATIONS"})
    void a_row_that_is_off_is_not_drawn(PointRank rank, LayerRow row) {
        Set<LayerRow> others = EnumSet.complementOf(EnumSet.of(row));
        MapState state = MapState.initial(2026);
        assertThat(ops(14, state, point(rank))).isNotEmpty();
        assertThat(ops(14, state.showing(others), point(rank))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PointRank.class,
            names = {"TOWN", "PEAK", "VILLAGE"})
    void they_lie_below_the_townships_of_the_atlas(PointRank rank) {
        MapFeature township =
                feature(
                        Layer.TOWNSHIPS,
                        new MapFeature.Dot("town", true, false, new Timeline(List.of(), null)));
        MapState state = MapState.initial(2026);
        List<DrawOp> both = ops(14, state, point(rank), township);
        List<DrawOp> own = ops(14, state, township);
        assertThat(both.subList(both.size() - own.size(), both.size())).isEqualTo(own);
        assertThat(both).hasSizeGreaterThan(own.size());
    }
}
