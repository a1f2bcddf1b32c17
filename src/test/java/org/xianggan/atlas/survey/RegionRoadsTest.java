package org.xianggan.atlas.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.survey.RegionExtract;
import org.xianggan.atlas.core.survey.Survey;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;
import org.xianggan.atlas.survey.drive.GraphHopperEngine;
import org.xianggan.atlas.survey.drive.LandmarkShelf;
import org.xianggan.atlas.testing.Roads;
import org.xianggan.atlas.testing.ShippedAtlas;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// The network of a survey of the whole region, kept and read again.
class RegionRoadsTest {
    private static final int YEAR = 2025;

    @TempDir Path folder;

    @Test
    void all_county_seats_meet_the_network_and_reach_one_another() {
        Messages texts = Messages.english();
        Path extract = RegionExtract.write(folder.resolve("r.osm.pbf"), 0.3, 1, Set.of());
        Path file = folder.resolve("survey.gpkg");
        try (AtlasFile atlas = ShippedAtlas.open(texts)) {
            Survey survey =
                    new SurveyMaker(texts, InstantSource.system())
                            .make(List.of(extract), file, atlas, Work.SILENT, () -> {});
            AtlasFile shown = atlas.with(SurveyFile.open(file, texts));
            Network n = shown.network(TravelMode.DRIVE);
            isAsMade(n, survey.roads());
            assertThat(shown.network(TravelMode.RAIL)).isSameAs(atlas.network(TravelMode.RAIL));
            assertThat(shown.shippedNetwork(TravelMode.DRIVE))
                    .isSameAs(atlas.network(TravelMode.DRIVE));
            assertThat(shown.survey().orElseThrow().roadReport()).isEqualTo(survey.roadReport());
            assertThat(survey.roadReport().unjoined()).isLessThan(20);
            seatsReachOneAnother(shown, n);
            shown.close();
        }
    }

    private static void isAsMade(Network read, Network made) {
        assertThat(Roads.edges(read)).isEqualTo(Roads.edges(made));
        assertThat(read.ways())
                .map(Way::line)
                .isEqualTo(made.ways().stream().map(Way::line).toList());
        for (int e = 0; e < made.edgeCount(); e++) {
            assertThat(Math.abs(read.metres(e) - made.metres(e))).isLessThan(0.011);
            assertThat(read.course(e)).isEqualTo(made.course(e));
            assertThat(read.wayOf(e)).isEqualTo(made.wayOf(e));
            assertThat(read.border(e)).isEqualTo(made.border(e));
        }
        int crossings = IntStream.range(0, read.edgeCount()).map(read::border).sum();
        // The shipped network has 25; both carriageways of expressways count here.
        assertThat(crossings).isBetween(20, 60);
    }

    /// Times are a little shorter, for a surveyed length is taken as it is and a chord is not. What
    /// is planned is not in the extract: it opens when it does and where it did.
    @Test
    void an_extract_of_the_shipped_network_gives_its_times_in_every_year() {
        Messages texts = Messages.english();
        Path file = folder.resolve("survey.gpkg");
        try (AtlasFile atlas = ShippedAtlas.open(texts)) {
            Network old = atlas.network(TravelMode.DRIVE);
            Path extract =
                    NetworkExtract.write(
                            old, w -> w.isOpenIn(YEAR), folder.resolve("mirror.osm.pbf"));
            Survey survey =
                    new SurveyMaker(texts, InstantSource.system())
                            .make(List.of(extract), file, atlas, Work.SILENT, () -> {});
            assertThat(survey.roadReport().joined()).isGreaterThan(10);
            assertThat(survey.roadReport().unjoined()).isZero();
            for (int year : List.of(2018, YEAR, old.lastYear())) {
                Matrix was = matrix(new FlatEngine(), old, year, atlas);
                Matrix is =
                        matrix(
                                new GraphHopperEngine(LandmarkShelf.none()),
                                survey.roads(),
                                year,
                                atlas);
                for (int i = 0; i < was.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        assertThat(is.seconds(i, j).mid() / was.seconds(i, j).mid())
                                .as(year + " " + i + " " + j)
                                .isBetween(0.75, 1.05);
                    }
                }
            }
        }
    }

    private static Matrix matrix(RouteEngine engine, Network n, int year, AtlasFile atlas) {
        return engine.matrixOf(seats(atlas), Conditions.of(n, Scenario.of(year)));
    }

    private static List<Stop> seats(AtlasFile atlas) {
        List<Stop> seats =
                atlas.entities(Kind.COUNTY).stream()
                        .filter(c -> "zone".equals(c.subtype()))
                        .map(c -> Stop.at(c.names().zh(), Objects.requireNonNull(c.anchor())))
                        .toList();
        assertThat(seats).hasSize(24);
        return seats;
    }

    private static void seatsReachOneAnother(AtlasFile atlas, Network n) {
        Conditions now = Conditions.of(n, Scenario.of(YEAR));
        List<Snap> snaps = seats(atlas).stream().map(s -> new FlatEngine().snap(s, now)).toList();
        BitSet there = reached(n, node(n, snaps.getFirst()), true);
        BitSet back = reached(n, node(n, snaps.getFirst()), false);
        for (Snap s : snaps) {
            assertThat(there.get(node(n, s))).as(s.stop().name()).isTrue();
            assertThat(back.get(node(n, s))).as(s.stop().name()).isTrue();
        }
    }

    private static int node(Network n, Snap s) {
        return s.isAtNode() ? s.node() : n.to(s.edge());
    }

    /// By what is open in the year, with the direction of the roads or against it.
    private static BitSet reached(Network n, int from, boolean forwards) {
        BitSet done = new BitSet();
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        done.set(from);
        List<List<Integer>> at =
                IntStream.range(0, n.nodeCount())
                        .mapToObj(v -> (List<Integer>) new ArrayList<Integer>())
                        .toList();
        for (int e = 0; e < n.edgeCount(); e++) {
            at.get(n.from(e)).add(e);
            at.get(n.to(e)).add(e);
        }
        while (!next.isEmpty()) {
            int v = next.poll();
            for (int e : at.get(v)) {
                int other = n.otherEnd(e, v);
                boolean may = n.mayLeave(forwards ? v : other, e);
                if (may && n.wayOf(e).isOpenIn(YEAR) && !done.get(other)) {
                    done.set(other);
                    next.add(other);
                }
            }
        }
        return done;
    }
}
