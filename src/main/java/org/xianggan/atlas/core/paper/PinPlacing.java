package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// Where marks, names and tags stand on a small map so that none lies on another: marks that are
/// too near are pushed apart, a name takes the best of twelve places around its mark, a tag the
/// best place along its way. What finds none is left out; its number is on the list.
final class PinPlacing {
    private static final int ROUNDS = 80;
    private static final int PASSES = 3;
    private static final double APART = 0.5;
    private static final double GAP = 0.7;

    /// Of a name: what it costs to cover a square millimetre of a mark or a name, and a point of a
    /// way.
    private static final double ON_NAME = 10;

    private static final double ON_WAY = 0.5;

    /// Around a mark: to the right and left, above and below as parts of what is free there, the
    /// best first.
    private static final double[][] AROUND = {
        {1, 0},
        {-1, 0},
        {0.72, -1},
        {0.72, 1},
        {-0.72, -1},
        {-0.72, 1},
        {0, -1},
        {0, 1},
        {1, -0.5},
        {1, 0.5},
        {-1, -0.5},
        {-1, 0.5}
    };

    private final Rect frame;
    private final List<Rect> taken;
    private final double radius;
    private final double[][] spots;
    private final double[][] marks;
    private final List<double[]> ways;
    private final @Nullable Rect[] names;

    /// @param frame of the map
    /// @param taken what bar, notice and arrow cover
    /// @param spots where the places are, x and y
    /// @param radius of a mark
    /// @param ways points of the ways, near to each other
    PinPlacing(
            Rect frame,
            List<Rect> taken,
            List<double[]> spots,
            double radius,
            List<double[]> ways) {
        this.frame = frame;
        this.taken = taken;
        this.radius = radius;
        this.spots = spots.toArray(double[][]::new);
        this.ways = ways;
        this.marks = Arrays.stream(this.spots).map(double[]::clone).toArray(double[][]::new);
        this.names = new Rect[spots.size()];
        apart();
    }

    private void apart() {
        double least = 2 * radius + APART;
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int i = 0; i < marks.length; i++) {
                for (int j = i + 1; j < marks.length; j++) {
                    double dx = marks[j][0] - marks[i][0];
                    double dy = marks[j][1] - marks[i][1];
                    double d = Math.hypot(dx, dy);
                    if (d >= least - 1e-6) {
                        continue;
                    }
                    // On one spot: beside each other.
                    double ux = d < 1e-3 ? 1 : dx / d;
                    double uy = d < 1e-3 ? 0 : dy / d;
                    double push = (least - d) / 2;
                    shift(marks[i], -ux * push, -uy * push);
                    shift(marks[j], ux * push, uy * push);
                    moved = true;
                }
            }
            if (!moved) {
                return;
            }
        }
    }

    private void shift(double[] mark, double dx, double dy) {
        double in = radius + 1;
        mark[0] = Math.clamp(mark[0] + dx, frame.x() + in, frame.x() + frame.width() - in);
        mark[1] = Math.clamp(mark[1] + dy, frame.y() + in, frame.y() + frame.height() - in);
    }

    double[] mark(int i) {
        return marks[i];
    }

    /// Whether the mark does not stand where the place is.
    boolean isMoved(int i) {
        return Math.hypot(marks[i][0] - spots[i][0], marks[i][1] - spots[i][1]) > 0.6;
    }

    /// @param widths, heights of the names; a width of 0 is no name
    void name(double[] widths, double[] heights) {
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < names.length; i++) {
                names[i] = null;
                double best = Double.POSITIVE_INFINITY;
                Rect found = null;
                for (int k = 0; k < AROUND.length && widths[i] > 0; k++) {
                    Rect r = beside(i, AROUND[k], widths[i], heights[i]);
                    double cost = cost(r, i) + 0.15 * k;
                    if (cost < best) {
                        best = cost;
                        found = r;
                    }
                }
                names[i] = found;
            }
        }
        // Rather no name than two on each other.
        for (int i = 0; i < names.length; i++) {
            Rect r = names[i];
            if (r != null && covered(r, i) > 0.6) {
                names[i] = null;
            }
        }
    }

    private Rect beside(int i, double[] where, double width, double height) {
        double x =
                marks[i][0]
                        - width / 2
                        + where[0] * (width / 2 + (Math.abs(where[1]) < 1 ? radius + GAP : 0));
        double y =
                marks[i][1]
                        - height / 2
                        + where[1]
                                * (height / 2 + (Math.abs(where[1]) == 1 ? radius + GAP * 0.4 : 0));
        return new Rect(x, y, width, height);
    }

    private double cost(Rect r, int own) {
        if (!frame.grown(-0.8).holds(r)) {
            return Double.POSITIVE_INFINITY;
        }
        double cost = ON_NAME * covered(r, own);
        for (double[] p : ways) {
            cost += r.holds(p[0], p[1]) ? ON_WAY : 0;
        }
        return cost;
    }

    /// Square millimetres of marks, names and furniture that it lies on.
    private double covered(Rect r, int own) {
        double sum = 0;
        for (int i = 0; i < marks.length; i++) {
            if (i != own) {
                sum += r.common(Rect.around(marks[i][0], marks[i][1], radius));
                Rect other = names[i];
                sum += other == null ? 0 : r.common(other.grown(0.3));
            }
            if (isMoved(i)) {
                sum += r.common(Rect.around(spots[i][0], spots[i][1], 0.7));
            }
        }
        for (Rect t : taken) {
            sum += r.common(t);
        }
        return sum;
    }

    /// Null where it found no room.
    @Nullable Rect name(int i) {
        return names[i];
    }

    /// The best place for a tag on its way; taken from then on. Null where there is none.
    ///
    /// @param own points of its way
    @Nullable Rect tag(List<double[]> own, double width, double height) {
        Rect best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < own.size(); i++) {
            double[] p = own.get(i);
            Rect r = new Rect(p[0] - width / 2, p[1] - height / 2, width, height);
            if (!frame.grown(-1).holds(r)) {
                continue;
            }
            double middle = Math.abs(i / (double) own.size() - 0.5);
            double cost = ON_NAME * covered(r.grown(0.5), -1) + 3 * middle;
            for (double[] other : ways) {
                cost += !own.contains(other) && r.holds(other[0], other[1]) ? ON_WAY : 0;
            }
            if (cost < least) {
                least = cost;
                best = r;
            }
        }
        if (best == null || covered(best, -1) > 0.6) {
            return null;
        }
        taken.add(best);
        return best;
    }
}
