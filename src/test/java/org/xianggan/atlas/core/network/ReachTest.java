package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

class ReachTest {
    private final RouteEngine engine = new FlatEngine();
    private final Network network = TwoTowns.withPlannedShortcut();

    /// One straight road of 9.9 km, all of it reached: a stadium of 2 km around it.
    @Test
    void theAreaIsThatOfABandAroundWhatIsReached() {
        Conditions c = Conditions.of(network, Scenario.of(2025));
        Snap s = engine.snap(Stop.at("岛", TwoTowns.ISLAND), c);
        Reach.Zone zone = engine.reach(s, c, List.of(2.0)).zones().getFirst();
        double km = 0.1 * 111.32 * Math.cos(Math.toRadians(26.5));
        double stadium = 2 * 2 * km + Math.PI * 4;
        assertThat(zone.km2().mid()).isCloseTo(stadium, within(stadium * 0.015));
        assertThat(zone.shapes()).hasSize(1);
        assertThat(zone.shapes().getFirst().holes()).isEmpty();
        assertThat(zone.contains(TwoTowns.ISLAND)).isTrue();
        assertThat(zone.contains(new LonLat(113.05, 26.515))).isTrue();
        assertThat(zone.contains(new LonLat(113.05, 26.53))).isFalse();
    }

    @Test
    void aRoadAroundACountryLeavesAHole() {
        Conditions c = Conditions.of(network, Scenario.of(2030));
        Snap s = engine.snap(TwoTowns.ENDS.getFirst(), c);
        Reach.Zone zone = engine.reach(s, c, List.of(3.0)).zones().getFirst();
        assertThat(zone.shapes()).hasSize(1);
        assertThat(zone.shapes().getFirst().holes()).hasSize(1);
        assertThat(zone.contains(new LonLat(113.1, 27.1))).isFalse();
        assertThat(zone.contains(new LonLat(113.1, 27.01))).isTrue();
    }

    @Test
    void onlyAPartOfAnEdgeIsReachedInTime() {
        Conditions c = Conditions.of(network, Scenario.of(2025));
        Snap s = engine.snap(Stop.at("岛", TwoTowns.ISLAND), c);
        double whole = c.seconds(s.edge());
        Reach r = engine.reach(s, c, List.of(whole / 8 / 3600));
        Reach.Zone zone = r.zones().getFirst();
        double km = 0.1 * 111.32 * Math.cos(Math.toRadians(26.5)) / 4;
        double stadium = 2 * 2 * km + Math.PI * 4;
        assertThat(zone.km2().mid()).isCloseTo(stadium, within(stadium * 0.02));
        assertThat(zone.km2().low()).isLessThan(zone.km2().mid());
        assertThat(zone.km2().high()).isGreaterThan(zone.km2().mid());
    }
}
