package org.xianggan.atlas.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.testing.DataMini;
import org.xianggan.atlas.testing.HandSurvey;
import org.xianggan.atlas.testing.Roads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// A road network comes out of a survey as it went in; without one the atlas has its own.
class RoadPackTest {
    private static final EntityId ROAD = EntityId.of("road:G106");

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private AtlasFile atlas;

    @BeforeEach
    void build() throws IOException {
        atlas =
                AtlasFile.open(
                        DataMini.built(folder, folder.resolve("atlas.gpkg")), Messages.english());
    }

    @AfterEach
    void close() {
        atlas.close();
    }

    private Survey bare() {
        return HandSurvey.of(atlas, Set.of(ROAD));
    }

    private Network made(double metres) {
        Line line =
                atlas.lines().stream().filter(l -> l.id().equals(ROAD)).findFirst().orElseThrow();
        Network.Builder b = Network.builder(TravelMode.DRIVE);
        int a = b.node(5_000_000_001L, 113.7, 27.48);
        int c = b.node(7, 113.71, 27.46);
        int d = b.node("shipped:n3", 113.7000001, 27.44);
        int e = b.node("n-5", 113.69, 27.45);
        int plain =
                b.way(
                        new Way(
                                null,
                                -1,
                                "X012；乡道",
                                null,
                                WayClass.COUNTY,
                                new Timeline(List.of(), null)));
        int named =
                b.way(
                        new Way(
                                ROAD,
                                1,
                                line.ref(),
                                line.names(),
                                WayClass.NATIONAL,
                                line.sections().get(1).timeline(),
                                List.of()));
        b.edge(
                edge(
                        a,
                        c,
                        metres,
                        plain,
                        AccuracyClass.A,
                        true,
                        113.7,
                        27.48,
                        113.7,
                        27.47,
                        113.71,
                        27.46));
        b.edge(
                edge(
                        d,
                        c,
                        2_222.22,
                        named,
                        AccuracyClass.D,
                        false,
                        113.7000001,
                        27.44,
                        113.71,
                        27.46));
        b.edge(edge(e, c, 0.01, plain, AccuracyClass.B, true, 113.69, 27.45, 113.71, 27.46));
        b.edge(edge(e, d, 1_500, named, AccuracyClass.C, false, 113.69, 27.45, 113.7000001, 27.44));
        b.forbid(new Network.Forbidden(c, 0, 1));
        b.forbid(new Network.Forbidden(c, 0, 1, 3));
        return b.build();
    }

    private static Network.Edge edge(
            int from,
            int to,
            double metres,
            int way,
            AccuracyClass accuracy,
            boolean oneWay,
            double... course) {
        return new Network.Edge(from, to, metres, way, accuracy, 2, 12.5, 0.3, course, oneWay);
    }

    @Test
    void what_is_written_is_read_again() {
        Network made = made(2_500);
        Survey survey = HandSurvey.with(bare(), made);
        AtlasFile shown =
                HandSurvey.through(atlas, survey, folder.resolve("s.gpkg"), Messages.english());
        Network read = shown.network(TravelMode.DRIVE);
        assertThat(Roads.edges(read)).hasSize(4).isEqualTo(Roads.edges(made));
        assertThat(Roads.turns(read)).hasSize(2).isEqualTo(Roads.turns(made));
        assertThat(read.ways()).isEqualTo(made.ways());
        assertThat(read.wayOf(1).timeline().events()).isNotEmpty();
        for (int e = 0; e < 4; e++) {
            assertThat(read.metres(e)).isEqualTo(made.metres(e));
            assertThat(read.course(e)).isEqualTo(made.course(e));
            assertThat(read.accuracy(e)).isEqualTo(made.accuracy(e));
            assertThat(read.border(e)).isEqualTo(2);
            assertThat(read.climbUp(e)).isEqualTo(12.5f);
            assertThat(read.climbDown(e)).isEqualTo(0.3f);
        }
        assertThat(shown.survey().orElseThrow().roadReport()).isEqualTo(survey.roadReport());
        assertThat(shown.network(TravelMode.RAIL)).isSameAs(atlas.network(TravelMode.RAIL));
        assertThat(shown.shippedNetwork(TravelMode.DRIVE).edgeCount())
                .isEqualTo(atlas.network(TravelMode.DRIVE).edgeCount());
        shown.close();
    }

    @Test
    void without_a_network_of_the_survey_the_atlas_has_its_own() {
        AtlasFile shown =
                HandSurvey.through(atlas, bare(), folder.resolve("s.gpkg"), Messages.english());
        assertThat(shown.network(TravelMode.DRIVE)).isSameAs(atlas.network(TravelMode.DRIVE));
        assertThat(shown.survey().orElseThrow().roadReport().edges()).isZero();
        shown.close();
    }

    @Test
    void another_network_is_another_survey() {
        assertThat(checksum("a", 2_500))
                .isEqualTo(checksum("b", 2_500))
                .isNotEqualTo(checksum("c", 2_501));
    }

    private String checksum(String name, double metres) {
        AtlasFile shown =
                HandSurvey.through(
                        atlas,
                        HandSurvey.with(bare(), made(metres)),
                        folder.resolve(name + ".gpkg"),
                        Messages.english());
        // To close it would close the atlas too.
        return shown.mapVersion();
    }
}
