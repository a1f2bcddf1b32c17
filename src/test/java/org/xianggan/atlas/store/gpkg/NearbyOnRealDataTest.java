package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.nearby.Bands;
import org.xianggan.atlas.core.nearby.Corridor;
import org.xianggan.atlas.core.nearby.CountyArea;
import org.xianggan.atlas.core.nearby.Peopled;
import org.xianggan.atlas.core.nearby.Surroundings;
import org.xianggan.atlas.core.nearby.WhatIfReport;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Shape;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What a planner counts, on the shipped atlas.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NearbyOnRealDataTest {
    private static final EntityId PINGLIAN = EntityId.of("road:S89-PINGLIAN");
    private static final EntityId GUIDONG = EntityId.of("county:431027");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AtlasFile atlas;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Surroundings around;

    @BeforeAll
    void open() {
        atlas = ShippedAtlas.open(Messages.chinese());
        around = Surroundings.of(atlas, atlas);
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    /// Metres to the nearest of many points of the course.
    private static double far(LonLat p, List<LonLat> course) {
        return course.stream().mapToDouble(q -> Geodesics.metres(p, q)).min().orElseThrow();
    }

    private static List<LonLat> points(Geometry lines) {
        List<LonLat> points = new ArrayList<>();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            Coordinate[] c = lines.getGeometryN(i).getCoordinates();
            for (int k = 1; k < c.length; k++) {
                for (int t = 0; t <= 20; t++) {
                    double s = t / 20.0;
                    points.add(
                            new LonLat(
                                    c[k - 1].x + s * (c[k].x - c[k - 1].x),
                                    c[k - 1].y + s * (c[k].y - c[k - 1].y)));
                }
            }
        }
        return points;
    }

    /// Each list holds just what lies within, by another way of measuring.
    @Test
    void everything_within_10_km_of_the_pinglian_expressway() {
        Entity road = atlas.entity(PINGLIAN).orElseThrow();
        Geometry course = atlas.geometry(PINGLIAN).orElseThrow();
        Corridor c = Corridor.along(course, road, 10_000, around);
        assertThat(c.counties().stream().map(n -> n.place().names().zh()))
                .contains("莲花县", "湘东区", "安源区", "芦溪县", "上栗县");
        assertThat(c.counties().getFirst().inside()).isGreaterThan(30_000);
        double inside = c.counties().stream().mapToDouble(Corridor.Near::inside).sum();
        double length = 0;
        for (int i = 0; i < course.getNumGeometries(); i++) {
            List<LonLat> chain = new ArrayList<>();
            for (Coordinate at : course.getGeometryN(i).getCoordinates()) {
                chain.add(new LonLat(at.x, at.y));
            }
            length += Geodesics.metres(chain);
        }
        assertThat(inside).isCloseTo(length, within(length * 0.001));

        List<LonLat> points = points(course);
        lists(around.sites(), c.sites(), points);
        lists(around.townships(), c.townships(), points);
        lists(around.stations(), c.stations(), points);
        assertThat(c.sites()).hasSizeGreaterThan(15);
        assertThat(c.townships()).hasSizeGreaterThan(25);
        assertThat(c.stations()).isNotEmpty();
        Set<String> townships =
                c.townships().stream().map(n -> n.place().names().zh()).collect(Collectors.toSet());
        assertThat(townships).contains("升坊镇", "坊楼镇", "福田镇");
    }

    private static void lists(List<Entity> all, List<Corridor.Near> near, List<LonLat> course) {
        Set<EntityId> listed = near.stream().map(n -> n.place().id()).collect(Collectors.toSet());
        for (Entity e : all) {
            double metres = far(Objects.requireNonNull(e.anchor()), course);
            if (metres < 9_990 || metres > 10_010) {
                assertThat(listed.contains(e.id())).as(e.names().zh()).isEqualTo(metres < 10_000);
            }
        }
        for (Corridor.Near n : near) {
            double metres = far(Objects.requireNonNull(n.place().anchor()), course);
            assertThat(n.metres()).isCloseTo(metres, within(metres * 0.001 + 20));
        }
    }

    @Test
    void theBandHoldsWhatLiesWithin() {
        Entity road = atlas.entity(PINGLIAN).orElseThrow();
        Geometry course = atlas.geometry(PINGLIAN).orElseThrow();
        List<Shape> band = Bands.around(course, 10_000);
        for (Corridor.Near n : Corridor.along(course, road, 12_000, around).townships()) {
            if (n.metres() < 9_700 || n.metres() > 10_300) {
                LonLat at = Objects.requireNonNull(n.place().anchor());
                assertThat(band.stream().anyMatch(s -> s.contains(at)))
                        .as(n.place().names().zh() + " " + n.metres())
                        .isEqualTo(n.metres() < 10_000);
            }
        }
    }

    /// All of the 24 together are all that the census tells of them; the one without a figure is
    /// said to be unknown.
    @Test
    void people_are_those_of_the_census() {
        List<LonLat> frame =
                List.of(
                        new LonLat(111, 24),
                        new LonLat(117, 24),
                        new LonLat(117, 30),
                        new LonLat(111, 30),
                        new LonLat(111, 24));
        Peopled all = Peopled.in(List.of(new Shape(frame, List.of())), around);
        assertThat(all.shares()).hasSize(24).allMatch(s -> s.share() > 0.999);
        assertThat(all.unknown().stream().map(c -> c.county().id())).containsExactly(GUIDONG);
        double sum =
                around.zone().stream()
                        .map(CountyArea::people)
                        .filter(Objects::nonNull)
                        .mapToDouble(c -> c.people().mid())
                        .sum();
        assertThat(sum).isBetween(11.0e6, 12.0e6);
        assertThat(all.people().mid()).isCloseTo(sum, within(sum * 0.001));
        assertThat(all.people().low()).isLessThan(all.people().mid());
    }

    @Test
    void who_gains_from_the_expressway_between_guidong_and_suichuan() {
        RouteEngine engine = new FlatEngine();
        Conditions today = Conditions.of(atlas.network(TravelMode.DRIVE), Scenario.of(2025));
        Conditions after = today.under(Scenario.of(2025).opening(EntityId.of("road:GUISUI")));
        Entity guidong = atlas.entity(GUIDONG).orElseThrow();
        WhatIfReport r =
                WhatIfReport.of(
                        engine,
                        today,
                        after,
                        StopPlaces.of(guidong),
                        List.of(1.0, 2.0, 3.0),
                        around);
        List<PairGain> ranked = r.whatIf().ranked();
        assertThat(ranked).isNotEmpty();
        for (PairGain p : ranked) {
            assertThat(p.gain().low()).isPositive();
            assertThat(List.of(id(p.i()), id(p.j()))).contains(GUIDONG);
        }
        assertThat(r.gains()).hasSize(3).anyMatch(WhatIfReport.Gain::counts);
        assertThat(r.after()).isNotNull();
        for (WhatIfReport.Gain g : r.gains()) {
            assertThat(g.people()).isGreaterThanOrEqualTo(0);
        }
    }

    private EntityId id(int seat) {
        return around.zone().get(seat).county().id();
    }
}
