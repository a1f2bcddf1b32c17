package org.xianggan.atlas.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.TravelOverlay.Area;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;
import org.xianggan.atlas.core.render.TravelOverlay.Zone;

import java.util.List;

class ZoneScalesTest {
    private static List<WorldPoint> box(double x, double y, double width, double height) {
        return List.of(
                new WorldPoint(x, y),
                new WorldPoint(x + width, y),
                new WorldPoint(x + width, y + height),
                new WorldPoint(x, y + height));
    }

    private static Zone zone(Area... areas) {
        return new Zone(1, Tone.FIRST, List.of(areas));
    }

    private static final Area ROAD = new Area(box(0, 0, 60_000, 4000), List.of());

    @Test
    void nearByAZoneIsDrawnAsItIs() {
        Zone z = zone(ROAD, new Area(box(0, 8000, 60_000, 4000), List.of()));
        assertThat(z.at(150)).isEqualTo(z.areas());
    }

    @Test
    void bandsBesideOneAnotherBecomeOneAreaFromAfar() {
        Zone z = zone(ROAD, new Area(box(0, 8000, 60_000, 4000), List.of()));
        assertThat(z.at(300)).hasSize(1);
        assertThat(z.at(1200)).hasSize(1);
        // What is closed is no wider than the two: gaps close, nothing grows.
        assertThat(z.at(1200).getFirst().shell())
                .allSatisfy(
                        p -> {
                            assertThat(p.x()).isBetween(-1500.0, 61_500.0);
                            assertThat(p.y()).isBetween(-1500.0, 13_500.0);
                        });
    }

    @Test
    void whatLiesFarApartStaysApart() {
        Zone z = zone(ROAD, new Area(box(0, 60_000, 60_000, 8000), List.of()));
        assertThat(z.at(300)).hasSize(2);
    }

    @Test
    void aSmallHoleIsLeftOutAndALargeOneStays() {
        Area land =
                new Area(
                        box(0, 0, 200_000, 200_000),
                        List.of(
                                box(10_000, 10_000, 8000, 8000),
                                box(60_000, 60_000, 80_000, 80_000)));
        assertThat(zone(land).at(1200).getFirst().holes()).hasSize(1);
        assertThat(zone(land).at(100).getFirst().holes()).hasSize(2);
    }

    @Test
    void whatIsSmallDoesNotVanish() {
        assertThat(zone(new Area(box(0, 0, 4000, 4000), List.of())).at(5000)).hasSize(1);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(zone().at(1200)).isEmpty();
    }
}
