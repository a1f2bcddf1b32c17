package org.xianggan.atlas.core.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.render.LayerLooks;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The checksum is another whenever a map would look otherwise, and the same whenever none would.
class ReviewTest {
    private static final SceneMap MAP =
            new SceneMap(
                    new GeoBox(113.2, 26.4, 114.2, 27.1),
                    Set.of(LayerRow.COUNTIES, LayerRow.RIVERS),
                    LayerLooks.DEFAULT,
                    2025,
                    null,
                    null,
                    null,
                    List.of("layer-1"),
                    null,
                    null,
                    null);

    private static final Show SHOW =
            Show.named(Words.zh("走进")).with(List.of(Scene.of("s1", Words.zh("茶陵"), MAP)));

    private static String sum(Show show) {
        return Review.checksum(show, "data-1", UserMap.NONE);
    }

    private static Show with(SceneMap map) {
        return SHOW.with(List.of(SHOW.scenes().getFirst().on(map)));
    }

    private static UserMap own(String id, double lon, double width) {
        UserShapes.Collector rows = new UserShapes.Collector(null);
        rows.row(
                new FeatureRow(
                        1,
                        new GeometryFactory()
                                .createLineString(
                                        new Coordinate[] {
                                            new Coordinate(lon, 26.8), new Coordinate(114, 27)
                                        }),
                        Map.of()));
        LayerStyle style = new LayerStyle(0, width, 8, 0.3, 1, null);
        return new UserMap(List.of(new UserMap.Shown(id, style, rows.shapes())), null);
    }

    @Test
    void isTheSameForTheSameMaps() {
        assertThat(sum(SHOW)).hasSize(64).isEqualTo(sum(SHOW));
        Show told =
                SHOW.titled(Words.zh("别的"))
                        .lasting(30)
                        .open(true)
                        .with(new ReviewNumber("GS", "x", LocalDate.EPOCH))
                        .with(
                                List.of(
                                        SHOW.scenes()
                                                .getFirst()
                                                .saying(Words.zh("一句话"))
                                                .noted(Words.zh("讲稿"))
                                                .lasting(9),
                                        Scene.of("s2", Words.zh("无图"), null),
                                        Scene.of("s3", Words.NONE, Shows.fullMap()).hidden(true)));
        assertThat(sum(told)).isEqualTo(sum(SHOW));
    }

    @Test
    void isAnotherForOtherMaps() {
        SceneMap m = MAP;
        List<SceneMap> others =
                List.of(
                        Shows.fullMap(),
                        new SceneMap(
                                new GeoBox(113.2, 26.4, 114.2, 27.1000001),
                                m.rows(),
                                m.looks(),
                                2025,
                                null,
                                null,
                                null,
                                m.layers(),
                                null,
                                null,
                                null),
                        new SceneMap(
                                m.box(),
                                Set.of(LayerRow.COUNTIES),
                                m.looks(),
                                2025,
                                null,
                                null,
                                null,
                                m.layers(),
                                null,
                                null,
                                null),
                        new SceneMap(
                                m.box(),
                                m.rows(),
                                m.looks().withOpacity(LayerRow.RIVERS, 0.9),
                                2025,
                                null,
                                null,
                                null,
                                m.layers(),
                                null,
                                null,
                                null),
                        new SceneMap(
                                m.box(),
                                m.rows(),
                                m.looks(),
                                2024,
                                null,
                                null,
                                null,
                                m.layers(),
                                null,
                                null,
                                null),
                        new SceneMap(
                                m.box(), m.rows(), m.looks(), 2025, null, null, null, List.of(),
                                null, null, null));
        assertThat(others.stream().map(o -> sum(with(o))).distinct()).hasSize(others.size());
        assertThat(others).noneMatch(o -> sum(with(o)).equals(sum(SHOW)));
        assertThat(sum(SHOW.with(List.of()))).isNotEqualTo(sum(SHOW));
        assertThat(Review.checksum(SHOW, "data-2", UserMap.NONE)).isNotEqualTo(sum(SHOW));
    }

    @Test
    void layersOfPeopleCountWhereTheyAreShown() {
        String one = Review.checksum(SHOW, "data-1", own("layer-1", 113.5, 2));
        assertThat(one)
                .isEqualTo(Review.checksum(SHOW, "data-1", own("layer-1", 113.5, 2)))
                .isNotEqualTo(sum(SHOW))
                .isNotEqualTo(Review.checksum(SHOW, "data-1", own("layer-1", 113.6, 2)))
                .isNotEqualTo(Review.checksum(SHOW, "data-1", own("layer-1", 113.5, 3)));
        assertThat(Review.checksum(SHOW, "data-1", own("layer-9", 113.5, 2))).isEqualTo(sum(SHOW));
    }

    @Test
    void aNumberCountsForItsOwnMapsOnly() {
        String sum = sum(SHOW);
        Show numbered = SHOW.open(true).with(new ReviewNumber("GS(2026)1号", sum, LocalDate.EPOCH));
        assertThat(Review.edition(numbered, "data-1", UserMap.NONE).review())
                .isEqualTo("GS(2026)1号");
        assertThat(Review.edition(numbered, "data-1", UserMap.NONE).hasMaps()).isTrue();
        assertThat(Review.edition(numbered, "data-2", UserMap.NONE).hasMaps()).isFalse();
    }
}
