package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The way back along a surveyed stretch, in the direction in which it may be travelled: where it
/// is not the way there, it is the other carriageway.
final class WayBack {
    /// The two carriageways of one road are never farther apart, metres (in mountains each has its
    /// own tunnel).
    static final double FARTHEST = 1_000;

    private final Net net;
    private final Plane plane;
    private final Span span;
    private final List<int[]> chains = new ArrayList<>();
    private final Set<Integer> ways = new HashSet<>();
    private final List<Integer> arcs = new ArrayList<>();

    WayBack(Net net, Plane plane, Span span) {
        this.net = net;
        this.plane = plane;
        this.span = span;
    }

    void find(Course.Part part, boolean rare) {
        int n = span.vertices().length;
        double[] back = new double[2 * n];
        for (int i = 0; i < n; i++) {
            back[2 * i] = net.lon[span.vertices()[n - 1 - i]];
            back[2 * i + 1] = net.lat[span.vertices()[n - 1 - i]];
        }
        Course course = Course.along(back, part, plane, FARTHEST);
        Set<Integer> forward = new HashSet<>();
        Arrays.stream(span.arcs()).forEach(forward::add);
        List<Integer> run = new ArrayList<>();
        for (Search.Step step : new Search(net, course, false, rare).path()) {
            int arc = step.arc();
            boolean other = net.isOneWay(arc) && !forward.contains(arc);
            if (!other) {
                keep(run);
                run = new ArrayList<>();
            } else if (run.isEmpty()) {
                run.add(net.to[arc ^ 1]);
            }
            if (other) {
                ways.add(net.way[arc]);
                arcs.add(arc);
                run.add(step.vertex());
            }
        }
        keep(run);
    }

    private void keep(List<Integer> run) {
        if (run.size() > 1) {
            chains.add(run.reversed().stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /// Vertices of unconnected parts of the other carriageway, each in the direction of the line.
    List<int[]> chains() {
        return Collections.unmodifiableList(chains);
    }

    /// The arcs that they are of.
    List<Integer> arcs() {
        return Collections.unmodifiableList(arcs);
    }

    /// The ways, by number, that they are of.
    Set<Integer> ways() {
        return Collections.unmodifiableSet(ways);
    }
}
