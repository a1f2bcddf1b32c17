package org.xianggan.atlas.core.survey;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// How long it takes to lay every line of the atlas on an extract of the whole frame: the lines'
/// true courses among 300,000 other ways by class, as dense as a province's. Prints milliseconds.
final class MatchTimer {
    private static final int OTHERS = 300_000;

    private MatchTimer() {}

    public static void main(String[] args) {
        Ways ways = new Ways();
        List<ShippedLine> lines = RealLines.all();
        for (ShippedLine line : lines) {
            Displaced.of(line, 1, line.id().toString().hashCode()).layOn(ways);
        }
        others(ways);
        List<OsmWay> all = ways.all();
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            LineMatcher matcher = new LineMatcher(all);
            long sorted = System.nanoTime();
            double gaps = 0;
            double slowest = 0;
            for (ShippedLine line : lines) {
                long from = System.nanoTime();
                gaps += matcher.match(line).report().gapKm();
                slowest = Math.max(slowest, (System.nanoTime() - from) / 1e6);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d lines, %d ways: sorted in %.0f ms, matched in %.0f ms (slowest %.0f); gaps"
                            + " %.0f km%n",
                    lines.size(),
                    all.size(),
                    (sorted - start) / 1e6,
                    (System.nanoTime() - sorted) / 1e6,
                    slowest,
                    gaps);
        }
    }

    /// Roads of all classes, ten nodes each, 100 m apart, joined end to end in chains of ten.
    private static void others(Ways ways) {
        Random random = new Random(11);
        String[] classes = {
            "motorway",
            "trunk",
            "primary",
            "primary",
            "secondary",
            "secondary",
            "secondary",
            "tertiary",
            "tertiary",
            "tertiary",
            "unclassified",
            "unclassified",
            "motorway_link"
        };
        for (int chain = 0; chain < OTHERS / 10; chain++) {
            double[] points = new double[2 * 91];
            double lon = 112 + 3.8 * random.nextDouble();
            double lat = 24.4 + 5.6 * random.nextDouble();
            double heading = 2 * Math.PI * random.nextDouble();
            for (int i = 0; i < 91; i++) {
                points[2 * i] = lon;
                points[2 * i + 1] = lat;
                heading += 0.2 * random.nextGaussian();
                lon += 0.001 * Math.cos(heading);
                lat += 0.0009 * Math.sin(heading);
            }
            Ways.Laying laying =
                    random.nextInt(20) == 0
                            ? ways.rail()
                            : ways.road(classes[random.nextInt(classes.length)]);
            if (random.nextInt(4) == 0) {
                laying.ref("X" + (100 + random.nextInt(800)));
            }
            laying.split(9).along(points);
        }
    }
}
