package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.task.Work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Candidates that know where their nodes lie become ways: cut to what is known of them, each once,
/// without those that lie outside.
final class Assembly {
    private static final int CHECK_EACH = 1 << 12;

    private final Positions positions;
    private final GeoBox frame;
    private final List<OsmWay> ways = new ArrayList<>();
    private int cut;

    /// @param frame what lies outside of it is left out
    Assembly(Positions positions, GeoBox frame) {
        this.positions = positions;
        this.frame = frame;
    }

    /// A candidate and its longest run of known nodes.
    private record Run(Candidate of, int from, int to) {
        int size() {
            return to - from;
        }

        boolean cut() {
            return size() < of.nodes().length;
        }

        long[] nodes() {
            return Arrays.copyOfRange(of.nodes(), from, to);
        }
    }

    FoundWays of(List<Candidate> candidates, OtherWays minor, Landscape landscape, Work work) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingLong(Candidate::id).thenComparingInt(Candidate::age));
        for (int i = 0, next; i < sorted.size(); i = next) {
            Run best = run(sorted.get(i));
            for (next = i + 1;
                    next < sorted.size() && sorted.get(next).id() == best.of.id();
                    next++) {
                best = better(best, run(sorted.get(next)));
            }
            keep(best);
            if (ways.size() % CHECK_EACH == 0) {
                work.check();
            }
        }
        return new FoundWays(ways, cut, minor, landscape);
    }

    /// Of two versions the newer, unless its extract cut it: then whichever is longer.
    private static Run better(Run older, Run newer) {
        boolean shortened = newer.cut() || isPartOf(newer.of.nodes(), older.of.nodes());
        return shortened && older.size() > newer.size() ? older : newer;
    }

    /// Some programs take the nodes that they cut off out of the way too.
    private static boolean isPartOf(long[] part, long[] whole) {
        return part.length < whole.length
                && Collections.indexOfSubList(boxed(whole), boxed(part)) >= 0;
    }

    private static List<Long> boxed(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private Run run(Candidate candidate) {
        long[] nodes = candidate.nodes();
        int from = 0;
        int to = 0;
        int start = 0;
        for (int i = 0; i <= nodes.length; i++) {
            if (i == nodes.length || !positions.known(positions.find(nodes[i]))) {
                if (i - start > to - from) {
                    from = start;
                    to = i;
                }
                start = i + 1;
            }
        }
        return new Run(candidate, from, to);
    }

    private void keep(Run run) {
        double[] lonLat = lonLat(run);
        GeoBox box = box(lonLat);
        if (box != null && !box.intersects(frame)) {
            return;
        }
        if (run.cut()) {
            cut++;
        }
        if (run.size() >= 2) {
            Candidate of = run.of;
            ways.add(
                    new OsmWay(
                            of.id(),
                            of.kind().form(),
                            of.kind().wayClass(),
                            of.kind().life(),
                            of.labels().refs(),
                            of.labels().names(),
                            of.kind().direction(),
                            of.kind().highSpeed(),
                            run.nodes(),
                            lonLat));
        }
    }

    private double[] lonLat(Run run) {
        double[] lonLat = new double[2 * run.size()];
        for (int i = 0; i < run.size(); i++) {
            int place = positions.find(run.of.nodes()[run.from + i]);
            lonLat[2 * i] = positions.lon(place);
            lonLat[2 * i + 1] = positions.lat(place);
        }
        return lonLat;
    }

    /// @return null where there is no point
    private static @Nullable GeoBox box(double[] lonLat) {
        if (lonLat.length == 0) {
            return null;
        }
        double west = lonLat[0];
        double south = lonLat[1];
        double east = west;
        double north = south;
        for (int i = 2; i < lonLat.length; i += 2) {
            west = Math.min(west, lonLat[i]);
            east = Math.max(east, lonLat[i]);
            south = Math.min(south, lonLat[i + 1]);
            north = Math.max(north, lonLat[i + 1]);
        }
        return new GeoBox(west, south, east, north);
    }
}
