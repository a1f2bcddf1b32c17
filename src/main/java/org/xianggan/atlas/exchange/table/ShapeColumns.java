package org.xianggan.atlas.exchange.table;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.source.Degrees7;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Where a row is, as cells: longitude and latitude where all rows are plain points, else
/// well-known text.
public final class ShapeColumns {
    private final boolean points;

    private ShapeColumns(boolean points) {
        this.points = points;
    }

    /// Reads the layer once.
    public static ShapeColumns of(OutLayer layer, Work work) throws IOException {
        boolean[] only = {true};
        layer.rows()
                .read(
                        row -> {
                            work.check();
                            boolean plain =
                                    row.shape() instanceof Point p
                                            && !p.isEmpty()
                                            && p.getCoordinateSequence().getDimension() == 2;
                            only[0] &= plain;
                        },
                        work);
        return new ShapeColumns(only[0]);
    }

    public boolean arePoints() {
        return points;
    }

    public List<String> heads() {
        return points ? List.of("经度 lon", "纬度 lat") : List.of("WKT");
    }

    /// Longitude and latitude of a plain point.
    public static double[] lonLat(Geometry point) {
        return new double[] {
            Degrees7.of(point.getCoordinate().x), Degrees7.of(point.getCoordinate().y)
        };
    }

    /// Empty where there is no shape.
    public static String wkt(@Nullable Geometry shape) {
        if (shape == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        shape(out, shape, true);
        return out.toString();
    }

    private static void shape(StringBuilder out, Geometry shape, boolean named) {
        if (named) {
            String type = shape.getGeometryType().toUpperCase(Locale.ROOT);
            out.append(type.equals("LINEARRING") ? "LINESTRING" : type).append(' ');
            out.append(dimension(shape));
        }
        if (shape.isEmpty()) {
            out.append("EMPTY");
            return;
        }
        switch (shape) {
            case Point p -> chain(out, p.getCoordinateSequence());
            case LineString l -> chain(out, l.getCoordinateSequence());
            case Polygon p -> {
                out.append('(');
                chain(out, p.getExteriorRing().getCoordinateSequence());
                for (int i = 0; i < p.getNumInteriorRing(); i++) {
                    out.append(", ");
                    chain(out, p.getInteriorRingN(i).getCoordinateSequence());
                }
                out.append(')');
            }
            case GeometryCollection c -> {
                boolean mixed = c.getGeometryType().equals("GeometryCollection");
                out.append('(');
                for (int i = 0; i < c.getNumGeometries(); i++) {
                    out.append(i == 0 ? "" : ", ");
                    shape(out, c.getGeometryN(i), mixed);
                }
                out.append(')');
            }
            default -> throw new IllegalArgumentException(shape.getGeometryType());
        }
    }

    private static String dimension(Geometry shape) {
        CoordinateSequence s = first(shape);
        if (s == null || shape.getGeometryType().equals("GeometryCollection")) {
            return "";
        }
        return s.hasZ() ? s.hasM() ? "ZM " : "Z " : s.hasM() ? "M " : "";
    }

    private static @Nullable CoordinateSequence first(Geometry shape) {
        return switch (shape) {
            case Point p -> p.getCoordinateSequence();
            case LineString l -> l.getCoordinateSequence();
            case Polygon p -> p.getExteriorRing().getCoordinateSequence();
            default -> shape.getNumGeometries() == 0 ? null : first(shape.getGeometryN(0));
        };
    }

    private static void chain(StringBuilder out, CoordinateSequence s) {
        out.append('(');
        for (int i = 0; i < s.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            out.append(Degrees7.text(s.getX(i))).append(' ').append(Degrees7.text(s.getY(i)));
            if (s.hasZ()) {
                out.append(' ').append(number(s.getZ(i)));
            }
            if (s.hasM()) {
                out.append(' ').append(number(s.getM(i)));
            }
        }
        out.append(')');
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "NaN" : Degrees7.metres(value);
    }
}
