package org.xianggan.atlas.core.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How much less one way takes than another, and how sure that is.
///
/// What both share cancels out. Of the rest each cause of doubt is moved to its low and its high by
/// itself: the speed of a class moves both ways at once (if provincial roads are slower than
/// assumed, they are so before and after), while the lengths of one way and of the other are
/// independent of each other. The causes are taken as independent, so their effects are added as
/// squares. Where the two stand on different assumptions or calibrations nothing cancels and
/// speeds are independent too.
///
/// @param seconds, metres saved by the second way; negative where it takes more
public record Difference(Range seconds, Range metres) {
    /// Whether the time differs by more than is known of it.
    public boolean counts() {
        return seconds.excludesZero();
    }

    /// What the second route saves against the first.
    public static Difference between(Route first, Route second) {
        Comparer c = new Comparer(first.conditions(), second.conditions());
        c.begin();
        for (Leg l : first.legs()) {
            c.before(l.pieces());
            c.accessBefore(l.from());
            c.accessBefore(l.to());
        }
        for (Leg l : second.legs()) {
            c.after(l.pieces());
            c.accessAfter(l.from());
            c.accessAfter(l.to());
        }
        return c.difference();
    }

    /// Sums up what two ways do not share, by class and accuracy.
    static final class Comparer {
        private static final int CLASSES = WayClass.values().length;

        /// Accuracy classes, and one more for the way to the network.
        private static final int LENGTHS = Conditions.LENGTHS;

        private final Conditions before;
        private final Conditions after;
        private final int common;

        /// How much of each edge the way before uses; 0 between two pairs.
        private final double[] used;

        private final double[] lost = new double[CLASSES * LENGTHS];
        private final double[] come = new double[CLASSES * LENGTHS];
        private final double[] lostMetres = new double[LENGTHS];
        private final double[] comeMetres = new double[LENGTHS];
        private final List<Piece> old = new ArrayList<>();

        Comparer(Conditions before, Conditions after) {
            this.before = before;
            this.after = after;
            common = before.commonEdges(after);
            used = new double[common];
        }

        void begin() {
            Arrays.fill(lost, 0);
            Arrays.fill(come, 0);
            Arrays.fill(lostMetres, 0);
            Arrays.fill(comeMetres, 0);
            old.clear();
        }

        void before(List<Piece> way) {
            old.addAll(way);
            for (Piece p : way) {
                if (p.edge() < common) {
                    used[p.edge()] += p.share();
                }
            }
        }

        /// After all of [#before].
        void after(List<Piece> way) {
            for (Piece p : way) {
                double both = p.edge() < common ? Math.min(used[p.edge()], p.share()) : 0;
                if (both > 0) {
                    used[p.edge()] -= both;
                }
                after.spread(p.edge(), p.share() - both, come, comeMetres);
            }
        }

        void accessBefore(Snap s) {
            before.spreadAccess(s, lost, lostMetres);
        }

        void accessAfter(Snap s) {
            after.spreadAccess(s, come, comeMetres);
        }

        Difference difference() {
            for (Piece p : old) {
                if (p.edge() < common) {
                    before.spread(p.edge(), used[p.edge()], lost, lostMetres);
                    used[p.edge()] = 0;
                } else {
                    before.spread(p.edge(), p.share(), lost, lostMetres);
                }
            }
            Doubt time = new Doubt();
            Doubt length = new Doubt();
            for (WayClass c : WayClass.values()) {
                double a = sum(lost, c);
                double b = sum(come, c);
                Range was = before.scenario().assumptions().speed(c);
                Range is = after.scenario().assumptions().speed(c);
                if (common > 0) {
                    time.add(
                            (a - b) * (was.mid() / was.high() - 1),
                            (a - b) * (was.mid() / was.low() - 1));
                } else {
                    time.add(a * (was.mid() / was.high() - 1), a * (was.mid() / was.low() - 1));
                    time.add(-b * (is.mid() / is.high() - 1), -b * (is.mid() / is.low() - 1));
                }
            }
            for (int l = 0; l < LENGTHS; l++) {
                Range was = before.lengthFactor(l);
                Range is = after.lengthFactor(l);
                stretch(time, sum(lost, l), was, 1);
                stretch(time, sum(come, l), is, -1);
                stretch(length, lostMetres[l], was, 1);
                stretch(length, comeMetres[l], is, -1);
            }
            return new Difference(
                    time.around(Arrays.stream(lost).sum() - Arrays.stream(come).sum()),
                    length.around(
                            Arrays.stream(lostMetres).sum() - Arrays.stream(comeMetres).sum()));
        }

        private static void stretch(Doubt doubt, double amount, Range factor, int sign) {
            doubt.add(
                    sign * amount * (factor.low() / factor.mid() - 1),
                    sign * amount * (factor.high() / factor.mid() - 1));
        }

        private static double sum(double[] cells, WayClass c) {
            double sum = 0;
            for (int l = 0; l < LENGTHS; l++) {
                sum += cells[c.ordinal() * LENGTHS + l];
            }
            return sum;
        }

        private static double sum(double[] cells, int length) {
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                sum += cells[c * LENGTHS + length];
            }
            return sum;
        }
    }

    /// Effects of independent causes, downwards and upwards, as sums of squares.
    private static final class Doubt {
        private double down;
        private double up;

        /// The effects of a cause at its low and at its high.
        void add(double a, double b) {
            double least = Math.min(0, Math.min(a, b));
            double most = Math.max(0, Math.max(a, b));
            down += least * least;
            up += most * most;
        }

        Range around(double mid) {
            return new Range(mid - Math.sqrt(down), mid, mid + Math.sqrt(up));
        }
    }
}
