package org.xianggan.atlas.exchange.kml;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.exchange.source.Times;
import org.xianggan.atlas.exchange.source.XmlInput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The shapes of KML, each read from its element. Null is a shape that cannot be made out.
final class KmlShapes {
    static final Set<String> NAMES =
            Set.of(
                    "Point",
                    "LineString",
                    "LinearRing",
                    "Polygon",
                    "MultiGeometry",
                    "Track",
                    "MultiTrack");

    private static final GeometryFactory FACTORY = Geodesics.FACTORY;
    private static final int NESTED = 8;

    private final XmlInput xml;

    KmlShapes(XmlInput xml) {
        this.xml = xml;
    }

    /// To be called on an element of [#NAMES]; stands on its end afterwards.
    @Nullable Geometry read() throws IOException {
        return read(0);
    }

    private @Nullable Geometry read(int depth) throws IOException {
        return switch (xml.name()) {
            case "Point" -> {
                CoordinateSequence s = coordinates();
                yield s == null
                        ? null
                        : s.size() == 0
                                ? FACTORY.createPoint()
                                : s.size() == 1 ? FACTORY.createPoint(s) : null;
            }
            case "LineString" -> line(coordinates());
            case "LinearRing" -> ring(coordinates());
            case "Polygon" -> polygon();
            case "Track" -> track();
            default -> many(depth);
        };
    }

    private static @Nullable LineString line(@Nullable CoordinateSequence s) {
        return s == null || s.size() == 1 ? null : FACTORY.createLineString(s);
    }

    private static @Nullable LinearRing ring(@Nullable CoordinateSequence s) {
        if (s == null || s.size() == 0) {
            return s == null ? null : FACTORY.createLinearRing();
        }
        int last = s.size() - 1;
        boolean closed = s.getX(0) == s.getX(last) && s.getY(0) == s.getY(last);
        return closed && last >= 3 ? FACTORY.createLinearRing(s) : null;
    }

    private @Nullable Geometry polygon() throws IOException {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        boolean whole = true;
        while (xml.child()) {
            String name = xml.name();
            if (name.equals("outerBoundaryIs") || name.equals("innerBoundaryIs")) {
                while (xml.child()) {
                    if (!xml.name().equals("LinearRing")) {
                        xml.skip();
                        continue;
                    }
                    LinearRing ring = ring(coordinates());
                    if (ring == null) {
                        whole = false;
                    } else if (name.charAt(0) == 'o') {
                        whole &= shell == null;
                        shell = ring;
                    } else {
                        holes.add(ring);
                    }
                }
            } else {
                xml.skip();
            }
        }
        if (!whole || shell == null || shell.isEmpty() && !holes.isEmpty()) {
            return null;
        }
        return FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    /// Parts of one kind make a shape of that kind.
    private @Nullable Geometry many(int depth) throws IOException {
        List<Geometry> parts = new ArrayList<>();
        boolean whole = depth < NESTED;
        while (xml.child()) {
            if (!NAMES.contains(xml.name()) || depth >= NESTED) {
                xml.skip();
                continue;
            }
            Geometry part = read(depth + 1);
            if (part == null) {
                whole = false;
            } else {
                parts.add(part);
            }
        }
        if (!whole) {
            return null;
        }
        if (!parts.isEmpty() && parts.stream().allMatch(Point.class::isInstance)) {
            return FACTORY.createMultiPoint(parts.toArray(Point[]::new));
        }
        if (!parts.isEmpty()
                && parts.stream()
                        .allMatch(p -> p instanceof LineString && !(p instanceof LinearRing))) {
            return FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
        }
        if (!parts.isEmpty() && parts.stream().allMatch(Polygon.class::isInstance)) {
            return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        }
        return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }

    /// `gx:Track`: moments and places in two lists of the same length.
    private @Nullable Geometry track() throws IOException {
        List<Double> moments = new ArrayList<>();
        Numbers n = new Numbers();
        boolean whole = true;
        while (xml.child()) {
            switch (xml.name()) {
                case "when" -> moments.add(Times.seconds(xml.text()));
                case "coord" -> whole &= n.position(xml.text().strip().split("\\s+"));
                default -> xml.skip();
            }
        }
        if (!whole || n.count == 0 || !moments.isEmpty() && moments.size() != n.count) {
            return null;
        }
        CoordinateSequence s = n.sequence(moments);
        return n.count == 1 ? FACTORY.createPoint(s) : FACTORY.createLineString(s);
    }

    /// The `coordinates` of the element; empty where it has none.
    private @Nullable CoordinateSequence coordinates() throws IOException {
        Numbers n = new Numbers();
        boolean whole = true;
        while (xml.child()) {
            if (xml.name().equals("coordinates")) {
                whole &= n.tuples(xml.text());
            } else {
                xml.skip();
            }
        }
        return whole ? n.sequence(List.of()) : null;
    }

    /// Longitude, latitude, height.
    private static final class Numbers {
        private double[] xyz = new double[96];
        private int count;
        private boolean height;

        /// `lon,lat[,height]`, parted by white space.
        boolean tuples(String text) {
            int at = 0;
            int end = text.length();
            while (at < end) {
                while (at < end && Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                int from = at;
                while (at < end && !Character.isWhitespace(text.charAt(at))) {
                    at++;
                }
                if (from < at && !position(text.substring(from, at).split(",", -1))) {
                    return false;
                }
            }
            return true;
        }

        boolean position(String[] parts) {
            if (parts.length < 2 || parts.length > 3) {
                return false;
            }
            if (3 * count == xyz.length) {
                xyz = Arrays.copyOf(xyz, 2 * xyz.length);
            }
            try {
                int at = 3 * count;
                xyz[at] = Double.parseDouble(parts[0]);
                xyz[at + 1] = Double.parseDouble(parts[1]);
                boolean high = parts.length == 3 && !parts[2].isEmpty();
                xyz[at + 2] = high ? Double.parseDouble(parts[2]) : Double.NaN;
                height |= high;
                count++;
                return true;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        CoordinateSequence sequence(List<Double> moments) {
            boolean timed = moments.stream().anyMatch(m -> !m.isNaN());
            int dimension = 2 + (height ? 1 : 0) + (timed ? 1 : 0);
            double[] out = new double[dimension * count];
            int at = 0;
            for (int i = 0; i < count; i++) {
                out[at++] = xyz[3 * i];
                out[at++] = xyz[3 * i + 1];
                if (height) {
                    out[at++] = xyz[3 * i + 2];
                }
                if (timed) {
                    out[at++] = moments.get(i);
                }
            }
            return new PackedCoordinateSequence.Double(out, dimension, timed ? 1 : 0);
        }
    }
}
