package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Snap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What routes on a made-up town of so many streets in each direction take: `DriveTimes 700`.
public final class DriveTimes {
    private DriveTimes() {}

    public static void main(String[] args) {
        Network n = GridNetwork.of(1, Integer.parseInt(args[0]));
        System.out.println(n.nodeCount() + " nodes, " + n.edgeCount() + " edges, " + heap());
        var engine = new GraphHopperEngine(LandmarkShelf.none());
        time("conditions", () -> Conditions.of(n, Scenario.of(2025)));
        Conditions c = Conditions.of(n, Scenario.of(2025));
        time("prepare", () -> engine.prepare(c));
        System.out.println(heap());
        Random random = new Random(1);
        List<Snap[]> pairs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pairs.add(
                    new Snap[] {
                        GridNetwork.somewhere(n, random), GridNetwork.somewhere(n, random)
                    });
        }
        for (int round = 0; round < 3; round++) {
            time("200 routes", () -> pairs.forEach(p -> engine.route(List.of(p[0], p[1]), c, 1)));
        }
        time(
                "20 with others",
                () -> pairs.subList(0, 20).forEach(p -> engine.route(List.of(p[0], p[1]), c, 3)));
        List<Snap> places = pairs.subList(0, 24).stream().map(p -> p[0]).toList();
        time("matrix of 24", () -> engine.matrix(places, c));
        time("reach", () -> engine.reach(places.getFirst(), c, List.of(0.5, 1.0)));
        time("reach", () -> engine.reach(places.getFirst(), c, List.of(0.5, 1.0)));
        System.out.println(heap());
    }

    private static void time(String what, Runnable work) {
        long begun = System.nanoTime();
        work.run();
        System.out.printf("%s %.0f ms%n", what, (System.nanoTime() - begun) / 1e6);
    }

    private static String heap() {
        System.gc();
        Runtime r = Runtime.getRuntime();
        return (r.totalMemory() - r.freeMemory()) / 1_000_000 + " MB";
    }
}
