package org.xianggan.atlas.core.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.event;
import static org.xianggan.atlas.testing.HandNetwork.way;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Tone;

import java.util.List;

class CoursesTest {
    private static final EntityId NEW = EntityId.of("road:NEW");

    /// A planned line over four nodes from west to east, its edges drawn now one way, now the
    /// other, with a spur at the third node and an open road beside.
    private static Network network() {
        Network.Builder b = Network.builder(TravelMode.DRIVE);
        int[] n = new int[5];
        for (int i = 0; i < 4; i++) {
            n[i] = b.node("n" + i, 113 + i / 10.0, 27);
        }
        n[4] = b.node("spur", 113.2, 27.1);
        int planned =
                b.way(
                        way(
                                NEW,
                                WayClass.EXPRESSWAY,
                                event("2021", Status.PLANNED),
                                event("2030", Status.OPEN)));
        int old =
                b.way(
                        way(
                                EntityId.of("road:OLD"),
                                WayClass.PROVINCIAL,
                                event("1990", Status.OPEN)));
        edge(b, n[1], n[0], planned, 113.1, 27, 113, 27);
        edge(b, n[1], n[2], planned, 113.1, 27, 113.2, 27);
        edge(b, n[3], n[2], planned, 113.3, 27, 113.2, 27);
        edge(b, n[2], n[4], planned, 113.2, 27, 113.2, 27.1);
        edge(b, n[0], n[3], old, 113, 27, 113.3, 27);
        return b.build();
    }

    private static void edge(Network.Builder b, int from, int to, int way, double... course) {
        b.edge(new Network.Edge(from, to, 10_000, way, AccuracyClass.B, 0, 0, 0, course));
    }

    @Test
    void edgesAreJoinedWhereOnlyTwoMeet() {
        List<List<LonLat>> lines = Courses.of(network(), Scenario.of(2025).opening(NEW)::opens);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .containsExactly(new LonLat(113.2, 27), new LonLat(113.1, 27), new LonLat(113, 27));
        assertThat(lines).allMatch(l -> l.size() >= 2);
    }

    @Test
    void onlyWhatIsNotOpenAnywayAndNotAvoidedIsOpened() {
        Scenario opening = Scenario.of(2025).opening(NEW);
        assertThat(opened(Scenario.of(2025))).isEmpty();
        assertThat(opened(opening.in(2031))).isEmpty();
        assertThat(opened(opening.avoiding(NEW))).isEmpty();
        assertThat(opened(Scenario.of(2025).opening(EntityId.of("road:OLD")))).isEmpty();
        TravelOverlay.Track track = Drawn.opened(network(), opening, 3, Tone.AFTER);
        assertThat(track.stretches()).hasSize(3);
        assertThat(track.stretches()).allMatch(s -> s.use() == TravelOverlay.Use.OPEN);
    }

    private static List<List<LonLat>> opened(Scenario scenario) {
        return Courses.of(network(), scenario::opens);
    }

    /// What is open and may not be used is another thing than what is not open.
    @Test
    void onlyWhatIsOpenCanBeAvoided() {
        Scenario both = Scenario.of(2025).avoiding(NEW).avoiding(EntityId.of("road:OLD"));
        assertThat(Courses.of(network(), both::avoids))
                .singleElement()
                .satisfies(l -> assertThat(l).hasSize(2));
        // Then the new line is open too: round to where the spur leaves it, and the spur.
        assertThat(Courses.of(network(), both.in(2031)::avoids))
                .extracting(List::size)
                .containsExactlyInAnyOrder(5, 2);
    }
}
