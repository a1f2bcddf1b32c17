package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.nearby.Corridor;
import org.xianggan.atlas.core.nearby.CountyArea;
import org.xianggan.atlas.core.nearby.Surroundings;
import org.xianggan.atlas.core.nearby.WhatIfReport;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.store.build.AtlasBuilder;
import org.xianggan.atlas.store.build.Progress;

import java.nio.file.Path;
import java.util.List;

/// What a planner counts, on the shipped atlas.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NearbyOnRealDataTest {
    private static final Path STORE = Path.of("target", "atlas.gpkg");
    private static final Path DATA = Path.of("data");
    private static final EntityId PINGLIAN = EntityId.of("road:S89-PINGLIAN");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private AtlasFile atlas;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private Surroundings around;

    @BeforeAll
    void open() {
        AtlasBuilder builder = new AtlasBuilder(Messages.chinese());
        if (builder.isStale(DATA, STORE)) {
            builder.build(DATA, STORE, Progress.NONE);
        }
        atlas = AtlasFile.open(STORE, Messages.chinese());
        around = Surroundings.of(atlas, atlas);
    }

    @AfterAll
    void close() {
        atlas.close();
    }

    private static List<String> names(List<Corridor.Near> near) {
        return near.stream().map(n -> n.place().names().shortZh()).toList();
    }

    @Test
    void everything_within_10_km_of_the_pinglian_expressway() {
        Entity road = atlas.entity(PINGLIAN).orElseThrow();
        Corridor c = Corridor.along(atlas.geometry(PINGLIAN).orElseThrow(), road, 10_000, around);
        System.err.println(
                "PING counties "
                        + c.counties().stream()
                                .map(
                                        n ->
                                                n.place().names().zh()
                                                        + " "
                                                        + Math.round(n.metres())
                                                        + "/"
                                                        + Math.round(n.inside()))
                                .toList());
        System.err.println("PING sites " + names(c.sites()));
        System.err.println("PING townships " + c.townships().size() + " " + names(c.townships()));
        System.err.println("PING stations " + names(c.stations()));
        for (int i = 0; i < 3; i++) {
            long t = System.nanoTime();
            Corridor.along(atlas.geometry(PINGLIAN).orElseThrow(), road, 10_000, around);
        }
        assertThat(c.counties()).isNotEmpty();
    }

    @Test
    void timing() {
        RouteEngine engine = new FlatEngine();
        Conditions today = Conditions.of(atlas.network(TravelMode.DRIVE), Scenario.of(2025));
        engine.prepare(today);
        atlas.lines().stream()
                .filter(
                        l ->
                                l.id().kind() == org.xianggan.atlas.core.model.Kind.ROAD
                                        && l.statusIn(2025)
                                                != org.xianggan.atlas.core.model.Status.OPEN)
                .forEach(
                        l -> {
                            System.err.println(
                                    "LINE "
                                            + l.id()
                                            + " "
                                            + l.names().zh()
                                            + " "
                                            + l.statusIn(2025)
                                            + " course "
                                            + l.hasCourse());
                            if (!l.hasCourse()) return;
                            for (int i = 0; i < 3; i++) {
                                long t = System.nanoTime();
                                Conditions after = today.under(Scenario.of(2025).opening(l.id()));
                                engine.prepare(after);
                                CountyArea yanling =
                                        around.zone().stream()
                                                .filter(x -> x.county().names().zh().equals("炎陵县"))
                                                .findFirst()
                                                .orElseThrow();
                                WhatIfReport r =
                                        WhatIfReport.of(
                                                engine,
                                                today,
                                                after,
                                                Surroundings.stop(yanling.county()),
                                                List.of(1.0, 2.0, 3.0),
                                                around);
                                double ms = (System.nanoTime() - t) / 1e6;
                                if (i == 2) {
                                    System.err.println(
                                            "   ms "
                                                    + ms
                                                    + " ranked "
                                                    + r.whatIf().ranked().size());
                                    r.whatIf().ranked().stream()
                                            .limit(2)
                                            .forEach(
                                                    p ->
                                                            System.err.println(
                                                                    "    "
                                                                            + around.seats()
                                                                                    .get(p.i())
                                                                                    .name()
                                                                            + "-"
                                                                            + around.seats()
                                                                                    .get(p.j())
                                                                                    .name()
                                                                            + " "
                                                                            + p.before()
                                                                                    .times(
                                                                                            1
                                                                                                    / 3600.0)
                                                                            + " "
                                                                            + p.gain()
                                                                                    .times(
                                                                                            1
                                                                                                    / 3600.0)));
                                    r.gains()
                                            .forEach(
                                                    g ->
                                                            System.err.println(
                                                                    "    "
                                                                            + g.hours()
                                                                            + " "
                                                                            + g.km2()
                                                                            + " "
                                                                            + g.people()
                                                                            + " "
                                                                            + g.counties().size()
                                                                            + " "
                                                                            + g.sites().size()));
                                }
                            }
                        });
    }
}
