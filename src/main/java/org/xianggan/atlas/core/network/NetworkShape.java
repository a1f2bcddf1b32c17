package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Where nodes and edges lie: straight distances, the nearest node, the nearest point of an edge.
/// Distances are those of a sphere, or of the plane around the point that is asked for: good to 1 %
/// over some tens of kilometres, which is enough to choose; what is told is measured anew.
final class NetworkShape {
    private static final double RADIUS = 6_371_008.8;
    private static final double METRES_A_DEGREE = Math.toRadians(RADIUS);

    private static final double OUTLINE_METRES = 100;

    /// Cells of 0.05°, some 5 km.
    private static final double CELL = 0.05;

    private final Network network;
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final double west;
    private final double south;
    private final int columns;
    private final int rows;
    private final int[] firstInCell;
    private final int[] edgeInCell;

    /// Courses without what lies within [#OUTLINE_METRES] of the rest; made when first asked for.
    private final @Nullable double[][] outlines;

    NetworkShape(Network network) {
        this.network = network;
        outlines = new double[network.edgeCount()][];
        int n = network.nodeCount();
        x = new double[n];
        y = new double[n];
        z = new double[n];
        for (int i = 0; i < n; i++) {
            double a = Math.toRadians(network.lon(i));
            double b = Math.toRadians(network.lat(i));
            x[i] = RADIUS * Math.cos(b) * Math.cos(a);
            y[i] = RADIUS * Math.cos(b) * Math.sin(a);
            z[i] = RADIUS * Math.sin(b);
        }
        double[] box = {180, 90, -180, -90};
        for (int e = 0; e < network.edgeCount(); e++) {
            for (int i = 0; i < network.courseSize(e); i++) {
                box[0] = Math.min(box[0], network.courseLon(e, i));
                box[1] = Math.min(box[1], network.courseLat(e, i));
                box[2] = Math.max(box[2], network.courseLon(e, i));
                box[3] = Math.max(box[3], network.courseLat(e, i));
            }
        }
        west = box[0];
        south = box[1];
        columns = Math.max(1, (int) Math.ceil((box[2] - box[0]) / CELL + 1e-9));
        rows = Math.max(1, (int) Math.ceil((box[3] - box[1]) / CELL + 1e-9));
        firstInCell = new int[columns * rows + 1];
        eachCell((cell, e) -> firstInCell[cell + 1]++);
        for (int i = 1; i < firstInCell.length; i++) {
            firstInCell[i] += firstInCell[i - 1];
        }
        edgeInCell = new int[firstInCell[firstInCell.length - 1]];
        int[] next = firstInCell.clone();
        eachCell((cell, e) -> edgeInCell[next[cell]++] = e);
    }

    private interface CellVisit {
        void visit(int cell, int edge);
    }

    private void eachCell(CellVisit visit) {
        for (int e = 0; e < network.edgeCount(); e++) {
            for (int i = 1; i < network.courseSize(e); i++) {
                int c0 = column(network.courseLon(e, i - 1));
                int c1 = column(network.courseLon(e, i));
                int r0 = row(network.courseLat(e, i - 1));
                int r1 = row(network.courseLat(e, i));
                for (int r = Math.min(r0, r1); r <= Math.max(r0, r1); r++) {
                    for (int c = Math.min(c0, c1); c <= Math.max(c0, c1); c++) {
                        visit.visit(r * columns + c, e);
                    }
                }
            }
        }
    }

    private int column(double lon) {
        return Math.clamp((int) Math.floor((lon - west) / CELL), 0, columns - 1);
    }

    private int row(double lat) {
        return Math.clamp((int) Math.floor((lat - south) / CELL), 0, rows - 1);
    }

    /// An edge as a whole, from one of its nodes.
    Piece whole(int edge, int fromNode) {
        boolean forward = network.from(edge) == fromNode;
        return new Piece(edge, forward ? 0 : 1, forward ? 1 : 0);
    }

    /// Straight through the earth, which is never more than along it.
    double straight(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        double dz = z[a] - z[b];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    double chord(int edge) {
        return straight(network.from(edge), network.to(edge));
    }

    int nearestNode(LonLat p, double metres) {
        return nearestNode(p, metres, n -> true);
    }

    /// The nearest node of those asked for, or −1.
    int nearestNode(LonLat p, double metres, IntPredicate wanted) {
        double scale = Math.cos(Math.toRadians(p.lat()));
        double limit = metres / METRES_A_DEGREE;
        double best = limit * limit;
        int found = -1;
        for (int i = 0; i < x.length; i++) {
            double dy = network.lat(i) - p.lat();
            double dx = (network.lon(i) - p.lon()) * scale;
            double d = dx * dx + dy * dy;
            if (d <= best && (found < 0 || d < best) && wanted.test(i)) {
                best = d;
                found = i;
            }
        }
        return found;
    }

    /// A point of an edge: how far along its course, 0 to 1, and how far from the point asked for.
    record OnEdge(int edge, double fraction, double lon, double lat, double metres) {}

    /// The nearest point of the edges asked for; its edge is −1 where none lies within `metres`.
    OnEdge nearestEdge(LonLat p, double metres, IntPredicate wanted) {
        double scale = Math.cos(Math.toRadians(p.lat()));
        double[] best = {metres / METRES_A_DEGREE, -1, 0, 0};
        boolean[] seen = new boolean[network.edgeCount()];
        int column = (int) Math.floor((p.lon() - west) / CELL);
        int row = (int) Math.floor((p.lat() - south) / CELL);
        int rings = (int) Math.ceil(metres / METRES_A_DEGREE / (CELL * scale)) + 1;
        for (int ring = 0; ring <= rings && best[0] > (ring - 1) * CELL * scale; ring++) {
            for (int r = row - ring; r <= row + ring; r++) {
                boolean whole = Math.abs(r - row) == ring;
                for (int c = column - ring;
                        c <= column + ring;
                        c += whole || ring == 0 ? 1 : 2 * ring) {
                    if (r >= 0 && r < rows && c >= 0 && c < columns) {
                        look(r * columns + c, p, scale, wanted, seen, best);
                    }
                }
            }
        }
        int edge = (int) best[1];
        if (edge < 0) {
            return new OnEdge(-1, 0, 0, 0, 0);
        }
        return at(edge, (int) best[2], best[3], best[0] * METRES_A_DEGREE);
    }

    private void look(
            int cell, LonLat p, double scale, IntPredicate wanted, boolean[] seen, double[] best) {
        for (int k = firstInCell[cell]; k < firstInCell[cell + 1]; k++) {
            int e = edgeInCell[k];
            if (seen[e]) {
                continue;
            }
            seen[e] = true;
            if (!wanted.test(e)) {
                continue;
            }
            for (int i = 1; i < network.courseSize(e); i++) {
                double ax = (network.courseLon(e, i - 1) - p.lon()) * scale;
                double ay = network.courseLat(e, i - 1) - p.lat();
                double bx = (network.courseLon(e, i) - p.lon()) * scale - ax;
                double by = network.courseLat(e, i) - p.lat() - ay;
                double length = bx * bx + by * by;
                double t = length == 0 ? 0 : Math.clamp(-(ax * bx + ay * by) / length, 0, 1);
                double d = Math.hypot(ax + t * bx, ay + t * by);
                if (d < best[0]) {
                    best[0] = d;
                    best[1] = e;
                    best[2] = i;
                    best[3] = t;
                }
            }
        }
    }

    private OnEdge at(int edge, int piece, double t, double metres) {
        double[] along = along(edge);
        double total = along[along.length - 1];
        double here = along[piece - 1] + t * (along[piece] - along[piece - 1]);
        double lon0 = network.courseLon(edge, piece - 1);
        double lat0 = network.courseLat(edge, piece - 1);
        return new OnEdge(
                edge,
                total == 0 ? 0 : Math.clamp(here / total, 0, 1),
                lon0 + t * (network.courseLon(edge, piece) - lon0),
                lat0 + t * (network.courseLat(edge, piece) - lat0),
                metres);
    }

    /// Degrees of latitude from the beginning of the course to each of its positions.
    double[] along(int edge) {
        double[] sum = new double[network.courseSize(edge)];
        double scale = Math.cos(Math.toRadians(network.courseLat(edge, 0)));
        for (int i = 1; i < sum.length; i++) {
            double dx = network.courseLon(edge, i) - network.courseLon(edge, i - 1);
            double dy = network.courseLat(edge, i) - network.courseLat(edge, i - 1);
            sum[i] = sum[i - 1] + Math.hypot(dx * scale, dy);
        }
        return sum;
    }

    /// The course of an edge between two fractions, in that direction: longitudes and latitudes by
    /// turns.
    double[] part(int edge, double start, double end) {
        if (end < start) {
            return reversed(part(edge, end, start));
        }
        double[] along = along(edge);
        double total = along[along.length - 1];
        double[] out = new double[2 * along.length + 4];
        int n = put(out, 0, edge, along, start * total);
        for (int i = 0; i < along.length; i++) {
            if (along[i] > start * total && along[i] < end * total) {
                out[n++] = network.courseLon(edge, i);
                out[n++] = network.courseLat(edge, i);
            }
        }
        return Arrays.copyOf(out, put(out, n, edge, along, end * total));
    }

    private int put(double[] out, int n, int edge, double[] along, double where) {
        int i = 1;
        while (i < along.length - 1 && along[i] < where) {
            i++;
        }
        double piece = along[i] - along[i - 1];
        double t = piece == 0 ? 0 : Math.clamp((where - along[i - 1]) / piece, 0, 1);
        double lon0 = network.courseLon(edge, i - 1);
        double lat0 = network.courseLat(edge, i - 1);
        double lon1 = network.courseLon(edge, i);
        double lat1 = network.courseLat(edge, i);
        out[n] = t == 1 ? lon1 : lon0 + t * (lon1 - lon0);
        out[n + 1] = t == 1 ? lat1 : lat0 + t * (lat1 - lat0);
        return n + 2;
    }

    /// The course of an edge, simplified to what matters for an area. Two threads may make it at
    /// once, both alike.
    double[] outline(int edge) {
        double[] ready = outlines[edge];
        if (ready == null) {
            ready = Simplified.of(part(edge, 0, 1), OUTLINE_METRES / METRES_A_DEGREE);
            outlines[edge] = ready;
        }
        return ready;
    }

    private static double[] reversed(double[] pairs) {
        double[] back = new double[pairs.length];
        for (int i = 0; i < pairs.length; i += 2) {
            back[i] = pairs[pairs.length - 2 - i];
            back[i + 1] = pairs[pairs.length - 1 - i];
        }
        return back;
    }
}
