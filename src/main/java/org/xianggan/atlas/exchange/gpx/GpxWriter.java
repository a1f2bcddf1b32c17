package org.xianggan.atlas.exchange.gpx;

import io.jenetics.jpx.Copyright;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Link;
import io.jenetics.jpx.TrackSegment;
import io.jenetics.jpx.WayPoint;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerWriter;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.WholeFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Layers as GPX 1.1: points as way points, lines as tracks with a segment for each part, the edges
/// of areas as tracks.
public final class GpxWriter implements LayerWriter {
    private static final int DECIMALS = 7;

    private final Messages texts;

    public GpxWriter(Messages texts) {
        this.texts = texts;
    }

    @Override
    public List<String> write(OutLayer layer, Path file, Work work) throws IOException {
        GPX.Builder gpx = GPX.builder("Xianggan Atlas");
        gpx.metadata(
                m -> {
                    m.name(layer.title());
                    if (layer.attribution() != null) {
                        m.copyright(Copyright.of(layer.attribution()));
                    }
                    m.keywords(
                            (layer.asOf() == null ? "" : "as_of=" + layer.asOf() + ", ")
                                    + "datum="
                                    + layer.datum().key());
                });
        GpxLosses losses = new GpxLosses();
        layer.rows()
                .read(
                        row -> {
                            work.check();
                            losses.add(row);
                            add(gpx, row);
                        },
                        work);
        GPX whole = gpx.build();
        GPX.Writer writer = GPX.Writer.of(GPX.Writer.Indent.SPACE2, DECIMALS);
        WholeFile.write(file, out -> writer.write(whole, out));
        return losses.losses().told(texts);
    }

    @Override
    public List<String> losses(OutLayer layer, Work work) throws IOException {
        GpxLosses losses = new GpxLosses();
        layer.rows()
                .read(
                        row -> {
                            work.check();
                            losses.add(row);
                        },
                        work);
        return losses.losses().told(texts);
    }

    private static void add(GPX.Builder gpx, FeatureRow row) {
        switch (row.shape()) {
            case null -> {}
            case LineString l when GpxLosses.isRoute(row) -> route(gpx, l, row.values());
            case Geometry g -> {
                List<LineString> lines = new ArrayList<>();
                List<Point> points = new ArrayList<>();
                parts(g, lines, points);
                for (Point p : points) {
                    gpx.addWayPoint(wayPoint(p, row.values()));
                }
                if (!lines.isEmpty()) {
                    track(gpx, lines, row.values());
                }
            }
        }
    }

    private static void parts(Geometry shape, List<LineString> lines, List<Point> points) {
        if (shape.isEmpty()) {
            return;
        }
        switch (shape) {
            case Point p -> points.add(p);
            case LineString l -> lines.add(l);
            case Polygon p -> {
                lines.add(p.getExteriorRing());
                for (int i = 0; i < p.getNumInteriorRing(); i++) {
                    lines.add(p.getInteriorRingN(i));
                }
            }
            case GeometryCollection c -> {
                for (int i = 0; i < c.getNumGeometries(); i++) {
                    parts(c.getGeometryN(i), lines, points);
                }
            }
            default -> throw new IllegalArgumentException(shape.getGeometryType());
        }
    }

    private static @Nullable String text(Map<String, Object> values, String... names) {
        for (String n : names) {
            Object value = values.get(n);
            if (value != null) {
                return clean(value.toString());
            }
        }
        return null;
    }

    /// Without what XML cannot hold.
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private static List<Link> links(Map<String, Object> values) {
        String link = text(values, "link");
        List<Link> links = new ArrayList<>();
        if (link != null) {
            for (String href : link.split(" ")) {
                try {
                    links.add(Link.of(href));
                } catch (IllegalArgumentException e) {
                    // An address that is none.
                    continue;
                }
            }
        }
        return links;
    }

    private static OptionalInt number(Map<String, Object> values) {
        Object number = values.get("number");
        return number instanceof Long n && GpxLosses.isNumber(n)
                ? OptionalInt.of(n.intValue())
                : OptionalInt.empty();
    }

    private static WayPoint wayPoint(Point p, Map<String, Object> values) {
        CoordinateSequence s = p.getCoordinateSequence();
        WayPoint.Builder w = builder(s, 0);
        if (values.get("time") instanceof Instant time) {
            w.time(time);
        }
        w.name(text(values, "name", "name_zh"));
        w.cmt(text(values, "cmt"));
        w.desc(text(values, "desc", "description"));
        w.src(text(values, "src"));
        w.sym(text(values, "sym"));
        w.type(text(values, "type"));
        links(values).forEach(w::addLink);
        return w.build();
    }

    private static WayPoint.Builder builder(CoordinateSequence s, int i) {
        WayPoint.Builder w = WayPoint.builder().lat(s.getY(i)).lon(s.getX(i));
        if (s.hasZ() && !Double.isNaN(s.getZ(i))) {
            w.ele(s.getZ(i));
        }
        if (s.hasM() && !Double.isNaN(s.getM(i))) {
            w.time(Instant.ofEpochMilli(Math.round(s.getM(i) * 1000)));
        }
        return w;
    }

    private static List<WayPoint> points(LineString line) {
        CoordinateSequence s = line.getCoordinateSequence();
        List<WayPoint> points = new ArrayList<>(s.size());
        for (int i = 0; i < s.size(); i++) {
            points.add(builder(s, i).build());
        }
        return points;
    }

    private static void route(GPX.Builder gpx, LineString line, Map<String, Object> values) {
        gpx.addRoute(
                r -> {
                    r.name(text(values, "name", "name_zh"));
                    r.cmt(text(values, "cmt"));
                    r.desc(text(values, "desc", "description"));
                    r.src(text(values, "src"));
                    r.type(text(values, "type"));
                    number(values).ifPresent(r::number);
                    links(values).forEach(r::addLink);
                    points(line).forEach(r::addPoint);
                });
    }

    private static void track(GPX.Builder gpx, List<LineString> lines, Map<String, Object> values) {
        gpx.addTrack(
                t -> {
                    t.name(text(values, "name", "name_zh"));
                    t.cmt(text(values, "cmt"));
                    t.desc(text(values, "desc", "description"));
                    t.src(text(values, "src"));
                    t.type(text(values, "type"));
                    number(values).ifPresent(t::number);
                    links(values).forEach(t::addLink);
                    lines.forEach(l -> t.addSegment(TrackSegment.of(points(l))));
                });
    }
}
