package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Assumptions;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.TravelProblem;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.store.gpkg.SurveyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What routes on a survey take, from place to place, for the row `drive`: `RouteTimes ATLAS SURVEY
/// FOLDER QUESTIONS`. Landmarks are kept in the folder; the questions are written for the peer,
/// which is asked the same.
public final class RouteTimes {
    private static final int ROUNDS = 5;
    private static final int PAIRS = 300;

    /// The classes of OpenStreetMap by ours.
    private static final Map<String, WayClass> CLASSES =
            Map.of(
                    "motorway", WayClass.EXPRESSWAY,
                    "trunk", WayClass.NATIONAL,
                    "primary", WayClass.NATIONAL,
                    "secondary", WayClass.PROVINCIAL,
                    "tertiary", WayClass.COUNTY,
                    "residential", WayClass.OTHER,
                    "living_street", WayClass.OTHER,
                    "other", WayClass.UNNAMED);

    private RouteTimes() {}

    public static void main(String[] args) throws IOException {
        Messages texts = Messages.chinese();
        AtlasFile shipped = AtlasFile.open(Path.of(args[0]), texts);
        try (AtlasFile atlas = shipped.with(SurveyFile.open(Path.of(args[1]), texts))) {
            long begun = System.nanoTime();
            Network n = atlas.network(TravelMode.DRIVE);
            System.out.printf(
                    "ours: %d nodes, %d edges, read in %.1f s%n",
                    n.nodeCount(), n.edgeCount(), (System.nanoTime() - begun) / 1e9);
            var engine = new GraphHopperEngine(LandmarkShelf.in(Path.of(args[2])));
            Conditions c = Conditions.of(n, Scenario.of(2025));
            begun = System.nanoTime();
            engine.prepare(c);
            System.out.printf("ours: prepared in %.1f s%n", (System.nanoTime() - begun) / 1e9);
            List<LonLat[]> pairs = pairs(n);
            Files.write(Path.of(args[3]), questions(pairs));
            for (int round = 0; round < ROUNDS; round++) {
                // Other conditions each time: what was found under the same is known.
                Conditions anew = Conditions.of(n, Scenario.of(2025));
                engine.prepare(anew);
                ask(engine, anew, pairs);
            }
            rest(engine, c, pairs);
        }
    }

    private static List<LonLat[]> pairs(Network n) {
        Random random = new Random(11);
        List<LonLat[]> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(
                    new LonLat[] {
                        n.position(random.nextInt(n.nodeCount())),
                        n.position(random.nextInt(n.nodeCount()))
                    });
        }
        return pairs;
    }

    private static List<String> questions(List<LonLat[]> pairs) {
        List<String> lines = new ArrayList<>();
        CLASSES.forEach(
                (osm, ours) ->
                        lines.add("speed " + osm + " " + Assumptions.DEFAULT.speed(ours).mid()));
        for (LonLat[] p : pairs) {
            lines.add(
                    "pair " + p[0].lon() + " " + p[0].lat() + " " + p[1].lon() + " " + p[1].lat());
        }
        return lines;
    }

    private static void ask(GraphHopperEngine engine, Conditions c, List<LonLat[]> pairs) {
        double[] millis = new double[pairs.size()];
        int none = 0;
        for (int i = 0; i < millis.length; i++) {
            Stop from = Stop.at("from", pairs.get(i)[0]);
            Stop to = Stop.at("to", pairs.get(i)[1]);
            long begun = System.nanoTime();
            try {
                engine.routeOver(List.of(from, to), c, 1);
                millis[i - none] = (System.nanoTime() - begun) / 1e6;
            } catch (TravelProblem noWay) {
                // Which of the two hangs on an island is searched for then; the peer does not say.
                none++;
            }
        }
        double[] found = Arrays.copyOf(millis, millis.length - none);
        Arrays.sort(found);
        System.out.printf(
                "ours: median %.2f ms, mean %.2f ms, %d without a way%n",
                found[found.length / 2], Arrays.stream(found).average().orElseThrow(), none);
    }

    /// What has no peer.
    private static void rest(GraphHopperEngine engine, Conditions c, List<LonLat[]> pairs) {
        List<Stop> places = new ArrayList<>();
        for (LonLat[] pair : pairs.subList(0, 24)) {
            places.add(Stop.at("place " + places.size(), pair[0]));
        }
        for (int round = 0; round < 2; round++) {
            Conditions anew = Conditions.of(c.network(), c.scenario());
            engine.prepare(anew);
            time("matrix of 24", () -> engine.matrixOf(places, anew));
            time(
                    "reach of 1 and 2 hours",
                    () -> engine.reach(engine.snap(places.getFirst(), c), c, List.of(1.0, 2.0)));
            time("three ways", () -> engine.routeOver(places.subList(0, 2), c, 3));
        }
    }

    private static void time(String what, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        System.out.printf("ours: %s %.2f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
