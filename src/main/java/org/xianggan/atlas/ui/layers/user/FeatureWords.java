package org.xianggan.atlas.ui.layers.user;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.UserLayer;

import java.util.LinkedHashMap;
import java.util.Map;

/// One feature of a layer in full.
///
/// @param values by field, as they are shown
/// @param metres along its lines; 0 where it has none
/// @param squareMetres of its surfaces; 0 where it has none
public record FeatureWords(
        UserLayer layer, long fid, Map<String, String> values, double metres, double squareMetres) {
    /// Slow for large shapes: on workers.
    static FeatureWords of(UserLayer layer, FeatureRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        layer.fields()
                .forEach(
                        f -> {
                            Object value = row.values().get(f.name());
                            values.put(f.name(), value == null ? "—" : value.toString());
                        });
        Measure measure = new Measure();
        measure.add(row.shape());
        return new FeatureWords(layer, row.place(), values, measure.metres, measure.squareMetres);
    }

    /// On the ellipsoid.
    private static final class Measure {
        private double metres;
        private double squareMetres;

        void add(@Nullable Geometry g) {
            switch (g) {
                case null -> {}
                case LineString line -> metres += along(line.getCoordinateSequence());
                case Polygon p -> {
                    squareMetres += inside(p.getExteriorRing());
                    for (int h = 0; h < p.getNumInteriorRing(); h++) {
                        squareMetres -= inside(p.getInteriorRingN(h));
                    }
                }
                default -> {
                    if (g.getNumGeometries() > 1 || g.getGeometryN(0) != g) {
                        for (int i = 0; i < g.getNumGeometries(); i++) {
                            add(g.getGeometryN(i));
                        }
                    }
                }
            }
        }

        private static double along(CoordinateSequence c) {
            double sum = 0;
            for (int i = 1; i < c.size(); i++) {
                sum +=
                        Geodesic.WGS84.Inverse(c.getY(i - 1), c.getX(i - 1), c.getY(i), c.getX(i))
                                .s12;
            }
            return sum;
        }

        private static double inside(LinearRing ring) {
            PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
            CoordinateSequence c = ring.getCoordinateSequence();
            for (int i = 0; i + 1 < c.size(); i++) {
                area.AddPoint(c.getY(i), c.getX(i));
            }
            return Math.abs(area.Compute(false, true).area);
        }
    }
}
