package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;

import java.io.IOException;
import java.util.List;
import java.util.Map;

class NetworkPackTest {
    private static NetworkPack.Edge edge(
            String from, String to, String line, int section, NetworkPack.Also... also) {
        return new NetworkPack.Edge(
                from,
                to,
                1234.4,
                line,
                section,
                line.isEmpty() ? WayClass.UNNAMED : WayClass.NATIONAL,
                AccuracyClass.C,
                1,
                120,
                30,
                List.of(also),
                List.of(new Coordinate(113, 27), new Coordinate(113.1, 27.1)));
    }

    private static Line line(EntityId id) {
        Section section = new Section("1", null, null, new Timeline(List.of(), null), null, null);
        return new Line(
                id,
                new Names(id.key(), id.key(), null, null, List.of()),
                "national",
                id.key(),
                null,
                null,
                null,
                List.of(section, section, section),
                Map.of(),
                AccuracyClass.C,
                List.of(),
                null);
    }

    @Test
    void whatIsWrittenIsReadWithTheLinesThatShareAnEdge() throws IOException {
        NetworkPack pack = new NetworkPack();
        pack.node("a", 113, 27);
        pack.node("b", 113.1, 27.1);
        pack.node("c", 113.2, 27.1);
        pack.edge(edge("a", "b", "road:G106", 1, new NetworkPack.Also("road:G319", 2)));
        pack.edge(edge("b", "c", "road:G106", 1));
        pack.edge(edge("a", "c", "", -1));
        Network n = NetworkPack.read(TravelMode.DRIVE, pack.bytes(), NetworkPackTest::line);

        assertThat(n.edgeCount()).isEqualTo(3);
        assertThat(n.ways()).as("shared, alone and without a name are three ways").hasSize(3);
        Way shared = n.wayOf(0);
        assertThat(shared.line()).isEqualTo(EntityId.of("road:G106"));
        assertThat(shared.section()).isEqualTo(1);
        assertThat(shared.also()).hasSize(1);
        assertThat(shared.also().getFirst().line()).isEqualTo(EntityId.of("road:G319"));
        assertThat(shared.also().getFirst().section()).isEqualTo(2);
        assertThat(shared.also().getFirst().ref()).isEqualTo("G319");
        assertThat(shared.also().getFirst().wayClass()).isEqualTo(WayClass.NATIONAL);
        assertThat(n.wayOf(1).also()).isEmpty();
        assertThat(n.wayOf(2).line()).isNull();
        assertThat(n.metres(2)).isEqualTo(1234);
        assertThat(n.courseLon(2, 1)).isEqualTo(113.1);
    }
}
