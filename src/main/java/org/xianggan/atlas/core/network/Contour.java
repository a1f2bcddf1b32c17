package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The outline of what lies nearer than some metres in a field: marching squares with the inside on
/// the left, so that shells run counter-clockwise and holes clockwise.
final class Contour {
    private final ReachField field;
    private final double level;
    private final int columns;
    private final int upright;

    /// From where the outline crosses a side of the grid to where it crosses the next; sides are
    /// numbered, those along a row first, then those between rows; −1 where it does not cross.
    private final int[] next;

    private final List<Ring> rings = new ArrayList<>();

    private record Ring(double[] x, double[] y, double area) {}

    Contour(ReachField field, double level) {
        this.field = field;
        this.level = level;
        columns = field.columns();
        upright = columns * field.rows();
        next = new int[2 * upright];
        Arrays.fill(next, -1);
        for (int r = 0; r + 1 < field.rows(); r++) {
            for (int c = 0; c + 1 < columns; c++) {
                cell(c, r);
            }
        }
        for (int side = 0; side < next.length; side++) {
            if (next[side] >= 0) {
                ring(side);
            }
        }
    }

    private void cell(int c, int r) {
        boolean sw = field.isWithin(c, r, level);
        boolean se = field.isWithin(c + 1, r, level);
        boolean ne = field.isWithin(c + 1, r + 1, level);
        boolean nw = field.isWithin(c, r + 1, level);
        if (sw == se && se == ne && ne == nw) {
            return;
        }
        int south = r * columns + c;
        int north = south + columns;
        int west = upright + south;
        int east = west + 1;
        // Around the cell, each change from inside to outside begins a piece of the outline and
        // each change back ends one.
        if (sw == ne && se == nw) {
            boolean joined = middle(c, r);
            if (sw) {
                next[south] = joined ? east : west;
                next[north] = joined ? west : east;
            } else {
                next[east] = joined ? north : south;
                next[west] = joined ? south : north;
            }
            return;
        }
        int begin = sw && !se ? south : se && !ne ? east : ne && !nw ? north : west;
        int end = !sw && se ? south : !se && ne ? east : !ne && nw ? north : west;
        next[begin] = end;
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
            int following = next[side];
            next[side] = -1;
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

    /// The smallest shell around a hole.
    private static int owner(
            Ring hole, LonLat p, List<Ring> shells, List<List<LonLat>> shellRings) {
        int best = -1;
        for (int i = 0; i < shells.size(); i++) {
            double area = shells.get(i).area();
            if (area > -hole.area()
                    && (best < 0 || area < shells.get(best).area())
                    && Shape.inside(shellRings.get(i), p)) {
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
