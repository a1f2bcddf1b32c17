package org.xianggan.atlas.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.testing.HandNetwork;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

class ClimbsTest {
    private static final HeightGrid GRID =
            new HeightGrid(113, 28, 1, 2, 2, new short[] {0, 0, 0, 0});

    /// Heights of an invented ground, a post each 30 metres.
    private record Ground(DoubleBinaryOperator metres) implements Elevation {
        @Override
        public double at(double lon, double lat) {
            return metres.applyAsDouble(lon, lat);
        }

        @Override
        public void sample(double[] lons, double[] lats, double over, float[] to) {
            Arrays.fill(to, Float.NaN);
        }

        @Override
        public double weight(double lon, double lat) {
            return 1;
        }

        @Override
        public double spacing() {
            return 30.9;
        }
    }

    private static final List<LonLat> COURSE =
            List.of(new LonLat(113.2, 27.3), new LonLat(113.6, 27.3), new LonLat(113.6, 27.5));

    private static final Ground HILLS =
            new Ground((lon, lat) -> 300 + 100 * Math.sin(lon * 150) + 2000 * (lat - 27.3));

    @Test
    void aProfileOnTilesHasTheirHeightsAndNoMorePointsThanCanBeSeen() {
        Profile p = Profile.fine(COURSE, HILLS).orElseThrow();
        assertThat(p.spacing()).isEqualTo(30.9);
        assertThat(p.points()).hasSize(Profile.FINE);
        assertThat(p.length()).isCloseTo(Geodesics.metres(COURSE), within(0.5));
        for (Profile.Point point : p.points()) {
            LonLat at = point.at();
            assertThat(point.height()).isCloseTo(HILLS.at(at.lon(), at.lat()), within(0.01));
        }
        assertThat(p.points().getFirst().at()).isEqualTo(COURSE.getFirst());
        assertThat(p.points().getLast().metres()).isEqualTo(p.length());
    }

    @Test
    void aShortWayHasAPointForEachPostOfTheTiles() {
        List<LonLat> way = List.of(new LonLat(113.2, 27.3), new LonLat(113.21, 27.3));
        Profile p = Profile.fine(way, HILLS).orElseThrow();
        assertThat(p.points()).hasSize((int) Math.ceil(Geodesics.metres(way) / 30.9) + 1);
    }

    @Test
    void wherePartOfTheWayHasNoTilesTheGridIsAsked() {
        Ground half = new Ground((lon, lat) -> lon > 113.5 ? Double.NaN : 500);
        assertThat(Profile.fine(COURSE, half)).isEmpty();
        Profile p = Profile.of(COURSE, Optional.of(half), GRID);
        assertThat(p.spacing()).isNull();
        assertThat(p.highest()).isZero();
        assertThat(Profile.of(COURSE, Optional.of(HILLS), GRID).spacing()).isNotNull();
        assertThat(Profile.fine(List.of(COURSE.getFirst()), HILLS)).isEmpty();
    }

    @Test
    void aSmallHoleIsBridgedAndAWideOneIsNot() {
        // 0.002° are 200 m.
        Ground small = new Ground((lon, lat) -> Math.abs(lon - 113.4) < 0.001 ? Double.NaN : 400);
        Profile p = Profile.fine(COURSE, small).orElseThrow();
        assertThat(p.lowest()).isEqualTo(400);
        Ground wide = new Ground((lon, lat) -> Math.abs(lon - 113.4) < 0.003 ? Double.NaN : 400);
        assertThat(Profile.fine(COURSE, wide)).isEmpty();
    }

    private static List<Route> routes() {
        Conditions open =
                Conditions.of(new HandNetwork().network(TravelMode.DRIVE), Scenario.of(2031));
        return new FlatEngine()
                .routeOver(
                        List.of(HandNetwork.WEST, HandNetwork.MIDDLE, HandNetwork.EAST), open, 1);
    }

    @Test
    void climbsAreOfTheTilesWhereTheyCoverEveryWay() {
        List<Route> routes = routes();
        Ground slope = new Ground((lon, lat) -> 100 + 3000 * (lat - 27));
        Climbs c = Climbs.of(routes, Optional.of(slope));
        assertThat(c.spacing()).isEqualTo(30.9);
        // Up 300 m to the middle, down again to the east.
        assertThat(c.leg(0, 0)).isCloseTo(300, within(1.0));
        assertThat(c.leg(0, 1)).isZero();
        assertThat(c.route(0)).isEqualTo(c.leg(0, 0) + c.leg(0, 1));
        assertThat(ClimbWords.metres(c.route(0), c, Messages.chinese()))
                .isEqualTo("300 米（按 30 米高程）");
    }

    @Test
    void elseAllOfThemAreOfTheCoarseRelief() {
        List<Route> routes = routes();
        Ground half = new Ground((lon, lat) -> lon > 113.15 ? Double.NaN : 500);
        for (Optional<Elevation> with :
                List.of(Optional.<Elevation>empty(), Optional.<Elevation>of(half))) {
            Climbs c = Climbs.of(routes, with);
            assertThat(c.spacing()).isNull();
            assertThat(c.route(0)).isEqualTo(routes.getFirst().climb());
            assertThat(ClimbWords.metres(84, c, Messages.english()))
                    .isEqualTo("80 m (2′ relief, coarse)");
        }
    }
}
