package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The outline of what lies nearer than some metres in a field: marching squares with the inside on
/// the left, so that shells run counter-clockwise and holes clockwise.
final class Contour {
    private final ReachField field;
    private final double level;
    private final int columns;
    private final int upright;

    /// From where the outline crosses a side of the grid to where it crosses the next, + 1; sides
    /// are numbered, those along a row first, then those between rows; 0 where it does not cross.
    private final int[] next;

    /// The sides that are crossed, each once.
    private int[] crossed = new int[256];

    private int crossings;

    private final List<Ring> rings = new ArrayList<>();

    private record Ring(double[] x, double[] y, double area, double[] box) {
        Ring(double[] x, double[] y, double area) {
            this(x, y, area, box(x, y));
        }

        private static double[] box(double[] x, double[] y) {
            double[] box = {x[0], y[0], x[0], y[0]};
            for (int i = 1; i < x.length; i++) {
                box[0] = Math.min(box[0], x[i]);
                box[1] = Math.min(box[1], y[i]);
                box[2] = Math.max(box[2], x[i]);
                box[3] = Math.max(box[3], y[i]);
            }
            return box;
        }

        boolean holds(Ring o) {
            return box[0] <= o.box[0]
                    && box[1] <= o.box[1]
                    && box[2] >= o.box[2]
                    && box[3] >= o.box[3];
        }
    }

    Contour(ReachField field, double level) {
        this.field = field;
        this.level = level;
        columns = field.columns();
        upright = columns * field.rows();
        next = new int[2 * upright];
        for (int r = 0; r + 1 < field.rows(); r++) {
            row(r);
        }
        for (int i = 0; i < crossings; i++) {
            if (next[crossed[i]] > 0) {
                ring(crossed[i]);
            }
        }
    }

    /// Only what something was laid near to can be inside.
    private void row(int r) {
        int begin = Math.max(0, Math.min(field.first(r), field.first(r + 1)) - 1);
        int end = Math.min(columns - 2, Math.max(field.last(r), field.last(r + 1)));
        if (begin > end) {
            return;
        }
        boolean sw = field.isWithin(begin, r, level);
        boolean nw = field.isWithin(begin, r + 1, level);
        for (int c = begin; c <= end; c++) {
            boolean se = field.isWithin(c + 1, r, level);
            boolean ne = field.isWithin(c + 1, r + 1, level);
            if (sw != se || se != ne || ne != nw) {
                cell(c, r, sw, se, ne, nw);
            }
            sw = se;
            nw = ne;
        }
    }

    private void cell(int c, int r, boolean sw, boolean se, boolean ne, boolean nw) {
        int south = r * columns + c;
        int north = south + columns;
        int west = upright + south;
        int east = west + 1;
        // Around the cell, each change from inside to outside begins a piece of the outline and
        // each change back ends one.
        if (sw == ne && se == nw) {
            boolean joined = middle(c, r);
            if (sw) {
                lead(south, joined ? east : west);
                lead(north, joined ? west : east);
            } else {
                lead(east, joined ? north : south);
                lead(west, joined ? south : north);
            }
            return;
        }
        int begin = sw && !se ? south : se && !ne ? east : ne && !nw ? north : west;
        int end = !sw && se ? south : !se && ne ? east : !ne && nw ? north : west;
        lead(begin, end);
    }

    private void lead(int side, int to) {
        next[side] = to + 1;
        if (crossings == crossed.length) {
            crossed = Arrays.copyOf(crossed, crossings * 2);
        }
        crossed[crossings++] = side;
    }

    private boolean middle(int c, int r) {
        double sum =
                field.distance(c, r)
                        + field.distance(c + 1, r)
                        + field.distance(c, r + 1)
                        + field.distance(c + 1, r + 1);
        return sum / 4 < level;
    }

    private void ring(int first) {
        double[] x = new double[16];
        double[] y = new double[16];
        int n = 0;
        int side = first;
        do {
            if (n == x.length) {
                x = Arrays.copyOf(x, n * 2);
                y = Arrays.copyOf(y, n * 2);
            }
            cross(side, x, y, n++);
            int following = next[side] - 1;
            next[side] = 0;
            side = following;
        } while (side != first);
        double area = 0;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            area += (x[j] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[j] - y[0]);
        }
        rings.add(new Ring(Arrays.copyOf(x, n), Arrays.copyOf(y, n), area / 2));
    }

    private void cross(int side, double[] x, double[] y, int n) {
        boolean along = side < upright;
        int c = side % columns;
        int r = (along ? side : side - upright) / columns;
        double a = field.distance(c, r);
        double b = along ? field.distance(c + 1, r) : field.distance(c, r + 1);
        double t = (level - a) / (b - a);
        x[n] = field.x(along ? c + t : c);
        y[n] = field.y(along ? r : r + t);
    }

    double squareMetres() {
        return rings.stream().mapToDouble(Ring::area).sum();
    }

    List<Shape> shapes() {
        List<Ring> shells = rings.stream().filter(r -> r.area() > 0).toList();
        List<List<List<LonLat>>> holes = new ArrayList<>();
        List<List<LonLat>> shellRings = new ArrayList<>();
        for (Ring s : shells) {
            shellRings.add(positions(s));
            holes.add(new ArrayList<>());
        }
        for (Ring r : rings) {
            if (r.area() <= 0) {
                List<LonLat> hole = positions(r);
                int owner = owner(r, hole.getFirst(), shells, shellRings);
                if (owner >= 0) {
                    holes.get(owner).add(hole);
                }
            }
        }
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < shells.size(); i++) {
            shapes.add(new Shape(shellRings.get(i), holes.get(i)));
        }
        return shapes;
    }

    /// The smallest shell around a hole; each hole has one, so that a single candidate is it.
    private static int owner(
            Ring hole, LonLat p, List<Ring> shells, List<List<LonLat>> shellRings) {
        int[] candidates =
                IntStream.range(0, shells.size()).filter(i -> shells.get(i).holds(hole)).toArray();
        int best = -1;
        for (int i : candidates) {
            boolean around = candidates.length == 1 || Shape.inside(shellRings.get(i), p);
            if (around && (best < 0 || shells.get(i).area() < shells.get(best).area())) {
                best = i;
            }
        }
        return best;
    }

    private List<LonLat> positions(Ring ring) {
        List<LonLat> out = new ArrayList<>(ring.x().length + 1);
        for (int i = 0; i < ring.x().length; i++) {
            out.add(new LonLat(field.lon(ring.x()[i], ring.y()[i]), field.lat(ring.y()[i])));
        }
        out.add(out.getFirst());
        return out;
    }
}
