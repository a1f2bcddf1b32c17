package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The other carriageway of a surveyed stretch: the way back along it, where it is another one.
final class Twin {
    /// The two carriageways of one road are never farther apart, metres (in mountains each has its
    /// own tunnel).
    private static final double FARTHEST = 1_000;

    /// Up to here, metres, the middle of both is the centre line …
    private static final double MIDDLE = 120;

    /// … and from here on the one in the direction of the line; in between it goes from the one to
    /// the other.
    private static final double APART = 240;

    /// Stretches with one carriageway between others, metres: not told apart.
    private static final double SHORT = 300;

    /// Unconnected parts of the other carriageway, each in the direction of the line.
    private final List<int[]> chains = new ArrayList<>();

    private final Set<Integer> ways = new HashSet<>();
    private final List<Integer> arcs = new ArrayList<>();
    private final Net net;
    private final Plane plane;
    private final Span span;

    /// Of each vertex of the stretch: which chain is beside it (−1: none) …
    private final int[] chain;

    /// … and where on it, index and share.
    private final double[] place;

    /// Whether what is nearest is not merely the end of a chain.
    private final boolean[] beside;

    private final double[] shiftX;
    private final double[] shiftY;

    /// Of each arc: the chain that runs beside it, −1: one carriageway.
    private final int[] pairs;

    Twin(Net net, Plane plane, Span span, Course.Part part, boolean rare) {
        this.net = net;
        this.plane = plane;
        this.span = span;
        int n = span.vertices().length;
        chain = new int[n];
        place = new double[n];
        beside = new boolean[n];
        shiftX = new double[n];
        shiftY = new double[n];
        pairs = new int[span.arcs().length];
        Arrays.fill(pairs, -1);
        Arrays.fill(chain, -1);
        if (Arrays.stream(span.arcs()).anyMatch(net::isOneWay)) {
            WayBack back = new WayBack(net, plane, span);
            back.find(part, rare);
            chains.addAll(back.chains());
            ways.addAll(back.ways());
            arcs.addAll(back.arcs());
            measure();
            pair();
            shift();
        }
    }

    private void measure() {
        double[] nearest = new double[chain.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        NearLine.Hit hit = new NearLine.Hit();
        for (int c = 0; c < chains.size(); c++) {
            int[] vertices = chains.get(c);
            double[] x = Arrays.stream(vertices).mapToDouble(v -> net.x[v]).toArray();
            double[] y = Arrays.stream(vertices).mapToDouble(v -> net.y[v]).toArray();
            NearLine line = new NearLine(x, y);
            for (int i = 0; i < chain.length; i++) {
                int v = span.vertices()[i];
                double most = Math.min(nearest[i], WayBack.FARTHEST / plane.scale(net.y[v]));
                if (line.nearest(net.x[v], net.y[v], most, hit)) {
                    nearest[i] = hit.distance;
                    chain[i] = c;
                    place[i] = hit.segment + hit.t;
                    boolean end = place[i] == 0 || place[i] == vertices.length - 1;
                    beside[i] = !end || hit.distance < 1;
                    int s = hit.segment;
                    shiftX[i] = x[s] + hit.t * (x[s + 1] - x[s]) - net.x[v];
                    shiftY[i] = y[s] + hit.t * (y[s + 1] - y[s]) - net.y[v];
                }
            }
        }
    }

    private void pair() {
        for (int i = 0; i < pairs.length; i++) {
            boolean same = chain[i] >= 0 && chain[i] == chain[i + 1];
            if (same && net.isOneWay(span.arcs()[i]) && beside[i] && beside[i + 1]) {
                pairs[i] = chain[i];
            }
        }
        for (int from = 0; from < pairs.length; ) {
            int to = end(from);
            if (pairs[from] < 0 && metres(from, to) < SHORT) {
                bridge(from, to);
            }
            from = to;
        }
        for (int from = 0; from < pairs.length; ) {
            int to = end(from);
            boolean none = pairs[from] >= 0 && Arrays.equals(mate(from, to), new int[0]);
            if (none) {
                Arrays.fill(pairs, from, to, -1);
            }
            from = to;
        }
    }

    /// The arc after the last of those that have what `from` has beside them.
    private int end(int from) {
        int to = from + 1;
        while (to < pairs.length && pairs[to] == pairs[from]) {
            to++;
        }
        return to;
    }

    private double metres(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += span.arcs()[i] < 0 ? 0 : net.metres[span.arcs()[i]];
        }
        return sum;
    }

    private void bridge(int from, int to) {
        int left = from == 0 ? -1 : pairs[from - 1];
        int right = to == pairs.length ? -1 : pairs[to];
        int both = left < 0 ? right : left;
        boolean all = both >= 0 && (left < 0 || right < 0 || left == right);
        boolean inner = left >= 0 && right >= 0;
        boolean outer = from == 0 || to == pairs.length;
        for (int i = from; all && i <= to; i++) {
            all = chain[i] == both;
        }
        if (all && (inner || outer)) {
            Arrays.fill(pairs, from, to, both);
        }
    }

    /// Half of the way to the other carriageway, less where they are far apart; at the end of one
    /// as much as where it was last beside.
    private void shift() {
        for (int i = 0; i < chain.length; i++) {
            boolean paired = i > 0 && pairs[i - 1] >= 0 || i < pairs.length && pairs[i] >= 0;
            double apart =
                    Math.hypot(shiftX[i], shiftY[i]) * plane.scale(net.y[span.vertices()[i]]);
            double share = paired ? 0.5 * Math.clamp((APART - apart) / (APART - MIDDLE), 0, 1) : 0;
            shiftX[i] *= share;
            shiftY[i] *= share;
        }
        for (int i = 1; i < chain.length; i++) {
            if (!beside[i] && pairs[i - 1] >= 0) {
                shiftX[i] = shiftX[i - 1];
                shiftY[i] = shiftY[i - 1];
            }
        }
        for (int i = chain.length - 2; i >= 0; i--) {
            if (!beside[i] && pairs[i] >= 0 && (i == 0 || pairs[i - 1] < 0)) {
                shiftX[i] = shiftX[i + 1];
                shiftY[i] = shiftY[i + 1];
            }
        }
    }

    /// Point `i` of the centre line, degrees.
    double lon(int i) {
        int v = span.vertices()[i];
        return shiftX[i] == 0 ? net.lon[v] : plane.lon(net.x[v] + shiftX[i]);
    }

    double lat(int i) {
        int v = span.vertices()[i];
        return shiftY[i] == 0 ? net.lat[v] : plane.lat(net.y[v] + shiftY[i]);
    }

    /// The points at which the number of carriageways changes.
    List<Integer> cuts() {
        List<Integer> out = new ArrayList<>();
        for (int i = 1; i < pairs.length; i++) {
            if (pairs[i] != pairs[i - 1]) {
                out.add(i);
            }
        }
        return out;
    }

    /// The vertices of the other carriageway beside those from `from` to `to` of this; empty where
    /// there is none.
    int[] mate(int from, int to) {
        if (pairs[from] < 0) {
            return new int[0];
        }
        int first = (int) Math.round(place[from]);
        int last = (int) Math.round(place[to]);
        int[] vertices = chains.get(pairs[from]);
        return last > first ? Arrays.copyOfRange(vertices, first, last + 1) : new int[0];
    }

    /// The arcs that the other carriageway runs on.
    List<Integer> arcs() {
        return Collections.unmodifiableList(arcs);
    }

    /// The ways, by number, that the other carriageway runs on.
    Set<Integer> ways() {
        return Collections.unmodifiableSet(ways);
    }
}
