package org.xianggan.atlas.store.build;

import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.xianggan.atlas.core.geo.GeoBox;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Areas: valid, inside the frame, one for each county, and neighbours that share their vertices.
final class AreaCheck {
    /// Slits narrower than this between neighbours are mistakes, degrees.
    private static final double SLIT = 0.002;

    private final DataFolder data;
    private final Problems problems;

    AreaCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
    }

    void check() {
        List<FeatureLines.Feature> counties = data.shapes(DataFolder.COUNTIES);
        Set<String> known = new HashSet<>();
        data.rows(DataFile.COUNTIES).forEach(r -> known.add(r.get("id")));
        Set<String> drawn = new HashSet<>();
        for (FeatureLines.Feature f : counties) {
            String id = String.valueOf(f.text("id"));
            if (!known.contains(id)) {
                problems.error(f.file(), f.line(), "reference.unknown", "id", id);
            }
            if (!drawn.add(id)) {
                problems.error(f.file(), f.line(), "area.twice", id);
            }
            valid(f);
        }
        for (Row r : data.rows(DataFile.COUNTIES)) {
            if (!counties.isEmpty() && !drawn.contains(r.get("id"))) {
                problems.error(r, "area.missing", r.get("id"));
            }
        }
        neighbours(counties);
        data.shapes(DataFolder.WATER).forEach(this::valid);
        Set<String> waters = new HashSet<>();
        data.rows(DataFile.RESERVOIRS).forEach(r -> waters.add(r.get("id")));
        for (FeatureLines.Feature f : data.shapes(DataFolder.WATER)) {
            String of = f.text("name_of");
            if (of != null && !waters.contains(of)) {
                problems.error(f.file(), f.line(), "reference.unknown", "name_of", of);
            }
        }
    }

    private void valid(FeatureLines.Feature f) {
        IsValidOp op = new IsValidOp(f.shape());
        TopologyValidationError error = op.getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            problems.error(
                    f.file(),
                    f.line(),
                    "area.invalid",
                    String.valueOf(f.text("id")),
                    at == null ? "?" : where(at));
        }
        GeoBox frame = GeoBox.FRAME;
        Envelope e = f.shape().getEnvelopeInternal();
        if (!new Envelope(frame.west(), frame.east(), frame.south(), frame.north()).covers(e)) {
            problems.error(f.file(), f.line(), "area.frame", String.valueOf(f.text("id")));
        }
    }

    /// Neighbours that do not share their vertices leave slits or lie on one another.
    private void neighbours(List<FeatureLines.Feature> counties) {
        Geometry[] shapes =
                counties.stream().map(FeatureLines.Feature::shape).toArray(Geometry[]::new);
        Geometry[] wrong = CoverageValidator.validate(shapes, SLIT);
        for (int i = 0; i < wrong.length; i++) {
            if (wrong[i] != null && !wrong[i].isEmpty()) {
                FeatureLines.Feature f = counties.get(i);
                problems.warning(
                        f.file(),
                        f.line(),
                        "area.slit",
                        String.valueOf(f.text("id")),
                        where(wrong[i].getCoordinate()));
            }
        }
    }

    private static String where(Coordinate c) {
        return String.format(Locale.ROOT, "%.4f,%.4f", c.x, c.y);
    }
}
