package org.xianggan.atlas.ui.planner.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianggan.atlas.testing.HandNetwork.event;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.wording.SectionName;

import java.util.List;

class CandidateTest {
    private static final EntityId LONG = EntityId.of("road:LONG");
    private static final EntityId SHORT = EntityId.of("road:SHORT");

    private static Way way(EntityId line, int section, LineEvent... events) {
        return new Way(
                line,
                section,
                line.key(),
                new Names(line.key(), line.key(), null, null, List.of()),
                WayClass.PROVINCIAL,
                new Timeline(List.of(events), null));
    }

    private static Network network(Way... ways) {
        Network.Builder b = Network.builder(TravelMode.DRIVE);
        int before = b.node("0", 113, 27);
        for (int i = 0; i < ways.length; i++) {
            double lon = 113 + (i + 1) * 0.1;
            int node = b.node(String.valueOf(i + 1), lon, 27);
            double[] course = {lon - 0.1, 27, lon, 27};
            b.edge(
                    new Network.Edge(
                            before,
                            node,
                            10_000,
                            b.way(ways[i]),
                            AccuracyClass.B,
                            0,
                            0,
                            0,
                            course));
            before = node;
        }
        return b.build();
    }

    @Test
    void whatIsBeingBuiltComesFirstAndOnlySectionsThatAreNotOpenCount() {
        Network n =
                network(
                        way(LONG, 2, event("2021", Status.PLANNED)),
                        way(LONG, 0, event("1990", Status.OPEN)),
                        way(LONG, 1, event("2021", Status.WISH)),
                        way(LONG, 1, event("2021", Status.WISH)),
                        way(SHORT, 0, event("2022", Status.UNDER_CONSTRUCTION)));
        List<Candidate> all =
                Candidate.of(
                        n,
                        2025,
                        p ->
                                p.line().equals(LONG)
                                        ? new SectionName(p.section() + 1, "甲", null)
                                        : null);
        assertThat(all).extracting(Candidate::line).containsExactly(SHORT, LONG);
        assertThat(all.getFirst().isDivided()).isFalse();
        Candidate divided = all.getLast();
        assertThat(divided.isDivided()).isTrue();
        assertThat(divided.sections())
                .extracting(Candidate.Part::part)
                .containsExactly(new LinePart(LONG, 1), new LinePart(LONG, 2));
        assertThat(divided.statuses()).containsExactlyInAnyOrder(Status.WISH, Status.PLANNED);
        assertThat(Candidate.of(n, 2020, p -> null)).as("nothing is known of it yet").hasSize(2);
    }
}
