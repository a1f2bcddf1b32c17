package org.xianggan.atlas.survey.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.network.Assumptions;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.DrawnLine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.network.WayClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class LandmarksTest {
    private static final int SIDE = 60;
    private static final Network TOWN = GridNetwork.of(5, SIDE);

    private final GraphHopperEngine plain =
            new GraphHopperEngine(LandmarkShelf.none(), Integer.MAX_VALUE);

    private static GraphHopperEngine with(LandmarkShelf shelf) {
        return new GraphHopperEngine(shelf, 0);
    }

    /// Slower than agreed, as agreed, faster.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.7})
    void findTheSameWaysWhateverSpeedIsAssumed(double faster) {
        Range agreed = Assumptions.DEFAULT.speed(WayClass.UNNAMED);
        Assumptions assumed = Assumptions.DEFAULT.with(WayClass.UNNAMED, agreed.times(faster));
        Conditions c = Conditions.of(TOWN, Scenario.of(2025).assuming(assumed));
        GraphHopperEngine landmarks = with(LandmarkShelf.none());
        Random random = new Random(9);
        int there = 0;
        for (int k = 0; k < 60; k++) {
            Snap a = GridNetwork.somewhere(TOWN, random);
            Snap b = GridNetwork.somewhere(TOWN, random);
            double right = seconds(plain, a, b, c);
            double ours = seconds(landmarks, a, b, c);
            // Bounds are whole numbers of some steps: a way may take a step longer than the best.
            assertThat(ours).isCloseTo(right, within(right < 1e9 ? 0.5 : 0.0));
            there += right < 1e9 ? 1 : 0;
        }
        assertThat(there).isGreaterThan(50);
    }

    private static double seconds(GraphHopperEngine engine, Snap a, Snap b, Conditions c) {
        try {
            Route route = engine.route(List.of(a, b), c, 1).getFirst();
            return route.seconds().mid();
        } catch (TravelProblem none) {
            return 1e9;
        }
    }

    @Test
    void areKeptForTheNextRunAndMeasuredAnewForAnotherNetwork(@TempDir Path folder)
            throws IOException {
        Path own = folder.resolve("路线");
        Conditions c = Conditions.of(TOWN, Scenario.of(2025));
        with(LandmarkShelf.in(own)).prepare(c);
        FileTime made = age(own);
        with(LandmarkShelf.in(own)).prepare(c);
        assertThat(Files.getLastModifiedTime(own.resolve("key"))).isEqualTo(made);
        with(LandmarkShelf.in(own)).prepare(Conditions.of(GridNetwork.of(6, 40), c.scenario()));
        assertThat(Files.getLastModifiedTime(own.resolve("key"))).isNotEqualTo(made);
    }

    private static FileTime age(Path own) throws IOException {
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(own.resolve("key"), old);
        return old;
    }

    @Test
    void whatIsBrokenOrCannotBeKeptIsMeasuredAnew(@TempDir Path folder) throws IOException {
        Conditions c = Conditions.of(TOWN, Scenario.of(2025));
        with(LandmarkShelf.in(folder)).prepare(c);
        age(folder);
        try (var files = Files.newDirectoryStream(folder, "landmarks_*")) {
            for (Path file : files) {
                byte[] all = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(all, all.length / 3));
            }
        }
        Random random = new Random(2);
        Snap a = GridNetwork.somewhere(TOWN, random);
        Snap b = GridNetwork.somewhere(TOWN, random);
        double right = seconds(plain, a, b, c);
        assertThat(seconds(with(LandmarkShelf.in(folder)), a, b, c)).isCloseTo(right, within(0.5));
        Path file = Files.createFile(folder.resolve("a file"));
        assertThat(seconds(with(LandmarkShelf.in(file)), a, b, c)).isCloseTo(right, within(0.5));
        assertThat(file).isEmptyFile();
    }

    /// Bounds that were measured without it would lead past it.
    @Test
    void aDrawnLineIsFoundAndWhatIsKeptStays(@TempDir Path folder) throws IOException {
        Conditions c = Conditions.of(TOWN, Scenario.of(2025));
        GraphHopperEngine engine = with(LandmarkShelf.in(folder));
        engine.prepare(c);
        FileTime kept = age(folder);
        int last = TOWN.nodeCount() - 1;
        DrawnLine line =
                new DrawnLine(
                        "新路",
                        List.of(TOWN.position(0), TOWN.position(last)),
                        WayClass.EXPRESSWAY,
                        120.0);
        Conditions drawn = c.under(c.scenario().drawing(line));
        Snap a = at(0);
        Snap b = at(last);
        assertThat(seconds(engine, a, b, drawn)).isLessThan(0.7 * seconds(engine, a, b, c));
        assertThat(seconds(engine, a, b, drawn))
                .isCloseTo(seconds(plain, a, b, drawn), within(0.1));
        assertThat(Files.getLastModifiedTime(folder.resolve("key"))).isEqualTo(kept);
    }

    private static Snap at(int node) {
        Stop stop = Stop.at("n" + node, TOWN.position(node));
        return new Snap(stop, node, -1, 0, TOWN.position(node), 0);
    }

    @Test
    void aRangeHoldsWithThemToo() {
        Conditions c = Conditions.of(TOWN, Scenario.of(2025));
        Random random = new Random(3);
        Snap a = GridNetwork.somewhere(TOWN, random);
        Snap b = GridNetwork.somewhere(TOWN, random);
        Range seconds = with(LandmarkShelf.none()).route(List.of(a, b), c, 1).getFirst().seconds();
        assertThat(seconds.low()).isLessThan(seconds.mid());
        assertThat(seconds.high()).isGreaterThan(seconds.mid());
    }
}
