package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Points lie in their county, or outside it by no more than they and the county's outline are
/// known to.
final class PlaceCheck {
    /// For a point without a stated accuracy, metres.
    static final double UNSTATED = 1_500;

    private final DataFolder data;
    private final Problems problems;
    private final Map<String, Geometry> counties = new HashMap<>();

    PlaceCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
        for (FeatureLines.Feature f : data.shapes(DataFolder.COUNTIES)) {
            counties.put(String.valueOf(f.text("id")), f.shape());
        }
    }

    void check() {
        for (DataFile file :
                List.of(DataFile.SEATS, DataFile.TOWNSHIPS, DataFile.STATIONS, DataFile.SITES)) {
            for (Row r : data.rows(file)) {
                point(r, counties.get(r.get("county")));
            }
        }
        for (DataFile file :
                List.of(
                        DataFile.PROVINCES,
                        DataFile.PREFECTURES,
                        DataFile.PLACES,
                        DataFile.RESERVOIRS,
                        DataFile.MONITORING)) {
            data.rows(file).forEach(r -> point(r, null));
        }
        for (Row r : data.rows(DataFile.SITES)) {
            boolean placed = r.has("lon") && r.has("lat");
            String of = r.get("position_class");
            if (!placed && (of.equals("own") || of.equals("village"))) {
                problems.error(r, "site.noposition", of);
            }
            if (of.equals("township") && !r.has("township") && !placed) {
                problems.error(r, "site.notownship");
            }
        }
    }

    private void point(Row r, @Nullable Geometry county) {
        if (r.has("lon") != r.has("lat")) {
            problems.error(r, "position.half");
            return;
        }
        LonLat at;
        try {
            at = Work.position(r);
        } catch (IllegalArgumentException e) {
            problems.error(r, "frame", r.get("lon") + "," + r.get("lat"));
            return;
        }
        if (at == null) {
            return;
        }
        if (!GeoBox.FRAME.contains(at)) {
            problems.error(r, "frame", at.toText(4));
            return;
        }
        if (county == null) {
            return;
        }
        double outside = outside(at, county);
        Double stated = r.number("accuracy_m");
        double allowed = (stated == null ? UNSTATED : stated) + AreaCompiler.COUNTY_METRES;
        if (outside > allowed) {
            problems.error(
                    r,
                    "county.outside",
                    r.get("name_zh"),
                    r.get("county"),
                    String.format(Locale.ROOT, "%.1f", outside / 1000),
                    String.format(Locale.ROOT, "%.1f", allowed / 1000));
        }
    }

    /// Metres from a place to an area; 0 inside.
    static double outside(LonLat at, Geometry area) {
        Geometry point = Geodesics.FACTORY.createPoint(World.coordinate(at));
        Coordinate[] nearest = DistanceOp.nearestPoints(area, point);
        return Geodesics.metres(World.lonLat(nearest[0]), at);
    }
}
