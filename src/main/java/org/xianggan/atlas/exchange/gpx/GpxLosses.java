package org.xianggan.atlas.exchange.gpx;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.exchange.source.Losses;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// What GPX cannot hold of rows.
final class GpxLosses {
    /// Of these the first that a row has is written.
    private static final String[][] NAMES = {{"name", "name_zh"}, {"desc", "description"}};

    private static final Set<String> HELD = Set.of("cmt", "src", "type");

    private final Losses losses = new Losses();

    Losses losses() {
        return losses;
    }

    void add(FeatureRow row) {
        Geometry shape = row.shape();
        if (shape == null || shape.isEmpty()) {
            losses.row("export.loss.noplace");
            return;
        }
        int points = count(shape, Point.class);
        int areas = count(shape, Polygon.class);
        for (int i = 0; i < areas; i++) {
            losses.row("export.loss.areas");
        }
        int lines = count(shape, LineString.class) + areas;
        if (points > 1 || points == 1 && lines > 0) {
            losses.row("export.loss.parts");
        }
        if (points > 0) {
            fields(row.values(), "wpt");
        }
        if (lines > 0) {
            boolean route = isRoute(row);
            fields(row.values(), route ? "rte" : "trk");
        }
    }

    /// A line that is to be followed rather than one that was gone.
    static boolean isRoute(FeatureRow row) {
        return row.shape() instanceof LineString && "rte".equals(row.values().get("kind"));
    }

    private static int count(Geometry shape, Class<? extends Geometry> kind) {
        if (shape instanceof GeometryCollection c) {
            int all = 0;
            for (int i = 0; i < c.getNumGeometries(); i++) {
                all += count(c.getGeometryN(i), kind);
            }
            return all;
        }
        return kind.isInstance(shape) ? 1 : 0;
    }

    private void fields(Map<String, Object> values, String kind) {
        boolean point = kind.equals("wpt");
        for (Map.Entry<String, Object> v : values.entrySet()) {
            String name = v.getKey();
            boolean held =
                    HELD.contains(name)
                            || isFirst(name, values)
                            || name.equals("kind") && kind.equals(v.getValue())
                            || name.equals("link")
                            || point && name.equals("sym")
                            || point && name.equals("time") && v.getValue() instanceof Instant
                            || !point && name.equals("number") && isNumber(v.getValue());
            if (!held) {
                losses.field(name);
            }
        }
    }

    private static boolean isFirst(String name, Map<String, Object> values) {
        for (String[] names : NAMES) {
            for (String n : names) {
                if (values.containsKey(n)) {
                    if (n.equals(name)) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    /// As the format has them: whole, not below zero.
    static boolean isNumber(Object value) {
        return value instanceof Long n && n >= 0 && n <= 999_999_999;
    }
}
