package org.xianggan.atlas.core.render.user;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.RowSink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The shapes of one layer of a person, EPSG:3857 metres, by box and scale. Safe for several
/// threads; two are equal only where they are the same.
public final class UserShapes {
    /// What a piece is.
    public enum Kind {
        POINT,
        LINE,
        /// A shell and its holes; the last point of a ring is its first.
        SURFACE
    }

    /// Takes the pieces of a picture.
    @FunctionalInterface
    public interface Sink {
        /// @param feature number within the layer, from 0
        /// @param xy x and y by turns, of this piece and others; not to be changed
        /// @param rings the index in points of the first point of each ring, and behind the last
        void piece(int feature, Kind kind, double[] xy, int[] rings);
    }

    /// Down to these zooms a scale of its own is kept.
    private static final double[] ZOOMS = {13, 11, 9, 7};

    /// What a picture of that zoom cannot show, logical pixels.
    private static final double UNSEEN = 0.35;

    private final Pieces whole;

    /// Thinned for `ZOOMS`, one after another.
    private final List<Pieces> thinned = new ArrayList<>();

    private final long[] fids;
    private final @Nullable String[] labels;
    private final double[] anchors;
    private final Map<Kind, Integer> kinds;

    private UserShapes(Collector c) {
        this.whole = c.pieces.build();
        Pieces finer = whole;
        for (double zoom : ZOOMS) {
            Pieces next = finer.thinned(WebMercator.metresPerPixel(zoom) * UNSEEN);
            // Where nothing is won, one set does for both.
            finer = next.points() < finer.points() * 0.9 ? next : finer;
            thinned.add(finer);
        }
        this.kinds = whole.kinds();
        this.fids = Arrays.copyOf(c.fids, c.features);
        this.labels = Arrays.copyOf(c.labels, c.features);
        this.anchors = Arrays.copyOf(c.anchors, 2 * c.features);
    }

    /// The pieces whose box meets `box`, as a picture of that zoom shows them.
    public void query(double zoom, WorldBox box, Sink to) {
        at(zoom).query(box, to);
    }

    private Pieces at(double zoom) {
        Pieces best = whole;
        for (int i = 0; i < ZOOMS.length; i++) {
            best = zoom <= ZOOMS[i] ? thinned.get(i) : best;
        }
        return best;
    }

    public int features() {
        return fids.length;
    }

    /// How many points a picture of that zoom is drawn from, for tests and figures.
    int points(double zoom) {
        return at(zoom).points();
    }

    /// The number of a feature in its table.
    public long fid(int feature) {
        return fids[feature];
    }

    /// What stands beside it on the map; null for nothing.
    public @Nullable String label(int feature) {
        return labels[feature];
    }

    /// Where its label belongs.
    public WorldPoint anchor(int feature) {
        return new WorldPoint(anchors[2 * feature], anchors[2 * feature + 1]);
    }

    /// Which kinds of pieces there are, and how many of each.
    public Map<Kind, Integer> kinds() {
        return kinds;
    }

    /// Takes the rows of a layer; those without a place have no shape here.
    public static final class Collector implements RowSink {
        private final Pieces.Builder pieces = new Pieces.Builder();
        private final @Nullable String labelField;
        private long[] fids = new long[256];
        private @Nullable String[] labels = new @Nullable String[256];
        private double[] anchors = new double[512];
        private int features;

        /// @param labelField whose values stand on the map; null for none
        public Collector(@Nullable String labelField) {
            this.labelField = labelField;
        }

        @Override
        public void row(FeatureRow row) {
            Geometry shape = row.shape();
            if (shape == null || shape.isEmpty()) {
                return;
            }
            if (features == fids.length) {
                fids = Arrays.copyOf(fids, 2 * features);
                labels = Arrays.copyOf(labels, 2 * features);
                anchors = Arrays.copyOf(anchors, 4 * features);
            }
            fids[features] = row.place();
            Object label = labelField == null ? null : row.values().get(labelField);
            labels[features] =
                    label == null || label.toString().isBlank() ? null : label.toString();
            Coordinate at = anchor(shape);
            anchors[2 * features] = WebMercator.x(at.x);
            anchors[2 * features + 1] = WebMercator.y(at.y);
            parts(shape, features);
            features++;
        }

        public UserShapes shapes() {
            return new UserShapes(this);
        }

        /// Inside a surface, in the middle of a line.
        private static Coordinate anchor(Geometry shape) {
            Geometry one = shape;
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                Geometry g = shape.getGeometryN(i);
                one = i == 0 || g.getNumPoints() > one.getNumPoints() ? g : one;
            }
            if (one instanceof LineString line) {
                return line.getCoordinateN(line.getNumPoints() / 2);
            }
            if (one instanceof Polygon) {
                Coordinate inside = one.getInteriorPoint().getCoordinate();
                return inside == null ? one.getCoordinate() : inside;
            }
            return one.getCoordinate();
        }

        private void parts(Geometry g, int feature) {
            switch (g) {
                case Point p -> {
                    ring(p.getCoordinateSequence());
                    pieces.endPiece(Kind.POINT, feature);
                }
                case LineString line -> {
                    ring(line.getCoordinateSequence());
                    pieces.endPiece(Kind.LINE, feature);
                }
                case Polygon surface -> {
                    ring(surface.getExteriorRing().getCoordinateSequence());
                    for (int h = 0; h < surface.getNumInteriorRing(); h++) {
                        ring(surface.getInteriorRingN(h).getCoordinateSequence());
                    }
                    pieces.endPiece(Kind.SURFACE, feature);
                }
                default -> {
                    for (int i = 0; i < g.getNumGeometries(); i++) {
                        if (!g.getGeometryN(i).isEmpty()) {
                            parts(g.getGeometryN(i), feature);
                        }
                    }
                }
            }
        }

        private void ring(CoordinateSequence c) {
            for (int i = 0; i < c.size(); i++) {
                pieces.point(WebMercator.x(c.getX(i)), WebMercator.y(c.getY(i)));
            }
            pieces.endRing();
        }
    }
}
