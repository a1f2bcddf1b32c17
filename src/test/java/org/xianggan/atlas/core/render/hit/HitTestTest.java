package org.xianggan.atlas.core.render.hit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.HandMadeSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class HitTestTest {
    private static final Viewport VIEW = Viewport.of(new LonLat(113.7, 26.7), 11, 1000, 700, 1);
    private static final MapState ALL = MapState.initial(2025);

    private final HandMadeSource source = HandMadeSource.region();
    private final HitTest test = new HitTest(source);

    private List<String> at(double lon, double lat, double dx, double dy, MapState state) {
        double x = VIEW.toScreenX(WebMercator.x(lon)) + dx;
        double y = VIEW.toScreenY(WebMercator.y(lat)) + dy;
        return test.at(VIEW, state, x, y, 6).stream().map(h -> h.id().toString()).toList();
    }

    @Test
    void aMarkComesBeforeTheCountyBelowIt() {
        assertThat(at(113.7, 26.6, 0, 0, ALL)).containsExactly("site:S001", "county:430224");
    }

    @Test
    void aMarkIsHitAtItsDrawnSizeAndALittleBeyond() {
        assertThat(at(113.7, 26.6, 10.5, 0, ALL)).contains("site:S001");
        assertThat(at(113.7, 26.6, 12, 0, ALL)).doesNotContain("site:S001");
    }

    @Test
    void aLineIsHitWithinItsToleranceOnly() {
        assertThat(at(113.7, 26.8, 0, 5, ALL)).containsExactly("road:G106", "county:430224");
        assertThat(at(113.7, 26.8, 0, 9, ALL)).containsExactly("county:430224");
    }

    @Test
    void crossingLinesAreAllFoundRailwaysBeforeRoads() {
        assertThat(at(113.5, 26.8, 1, 1, ALL))
                .containsExactly("rail:liling-chaling", "road:G106", "county:430224");
    }

    @Test
    void whatIsSwitchedOffIsNotHit() {
        Set<LayerRow> rows = EnumSet.allOf(LayerRow.class);
        rows.remove(LayerRow.NATIONAL_ROADS);
        rows.remove(LayerRow.SITES_FORMER);
        MapState some = ALL.showing(rows);
        assertThat(at(113.7, 26.8, 0, 0, some)).containsExactly("county:430224");
        assertThat(at(113.7, 26.6, 0, 0, some)).containsExactly("county:430224");
    }

    @Test
    void whatIsNotDrawnAtTheZoomIsNotHit() {
        Viewport far = Viewport.of(new LonLat(113.7, 26.7), 8, 1000, 700, 1);
        Viewport near = Viewport.of(new LonLat(113.7, 26.7), 10, 1000, 700, 1);
        EntityId township = EntityId.of("township:430224100");
        for (Viewport v : List.of(far, near)) {
            double x = v.toScreenX(WebMercator.x(113.4));
            double y = v.toScreenY(WebMercator.y(26.6));
            assertThat(test.at(v, ALL, x, y, 6).stream().anyMatch(h -> h.id().equals(township)))
                    .isEqualTo(v == near);
        }
    }

    @Test
    void theSeatAndTheAreaOfOneCountyAreOneHit() {
        assertThat(at(113.54, 26.79, 0, 0, ALL))
                .containsOnlyOnce("county:430224")
                .startsWith("county:430224");
    }

    @Test
    void aMarkThatStandsForSeveralGivesThemAll() {
        source.site("site:S002", "故居", 113.7002, 26.6002, "other");
        assertThat(at(113.7, 26.6, 0, 0, ALL)).startsWith("site:S001", "site:S002");
    }

    @Test
    void nothingLiesOutsideEveryCounty() {
        assertThat(at(112.5, 25, 0, 0, ALL)).isEmpty();
    }

    private static Hit hit(String id, Layer layer, double pixels) {
        return new Hit(EntityId.of(id), layer, null, null, pixels);
    }

    @Test
    void oneThingIsChosenWithoutAskingAndTheAreaOnlyAsTheLastResort() {
        Hit county = hit("county:430224", Layer.LAND, 0);
        Hit site = hit("site:S001", Layer.SITES, 2);
        Hit road = hit("road:G106", Layer.ROADS, 4);
        assertThat(HitTest.choices(List.of())).isEmpty();
        assertThat(HitTest.choices(List.of(county))).containsExactly(county);
        assertThat(HitTest.choices(List.of(site, county))).containsExactly(site);
        assertThat(HitTest.choices(List.of(site, road, county)))
                .containsExactly(site, road, county);
    }

    @Test
    void whatThePointerIsOnBeatsWhatItIsOnlyNear() {
        Hit site = hit("site:S001", Layer.SITES, 0);
        Hit road = hit("road:G106", Layer.ROADS, 4);
        Hit rail = hit("rail:liling-chaling", Layer.RAILWAYS, 1);
        assertThat(HitTest.choices(List.of(site, road))).containsExactly(site);
        assertThat(HitTest.choices(List.of(site, rail, road))).containsExactly(site, rail);
    }
}
