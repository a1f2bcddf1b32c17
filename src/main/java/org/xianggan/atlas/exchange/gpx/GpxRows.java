package org.xianggan.atlas.exchange.gpx;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.exchange.source.SourceWords;
import org.xianggan.atlas.exchange.source.Times;
import org.xianggan.atlas.exchange.source.XmlInput;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The elements of a GPX file as rows.
final class GpxRows {
    private final XmlInput xml;
    private final SourceWords words;
    private final GpxPart part;
    private final RowSink to;
    private final GpxPoints points = new GpxPoints();
    private long extensions;

    GpxRows(XmlInput xml, SourceWords words, GpxPart part, RowSink to) {
        this.xml = xml;
        this.words = words;
        this.part = part;
        this.to = to;
    }

    /// One point while it is read.
    private static final class Point {
        double lon = Double.NaN;
        double lat = Double.NaN;
        double ele = Double.NaN;
        double seconds = Double.NaN;
        @Nullable String fault;
    }

    /// How many extensions were left out.
    long extensions() {
        return extensions;
    }

    /// To be called on the root.
    void all() throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "wpt" -> {
                    if (part.takesWaypoints()) {
                        waypoint();
                    } else {
                        xml.skip();
                    }
                }
                case "rte" -> {
                    if (part.takesRoutes()) {
                        line("rte", "rtept");
                    } else {
                        xml.skip();
                    }
                }
                case "trk" -> {
                    if (part.takesTracks()) {
                        line("trk", "trkpt");
                    } else {
                        xml.skip();
                    }
                }
                case "extensions" -> extension();
                default -> xml.skip();
            }
        }
    }

    private void extension() throws IOException {
        extensions++;
        xml.skip();
    }

    private void waypoint() throws IOException {
        long line = xml.line();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "wpt");
        Point p = point(values);
        if (p.fault != null) {
            to.rejected(new Rejected(line, p.fault));
            return;
        }
        to.row(new FeatureRow(line, shape(p), values));
    }

    private static Geometry shape(Point p) {
        double[] xyz = {p.lon, p.lat, p.ele};
        return Geodesics.FACTORY.createPoint(
                Double.isNaN(p.ele)
                        ? new PackedCoordinateSequence.Double(new double[] {p.lon, p.lat}, 2, 0)
                        : new PackedCoordinateSequence.Double(xyz, 3, 0));
    }

    /// @param values null where only the place of the point is wanted
    private Point point(@Nullable Map<String, Object> values) throws IOException {
        Point p = new Point();
        p.lon = number(xml.attribute("lon"));
        p.lat = number(xml.attribute("lat"));
        if (Double.isNaN(p.lon) || Double.isNaN(p.lat)) {
            p.fault = words.get("import.gpx.point");
        }
        while (xml.child()) {
            switch (xml.name()) {
                case "ele" -> p.ele = number(xml.text());
                case "time" -> time(p, xml.text(), values);
                case "extensions" -> extension();
                default -> {
                    if (values == null) {
                        xml.skip();
                    } else {
                        field(values);
                    }
                }
            }
        }
        return p;
    }

    private static void time(Point p, String text, @Nullable Map<String, Object> values) {
        if (values == null) {
            p.seconds = Times.seconds(text);
            return;
        }
        Instant time = Times.instant(text);
        values.put("time", time == null ? text.strip() : time);
    }

    private static double number(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void field(Map<String, Object> values) throws IOException {
        String name = xml.name();
        switch (name) {
            case "link" -> {
                String href = xml.attribute("href");
                if (href != null && !href.isBlank()) {
                    values.merge("link", href.strip(), (a, b) -> a + " " + b);
                }
                xml.skip();
            }
            case "sat", "dgpsid", "number" -> whole(values, name, xml.text().strip());
            case "magvar", "geoidheight", "hdop", "vdop", "pdop", "ageofdgpsdata" -> {
                String text = xml.text().strip();
                double value = number(text);
                values.put(name, Double.isFinite(value) ? (Object) value : text);
            }
            default -> {
                String text = xml.text().strip();
                if (!text.isEmpty()) {
                    values.put(name, text);
                }
            }
        }
    }

    private static void whole(Map<String, Object> values, String name, String text) {
        if (text.matches("-?\\d{1,9}")) {
            values.put(name, Long.parseLong(text));
        } else if (!text.isEmpty()) {
            values.put(name, text);
        }
    }

    private void line(String kind, String pointName) throws IOException {
        long line = xml.line();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", kind);
        points.clear();
        String fault = null;
        int segment = 0;
        while (xml.child()) {
            String name = xml.name();
            if (name.equals(pointName)) {
                fault = taken(fault, values, segment);
            } else if (name.equals("trkseg")) {
                segment++;
                while (xml.child()) {
                    if (xml.name().equals(pointName)) {
                        fault = taken(fault, values, segment);
                    } else if (xml.name().equals("extensions")) {
                        extension();
                    } else {
                        xml.skip();
                    }
                }
                points.endSegment();
            } else if (name.equals("extensions")) {
                extension();
            } else {
                field(values);
            }
        }
        points.endSegment();
        if (part == GpxPart.POINTS) {
            return;
        }
        if (fault != null) {
            to.rejected(new Rejected(line, fault));
            return;
        }
        Geometry shape = points.shape();
        if (shape == null) {
            to.rejected(new Rejected(line, words.get("import.gpx.nopoints")));
        } else {
            to.row(new FeatureRow(line, shape, values));
        }
    }

    /// @return the first fault of the line
    private @Nullable String taken(@Nullable String fault, Map<String, Object> line, int segment)
            throws IOException {
        long at = xml.line();
        if (part == GpxPart.POINTS) {
            Map<String, Object> values = new LinkedHashMap<>();
            Object track = line.get("name");
            if (track != null) {
                values.put("track", track);
            }
            values.put("segment", (long) segment);
            Point p = point(values);
            if (p.fault == null) {
                to.row(new FeatureRow(at, shape(p), values));
            } else {
                to.rejected(new Rejected(at, p.fault));
            }
            return null;
        }
        Point p = point(null);
        points.add(p.lon, p.lat, p.ele, p.seconds);
        return fault == null && p.fault != null ? words.get("import.gpx.line", at) : fault;
    }
}
