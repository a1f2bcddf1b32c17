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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where a row is, as cells: longitude and latitude where all rows are plain points, else
/// well-known text, which goes on in further cells where one is too small.
public final class ShapeColumns {
    /// Stands between the name of the column and the number of the cell, from 2.
    static final String MORE = "+";

    private static final String WKT = "WKT";

    /// Characters that a position takes at most, and those around all of them.
    private static final int POSITION = 64;

    private final boolean points;
    private final int cells;
    private final long longer;

    private ShapeColumns(boolean points, int cells, long longer) {
        this.points = points;
        this.cells = cells;
        this.longer = longer;
    }

    /// Reads the layer once.
    public static ShapeColumns of(OutLayer layer, Work work) throws IOException {
        return of(layer, Integer.MAX_VALUE, work);
    }

    /// Reads the layer once.
    ///
    /// @param longest how many characters a cell takes
    public static ShapeColumns of(OutLayer layer, int longest, Work work) throws IOException {
        boolean[] only = {true};
        int[] cells = {1};
        long[] longer = {0};
        layer.rows()
                .read(
                        row -> {
                            work.check();
                            Geometry shape = row.shape();
                            boolean plain =
                                    shape instanceof Point p
                                            && !p.isEmpty()
                                            && p.getCoordinateSequence().getDimension() == 2;
                            only[0] &= plain;
                            if (shape != null && shape.getNumPoints() > longest / POSITION) {
                                int parts = parts(wkt(shape), longest).size();
                                cells[0] = Math.max(cells[0], parts);
                                longer[0] += parts > 1 ? 1 : 0;
                            }
                        },
                        work);
        return new ShapeColumns(only[0], cells[0], longer[0]);
    }

    public boolean arePoints() {
        return points;
    }

    /// How many rows need more than one cell for their shape.
    public long longer() {
        return longer;
    }

    public List<String> heads() {
        if (points) {
            return List.of("经度 lon", "纬度 lat");
        }
        List<String> heads = new ArrayList<>();
        heads.add(WKT);
        for (int i = 2; i <= cells; i++) {
            heads.add(WKT + MORE + i);
        }
        return heads;
    }

    /// Well-known text in as many pieces as there are columns of it, the last ones empty where it
    /// is short. They are parted between two positions, where a space more or less means nothing.
    public List<String> wkt(@Nullable Geometry shape, int longest) {
        List<String> parts = new ArrayList<>(parts(wkt(shape), longest));
        while (parts.size() < cells) {
            parts.add("");
        }
        return parts;
    }

    private static List<String> parts(String text, int longest) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (text.length() - from > longest) {
            int to = text.lastIndexOf(',', from + longest - 1) + 1;
            parts.add(text.substring(from, to));
            from = to;
        }
        parts.add(text.substring(from));
        return parts;
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
