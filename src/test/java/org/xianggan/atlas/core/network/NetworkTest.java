package org.xianggan.atlas.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Timeline;

import java.util.List;

class NetworkTest {
    private static final Way UNNAMED =
            new Way(null, -1, null, null, WayClass.UNNAMED, new Timeline(List.of(), null));
    private static final double[] COURSE = {113, 27, 113.05, 27.01, 113.1, 27};

    private final Network.Builder builder = Network.builder(TravelMode.DRIVE);

    @Test
    void keepsWhatItWasGiven() {
        int a = builder.node("n1", 113, 27);
        int b = builder.node("n2", 113.1, 27);
        int c = builder.node("n3", 113.2, 27);
        int way = builder.way(UNNAMED);
        int ab =
                builder.edge(
                        new Network.Edge(a, b, 10_400, way, AccuracyClass.B, 1, 120, 80, COURSE));
        builder.edge(
                new Network.Edge(
                        c,
                        b,
                        9_900,
                        way,
                        AccuracyClass.C,
                        0,
                        0,
                        5,
                        new double[] {113.2, 27, 113.1, 27}));
        Network network = builder.build();

        assertThat(network.nodeCount()).isEqualTo(3);
        assertThat(network.edgeCount()).isEqualTo(2);
        assertThat(network.node("n2")).hasValue(b);
        assertThat(network.node("n9")).isEmpty();
        assertThat(network.nodeId(c)).isEqualTo("n3");
        assertThat(network.metres(ab)).isEqualTo(10_400);
        assertThat(network.border(ab)).isEqualTo(1);
        assertThat(network.climbUp(ab)).isEqualTo(120);
        assertThat(network.climbDown(ab)).isEqualTo(80);
        assertThat(network.accuracy(ab)).isEqualTo(AccuracyClass.B);
        assertThat(network.wayOf(ab)).isEqualTo(UNNAMED);
        assertThat(network.course(ab))
                .containsExactly(
                        new LonLat(113, 27), new LonLat(113.05, 27.01), new LonLat(113.1, 27));
        assertThat(network.degree(b)).isEqualTo(2);
        assertThat(network.otherEnd(ab, b)).isEqualTo(a);
        assertThat(network.box().east()).isEqualTo(113.2);
    }

    @Test
    void whatNobodyDatedIsOpenInEveryYear() {
        assertThat(UNNAMED.isOpenIn(1950)).isTrue();
        assertThat(UNNAMED.isOpenIn(2025)).isTrue();
    }

    @Test
    void refusesWhatCannotBeANetwork() {
        int a = builder.node("n1", 113, 27);
        int b = builder.node("n2", 113.1, 27);
        int way = builder.way(UNNAMED);
        assertThatThrownBy(() -> builder.node("n1", 113, 28)).hasMessageContaining("twice");
        assertThatThrownBy(() -> builder.node("n4", 113, 95)).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> edge(a, a, 5, way)).hasMessageContaining("no edge");
        assertThatThrownBy(() -> edge(a, 7, 5, way)).hasMessageContaining("no edge");
        assertThatThrownBy(() -> edge(a, b, 0, way)).hasMessageContaining("0.0 m");
        assertThatThrownBy(() -> edge(a, b, Double.NaN, way)).hasMessageContaining("NaN m");
        assertThatThrownBy(() -> edge(a, b, 5, 3)).hasMessageContaining("way 3");
        Way rail = new Way(null, -1, null, null, WayClass.METRO, new Timeline(List.of(), null));
        assertThatThrownBy(() -> builder.way(rail)).hasMessageContaining("metro");
    }

    private void edge(int a, int b, double metres, int way) {
        builder.edge(new Network.Edge(a, b, metres, way, AccuracyClass.B, 0, 0, 0, COURSE));
    }
}
