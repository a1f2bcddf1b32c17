package org.xianggan.atlas.store.features;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.store.gpkg.GpkgBlob;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// Shapes and cells of a GeoPackage as the values of a row.
final class GpkgRows {
    static final int WGS_84 = 4326;

    /// China's own frame: within a metre of WGS-84.
    static final int CGCS_2000 = 4490;

    static final int MERCATOR = 3857;

    private final WKBReader wkb =
            new WKBReader(
                    new GeometryFactory(
                            new PrecisionModel(),
                            0,
                            PackedCoordinateSequenceFactory.DOUBLE_FACTORY));

    static boolean isKnown(int srs) {
        return srs == WGS_84 || srs == CGCS_2000 || srs == MERCATOR;
    }

    /// @param blob with GeoPackage's header
    /// @param srs what it is measured on, one that [#isKnown]
    /// @return degrees
    Geometry shape(byte[] blob, int srs) throws ParseException {
        Geometry shape;
        try {
            shape = wkb.read(GpkgBlob.wkb(blob));
        } catch (IllegalArgumentException | StackOverflowError e) {
            throw new ParseException(new RuntimeException(e));
        }
        if (srs == MERCATOR) {
            shape.apply(new ToDegrees());
        }
        return shape;
    }

    private static final class ToDegrees implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence s, int i) {
            s.setOrdinate(i, 0, WebMercator.lon(s.getX(i)));
            s.setOrdinate(i, 1, WebMercator.lat(s.getY(i)));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }

    /// @param column from 1
    /// @param declared type of the column, upper case
    /// @return null where the cell is empty or holds bytes
    static @Nullable Object value(ResultSet row, int column, String declared) throws SQLException {
        return switch (row.getObject(column)) {
            case null -> null;
            case byte[] _ -> null;
            case String text -> text(text, declared);
            case Number _ when declared.equals("BOOLEAN") -> row.getLong(column) != 0;
            case Double d -> d;
            case Float f -> (double) f;
            case Number n -> n.longValue();
            case Object other -> other.toString();
        };
    }

    private static Object text(String text, String declared) {
        try {
            if (declared.equals("DATE")) {
                return LocalDate.parse(text);
            }
            if (declared.equals("DATETIME")) {
                Instant t = Instant.parse(text);
                return t.getNano() % 1_000_000 == 0 ? t : text;
            }
        } catch (DateTimeException e) {
            return text;
        }
        return text;
    }
}
