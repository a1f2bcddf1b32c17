package org.xianggan.atlas.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.survey.OsmPoint.Kind;
import org.xianggan.atlas.core.survey.OsmPoint.Source;

import java.util.List;
import java.util.Set;

/// What the map shows beside the names of the atlas: none of those again, none twice.
class MorePointsTest {
    private static final LonLat AT = new LonLat(113.8, 26.8);

    private static OsmPoint point(
            Source source, long id, Kind kind, String value, double km, String name) {
        LonLat at = Geodesics.destination(AT, 60, 1000 * km);
        return new OsmPoint(
                source, id, kind, value, List.of(name), null, null, null, null, at.lon(), at.lat());
    }

    private static OsmPoint node(long id, Kind kind, String value, double km, String name) {
        return point(Source.NODE, id, kind, value, km, name);
    }

    private static List<Long> kept(List<MorePoints.Own> own, OsmPoint... points) {
        return MorePoints.of(List.of(points), own, Set.of()).stream().map(OsmPoint::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, 沔渡镇, PLACE, 沔渡镇, 4.9, false",
        "PLACE, 沔渡镇, PLACE, 沔渡, 4.9, false",
        "PLACE, 沔渡镇, PLACE, 沔渡村, 1, false",
        "PLACE, 茶陵县, PLACE, 茶陵, 1, false",
        "PLACE, 嶺下鎮, PLACE, 岭下, 1, false",
        "PLACE, 沔渡镇, PLACE, 沔渡镇, 5.1, true",
        "PLACE, 沔渡镇, PLACE, 上沔渡, 1, true",
        "STATION, 茶陵南站, STATION, 茶陵南, 1, false",
        "STATION, 茶陵南站, STATION, 茶陵站, 1, true",
        "STATION, 茶陵站, PLACE, 茶陵, 1, true",
        "PLACE, 云阳山, PEAK, 云阳山, 1, true"
    })
    void what_bears_the_name_of_one_of_ours_near_it_is_not_shown_again(
            Kind kind, String ours, Kind other, String theirs, double km, boolean shown) {
        List<MorePoints.Own> own = List.of(new MorePoints.Own(kind, List.of(ours), AT));
        String value = other == Kind.PEAK ? "peak" : other == Kind.STATION ? "station" : "village";
        assertThat(kept(own, node(1, other, value, km, theirs)).isEmpty()).isNotEqualTo(shown);
    }

    @Test
    void of_two_near_each_other_with_one_name_the_greater_stays_and_a_node_before_an_outline() {
        assertThat(
                        kept(
                                List.of(),
                                node(1, Kind.PLACE, "hamlet", 0, "新屋"),
                                node(2, Kind.PLACE, "village", 1, "新屋村"),
                                node(3, Kind.PLACE, "hamlet", 4, "新屋"),
                                point(Source.WAY, 4, Kind.PLACE, "town", 10, "江口镇"),
                                node(5, Kind.PLACE, "town", 11, "江口镇")))
                .containsExactly(5L, 2L, 3L);
    }

    @Test
    void sights_and_what_a_township_goes_by_are_not_among_them() {
        OsmPoint sight = node(1, Kind.SIGHT, "museum", 0, "纪念馆");
        OsmPoint used = node(2, Kind.PLACE, "town", 0, "沔渡镇");
        OsmPoint peak = node(2, Kind.PEAK, "peak", 0, "酃峰");
        assertThat(MorePoints.of(List.of(sight, used), List.of(), Set.of("node/2"))).isEmpty();
        assertThat(MorePoints.of(List.of(sight, peak), List.of(), Set.of())).containsExactly(peak);
    }
}
