package org.xianggan.atlas.store.gpkg;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Puts shapes that lie near one another together, as [Pack] reads them.
final class Packing {
    /// As many as a query may read in vain at the edge of its box.
    private static final int MOST_SHAPES = 64;

    private static final int MOST_POINTS = 4096;

    private Packing() {}

    /// A shape on its way into the store.
    ///
    /// @param forms as [Pack] has them
    /// @param xy x and y by turns
    record Piece(int feature, int look, int[] forms, double[] xy, Envelope box) {
        static Piece of(int feature, int look, Geometry shape) {
            Writing w = new Writing();
            w.geometry(shape);
            return new Piece(
                    feature,
                    look,
                    Arrays.copyOf(w.forms, w.form),
                    Arrays.copyOf(w.xy, w.at),
                    shape.getEnvelopeInternal());
        }

        private double x() {
            return box.isNull() ? 0 : box.getMinX() + box.getMaxX();
        }

        private double y() {
            return box.isNull() ? 0 : box.getMinY() + box.getMaxY();
        }
    }

    /// Columns from west to east, each cut from south to north. What lies on one spot stays in the
    /// order in which it came.
    static List<List<Piece>> packs(List<Piece> pieces) {
        List<Piece> byX = new ArrayList<>(pieces);
        byX.sort(Comparator.comparingDouble(Piece::x));
        int count = (pieces.size() + MOST_SHAPES - 1) / MOST_SHAPES;
        int columns = Math.max(1, (int) Math.ceil(Math.sqrt(count)));
        int wide = Math.max(1, (pieces.size() + columns - 1) / columns);
        List<List<Piece>> out = new ArrayList<>();
        for (int from = 0; from < byX.size(); from += wide) {
            List<Piece> column = byX.subList(from, Math.min(byX.size(), from + wide));
            column.sort(Comparator.comparingDouble(Piece::y));
            cut(column, out);
        }
        return out;
    }

    private static void cut(List<Piece> column, List<List<Piece>> out) {
        List<Piece> pack = new ArrayList<>();
        int points = 0;
        for (Piece p : column) {
            int own = p.xy().length / 2;
            if (isFull(pack.size(), points, own)) {
                out.add(pack);
                pack = new ArrayList<>();
                points = 0;
            }
            pack.add(p);
            points += own;
        }
        if (!pack.isEmpty()) {
            out.add(pack);
        }
    }

    /// Whether a shape has no room beside those that are there.
    ///
    /// @param own its points
    static boolean isFull(int shapes, int points, int own) {
        return shapes > 0 && (shapes == MOST_SHAPES || points + own > MOST_POINTS);
    }

    static Envelope box(List<Piece> pack) {
        Envelope box = new Envelope();
        pack.forEach(p -> box.expandToInclude(p.box()));
        return box;
    }

    static byte[] bytes(List<Piece> pack) {
        int forms = pack.stream().mapToInt(p -> p.forms().length).sum();
        int ordinates = pack.stream().mapToInt(p -> p.xy().length).sum();
        ByteBuffer out =
                ByteBuffer.allocate(12 + 8 * pack.size() + 4 * forms + 8 * ordinates)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(pack.size()).putInt(forms).putInt(ordinates / 2);
        for (Piece p : pack) {
            out.putInt(p.feature()).putInt(p.look());
        }
        for (Piece p : pack) {
            for (int n : p.forms()) {
                out.putInt(n);
            }
        }
        for (Piece p : pack) {
            for (double ordinate : p.xy()) {
                out.putDouble(ordinate);
            }
        }
        return out.array();
    }

    private static final class Writing {
        private int[] forms = new int[8];
        private double[] xy = new double[64];
        private int form;
        private int at;

        void geometry(Geometry g) {
            boolean several = g.getNumGeometries() != 1 || !isSingle(g);
            int type = type(g);
            form(type);
            if (several) {
                form(g.getNumGeometries());
            }
            for (int i = 0; i < g.getNumGeometries(); i++) {
                part(g.getGeometryN(i));
            }
        }

        private static boolean isSingle(Geometry g) {
            return g instanceof Point || g instanceof LineString || g instanceof Polygon;
        }

        private static int type(Geometry g) {
            return switch (g.getGeometryType()) {
                case Geometry.TYPENAME_POINT -> Pack.POINT;
                case Geometry.TYPENAME_LINESTRING, Geometry.TYPENAME_LINEARRING -> Pack.LINE;
                case Geometry.TYPENAME_POLYGON -> Pack.POLYGON;
                case Geometry.TYPENAME_MULTIPOINT -> Pack.MULTI_POINT;
                case Geometry.TYPENAME_MULTILINESTRING -> Pack.MULTI_LINE;
                case Geometry.TYPENAME_MULTIPOLYGON -> Pack.MULTI_POLYGON;
                default -> throw new IllegalArgumentException(g.getGeometryType());
            };
        }

        private void part(Geometry g) {
            switch (g) {
                case Point p -> points(p.getCoordinateSequence());
                case LineString l -> counted(l);
                case Polygon p -> {
                    if (p.isEmpty()) {
                        form(0);
                        return;
                    }
                    form(1 + p.getNumInteriorRing());
                    counted(p.getExteriorRing());
                    for (int i = 0; i < p.getNumInteriorRing(); i++) {
                        counted(p.getInteriorRingN(i));
                    }
                }
                default -> throw new IllegalArgumentException(g.getGeometryType());
            }
        }

        private void counted(LineString line) {
            form(line.getNumPoints());
            points(line.getCoordinateSequence());
        }

        private void form(int n) {
            if (form == forms.length) {
                forms = Arrays.copyOf(forms, 2 * form);
            }
            forms[form++] = n;
        }

        private void points(CoordinateSequence c) {
            if (at + 2 * c.size() > xy.length) {
                xy = Arrays.copyOf(xy, Math.max(2 * xy.length, at + 2 * c.size()));
            }
            for (int i = 0; i < c.size(); i++) {
                xy[at++] = c.getX(i);
                xy[at++] = c.getY(i);
            }
        }
    }
}
