package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Where the vertices of a net lie beside a course. With more than one leg each vertex counts once
/// for each: node `leg × size of the net + vertex`.
final class Legs {
    /// A course whose ends are nearer to one another than this share of its length is searched in
    /// legs.
    private static final double CLOSED = 0.1;

    private final Net net;
    private final Course course;
    private final int[] ends;

    /// Metres along the course; NaN outside the corridor.
    final double[] along;

    /// Metres from the course.
    final double[] off;

    /// Half the corridor there, metres.
    final double[] room;

    /// Whether the section there is built.
    final boolean[] built;

    /// The point of the course at which a node is switched to.
    final int[] pointOf;

    /// The nodes of point `p`: [#attached] from `firstAt[p]` to before `firstAt[p + 1]`.
    final int[] firstAt;

    final int[] attached;

    private final boolean[] goesOn;
    private final int[][] jumps;

    private static final int[] NO_JUMPS = {};

    Legs(Net net, Course course) {
        this.net = net;
        this.course = course;
        ends = ends(course);
        int nodes = ends.length * net.size();
        along = new double[nodes];
        off = new double[nodes];
        room = new double[nodes];
        built = new boolean[nodes];
        pointOf = new int[nodes];
        Arrays.fill(along, Double.NaN);
        double widest = Arrays.stream(course.corridor).max().orElse(0);
        for (int leg = 0; leg < ends.length; leg++) {
            place(leg, widest);
        }
        firstAt = new int[course.size() + 1];
        attached = attach();
        goesOn = new boolean[net.size()];
        for (int v = 0; v < goesOn.length; v++) {
            goesOn[v] = net.neighbours(v) == 2;
        }
        jumps = findJumps();
    }

    /// Whether a way of the name leads on from a node to both sides.
    boolean goesOn(int node) {
        return goesOn[node % net.size()];
    }

    private static int[] ends(Course c) {
        int last = c.size() - 1;
        double apart = Lengths.metres(c.lon[0], c.lat[0], c.lon[last], c.lat[last]);
        boolean closed = last >= 6 && apart < CLOSED * c.length();
        return closed
                ? new int[] {
                    (int) c.indexAt(c.length() / 3), (int) c.indexAt(c.length() * 2 / 3), last
                }
                : new int[] {last};
    }

    private void place(int leg, double widest) {
        int from = leg == 0 ? 0 : ends[leg - 1];
        NearLine line = new NearLine(course.x, course.y, from, ends[leg]);
        NearLine.Hit hit = new NearLine.Hit();
        for (int v = 0; v < net.size(); v++) {
            double scale = course.plane.scale(net.y[v]);
            if (!line.nearest(net.x[v], net.y[v], widest / scale, hit)) {
                continue;
            }
            double index = hit.segment + hit.t;
            double width = course.at(course.corridor, index);
            double metres = hit.distance * scale;
            if (metres <= width) {
                int node = leg * net.size() + v;
                along[node] = course.at(course.along, index);
                off[node] = metres;
                room[node] = width;
                built[node] = course.partAt(along[node]).isBuilt();
                pointOf[node] = (int) Math.round(index);
            }
        }
    }

    private int[] attach() {
        int count = 0;
        for (int node = 0; node < along.length; node++) {
            if (isNear(node)) {
                firstAt[pointOf[node] + 1]++;
                count++;
            }
        }
        for (int p = 0; p < course.size(); p++) {
            firstAt[p + 1] += firstAt[p];
        }
        int[] free = firstAt.clone();
        int[] out = new int[count];
        for (int node = 0; node < along.length; node++) {
            if (isNear(node)) {
                out[free[pointOf[node]]++] = node;
            }
        }
        return out;
    }

    private int[][] findJumps() {
        List<Integer> loose = new ArrayList<>();
        for (int v = 0; v < net.size(); v++) {
            if (isNearAnyLeg(v) && net.isLoose(v)) {
                loose.add(v);
            }
        }
        loose.sort(Comparator.comparingDouble(v -> net.x[v]));
        int[][] out = new int[net.size()][];
        for (int i = 0; i < loose.size(); i++) {
            int a = loose.get(i);
            double reach = Search.farthestJump() / course.plane.scale(net.y[a]);
            for (int k = i + 1; k < loose.size(); k++) {
                int b = loose.get(k);
                if (net.x[b] - net.x[a] > reach) {
                    break;
                }
                if (metres(a, b) <= Search.farthestJump()) {
                    out[a] = with(out[a], b);
                    out[b] = with(out[b], a);
                }
            }
        }
        return out;
    }

    private static int[] with(int[] old, int v) {
        int[] out = old == null ? new int[1] : Arrays.copyOf(old, old.length + 1);
        out[out.length - 1] = v;
        return out;
    }

    private boolean isNearAnyLeg(int v) {
        for (int leg = 0; leg < ends.length; leg++) {
            if (isNear(leg * net.size() + v)) {
                return true;
            }
        }
        return false;
    }

    int[] jumps(int v) {
        int[] out = jumps[v];
        return out == null ? NO_JUMPS : out;
    }

    double metres(int a, int b) {
        return Lengths.metres(net.lon[a], net.lat[a], net.lon[b], net.lat[b]);
    }

    boolean isNear(int node) {
        return !Double.isNaN(along[node]);
    }

    int count() {
        return ends.length;
    }

    /// The last point of a leg.
    int end(int leg) {
        return ends[leg];
    }
}
