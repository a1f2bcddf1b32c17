package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xianggan.atlas.core.network.RouteEngineContract.assertProblem;
import static org.xianggan.atlas.testing.HandNetwork.event;
import static org.xianggan.atlas.testing.HandNetwork.way;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.network.TravelProblem.Reason;

import java.util.List;

class StationsTest {
    private static final EntityId LINE = EntityId.of("rail:line");
    private static final EntityId OTHER = EntityId.of("rail:other");

    private final RouteEngine engine = new FlatEngine();

    /// 20 km from west to east, and another railway a kilometre north of it that opens in 2030.
    private static Network railways() {
        Network.Builder b = Network.builder(TravelMode.RAIL);
        int a = b.node("a", 113, 27);
        int z = b.node("z", 113.2, 27);
        int c = b.node("c", 113, 27.009);
        int d = b.node("d", 113.2, 27.009);
        int line = b.way(way(LINE, WayClass.CONVENTIONAL, event("1936", Status.OPEN)));
        int other = b.way(way(OTHER, WayClass.HIGH_SPEED, event("2030", Status.OPEN)));
        b.edge(
                new Network.Edge(
                        a,
                        z,
                        20_000,
                        line,
                        AccuracyClass.B,
                        1,
                        40,
                        20,
                        new double[] {113, 27, 113.2, 27}));
        b.edge(
                new Network.Edge(
                        c,
                        d,
                        20_000,
                        other,
                        AccuracyClass.B,
                        0,
                        0,
                        0,
                        new double[] {113, 27.009, 113.2, 27.009}));
        int unnamed = b.way(way(null, WayClass.CONVENTIONAL));
        b.edge(
                new Network.Edge(
                        d,
                        z,
                        1_000,
                        unnamed,
                        AccuracyClass.C,
                        0,
                        0,
                        0,
                        new double[] {113.2, 27.009, 113.2, 27}));
        return b.build();
    }

    private static Stations.Station station(String key, double lon, double lat, EntityId... lines) {
        return new Stations.Station(
                EntityId.of("station:" + key), new LonLat(lon, lat), List.of(lines));
    }

    @Test
    void stationsBecomeNodesOfTheirLine() {
        Network n =
                Stations.join(
                        railways(),
                        List.of(
                                station("east", 113.15, 27.008, LINE),
                                station("west", 113.05, 27.001),
                                station("end", 113.2, 27, LINE),
                                station("far", 113.1, 27.5, LINE)));
        assertThat(n.edgeCount()).isEqualTo(6);
        assertThat(n.node("station:far")).isEmpty();
        Conditions c = Conditions.of(n, Scenario.of(2025));
        Stop west = new Stop(EntityId.of("station:west"), "西", new LonLat(113.05, 27.001), false);
        Stop east = new Stop(EntityId.of("station:east"), "东", new LonLat(113.15, 27.008), false);
        Route r = engine.routeOver(List.of(west, east), c, 1).getFirst();
        assertThat(r.metres().mid())
                .isCloseTo(10_000 * Assumptions.DEFAULT.length(AccuracyClass.B).mid(), within(1.0));
        assertThat(r.border()).isEqualTo(1);
        assertThat(r.climb()).isCloseTo(20, within(0.01));
        Stop end = new Stop(EntityId.of("station:end"), "末", new LonLat(113.2, 27), false);
        assertThat(engine.routeOver(List.of(west, end), c, 1).getFirst().metres().mid())
                .isCloseTo(15_000 * Assumptions.DEFAULT.length(AccuracyClass.B).mid(), within(5.0));
    }

    @Test
    void aPlaceGoesToTheNearestStationInUse() {
        Network n =
                Stations.join(
                        railways(),
                        List.of(
                                station("new", 113.1, 27.01, OTHER),
                                station("old", 113.05, 27, LINE)));
        Stop town = Stop.at("镇", new LonLat(113.1, 27.02));
        Conditions now = Conditions.of(n, Scenario.of(2025));
        Snap snap = engine.snap(town, now);
        assertThat(n.nodeId(snap.node())).isEqualTo("station:old");
        assertThat(snap.accessMetres()).isBetween(5000.0, 6000.0);
        Snap later = engine.snap(town, now.under(Scenario.of(2030)));
        assertThat(n.nodeId(later.node())).isEqualTo("station:new");
        Stop away = Stop.at("远", new LonLat(113.1, 27.5));
        assertProblem(Reason.NO_STATION, () -> engine.snap(away, now));
    }
}
