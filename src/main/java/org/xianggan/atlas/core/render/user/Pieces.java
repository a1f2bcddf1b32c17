package org.xianggan.atlas.core.render.user;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.xianggan.atlas.core.geo.Thinning;
import org.xianggan.atlas.core.geo.WorldBox;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// Points, lines and surfaces of many features in a few flat arrays: `ring[p] … ring[p + 1]` are
/// the rings of piece p (one for a point or a line, shell and holes for a surface), `start[r] …
/// start[r + 1]` the points of ring r in `xy`. Never changed once built.
final class Pieces {
    private final double[] xy;
    private final int[] start;
    private final int[] ring;
    private final UserShapes.Kind[] kind;
    private final int[] feature;
    private final HPRtree index;

    private Pieces(double[] xy, int[] start, int[] ring, UserShapes.Kind[] kind, int[] feature) {
        this.xy = xy;
        this.start = start;
        this.ring = ring;
        this.kind = kind;
        this.feature = feature;
        this.index = new HPRtree();
        for (int p = 0; p < kind.length; p++) {
            index.insert(box(p), p);
        }
        index.build();
    }

    int points() {
        return xy.length / 2;
    }

    /// Which there are, and how many of each.
    Map<UserShapes.Kind, Integer> kinds() {
        Map<UserShapes.Kind, Integer> kinds = new EnumMap<>(UserShapes.Kind.class);
        for (UserShapes.Kind one : kind) {
            kinds.merge(one, 1, Integer::sum);
        }
        return Collections.unmodifiableMap(kinds);
    }

    Envelope box(int piece) {
        Envelope box = new Envelope();
        // Holes lie within their shell.
        int r = ring[piece];
        for (int i = start[r]; i < start[r + 1]; i++) {
            box.expandToInclude(xy[2 * i], xy[2 * i + 1]);
        }
        return box;
    }

    /// Hands over the pieces whose box meets `box`, in the order of the file.
    void query(WorldBox box, UserShapes.Sink to) {
        int[] found = found(box);
        for (int p : found) {
            to.piece(feature[p], kind[p], xy, Arrays.copyOfRange(start, ring[p], ring[p + 1] + 1));
        }
    }

    private int[] found(WorldBox box) {
        Found found = new Found();
        index.query(
                new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()),
                item -> found.add((Integer) item));
        int[] pieces = Arrays.copyOf(found.pieces, found.count);
        Arrays.sort(pieces);
        return pieces;
    }

    private static final class Found {
        private int[] pieces = new int[64];
        private int count;

        void add(int piece) {
            if (count == pieces.length) {
                pieces = Arrays.copyOf(pieces, 2 * count);
            }
            pieces[count++] = piece;
        }
    }

    /// The same with points left out that a picture of this scale cannot show: within `tolerance`
    /// metres of a straight line between those that stay. Of what is smaller than that one piece
    /// stays where several would lie on each other.
    Pieces thinned(double tolerance) {
        Builder thin = new Builder();
        Seats seats = new Seats(tolerance);
        for (int p = 0; p < kind.length; p++) {
            Envelope box = box(p);
            boolean speck = box.getWidth() < tolerance && box.getHeight() < tolerance;
            if (speck && !seats.take(kind[p], box.getMinX(), box.getMinY())) {
                continue;
            }
            for (int r = ring[p]; r < ring[p + 1]; r++) {
                ring(r, kind[p], tolerance, speck, thin);
            }
            thin.endPiece(kind[p], feature[p]);
        }
        return thin.build();
    }

    private void ring(int r, UserShapes.Kind kind, double tolerance, boolean speck, Builder to) {
        int from = start[r];
        int last = start[r + 1] - 1;
        boolean surface = kind == UserShapes.Kind.SURFACE;
        if (kind == UserShapes.Kind.POINT || speck && !surface || last - from < (surface ? 4 : 2)) {
            copy(from, last, to);
            return;
        }
        boolean[] kept = new Thinning(xy, tolerance).of(from, last);
        int n = 0;
        for (boolean k : kept) {
            n += k ? 1 : 0;
        }
        if (surface && n < 4) {
            // A ring of fewer would be no surface.
            kept[kept.length / 3] = true;
            kept[2 * kept.length / 3] = true;
        }
        for (int i = from; i <= last; i++) {
            if (kept[i - from]) {
                to.point(xy[2 * i], xy[2 * i + 1]);
            }
        }
        to.endRing();
    }

    private void copy(int from, int last, Builder to) {
        for (int i = from; i <= last; i++) {
            to.point(xy[2 * i], xy[2 * i + 1]);
        }
        to.endRing();
    }

    /// Collects pieces point by point.
    static final class Builder {
        private double[] xy = new double[1024];
        private int[] start = new int[256];
        private int[] ring = new int[256];
        private UserShapes.Kind[] kind = new UserShapes.Kind[256];
        private int[] feature = new int[256];
        private int points;
        private int rings;
        private int pieces;

        void point(double x, double y) {
            if (2 * points + 2 > xy.length) {
                xy = Arrays.copyOf(xy, 2 * xy.length);
            }
            xy[2 * points] = x;
            xy[2 * points + 1] = y;
            points++;
        }

        void endRing() {
            if (rings + 1 == start.length) {
                start = Arrays.copyOf(start, 2 * start.length);
            }
            start[++rings] = points;
        }

        void endPiece(UserShapes.Kind what, int ofFeature) {
            if (pieces + 1 == ring.length) {
                ring = Arrays.copyOf(ring, 2 * ring.length);
                kind = Arrays.copyOf(kind, 2 * kind.length);
                feature = Arrays.copyOf(feature, 2 * feature.length);
            }
            kind[pieces] = what;
            feature[pieces] = ofFeature;
            ring[++pieces] = rings;
        }

        Pieces build() {
            return new Pieces(
                    Arrays.copyOf(xy, 2 * points),
                    Arrays.copyOf(start, rings + 1),
                    Arrays.copyOf(ring, pieces + 1),
                    Arrays.copyOf(kind, pieces),
                    Arrays.copyOf(feature, pieces));
        }
    }
}
