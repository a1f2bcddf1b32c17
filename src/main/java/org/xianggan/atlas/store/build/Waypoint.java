package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;

/// A waypoint of a line with where its position comes from.
record Waypoint(
        int seq,
        String name,
        double lon,
        double lat,
        String kind,
        String source,
        String confidence) {

    static Waypoint of(Row row) {
        Double seq = row.number("seq");
        Double lon = row.number("lon");
        Double lat = row.number("lat");
        return new Waypoint(
                seq == null ? 0 : seq.intValue(),
                row.get("name_zh"),
                lon == null ? 0 : lon,
                lat == null ? 0 : lat,
                row.get("kind"),
                row.get("position_source"),
                row.get("confidence"));
    }

    Coordinate world() {
        return World.project(new Coordinate(lon, lat));
    }

    /// A real node, town or water point; not estimated and not somewhere on a straight link.
    boolean isReal() {
        return !isEstimated() && !isOnLink();
    }

    boolean isOnLink() {
        return source.startsWith("osm-skeleton:") && source.indexOf('~') >= 0;
    }

    boolean isEstimated() {
        return source.isEmpty() || source.startsWith("estimated");
    }

    /// An end whose name says that it joins another road (“接G4”) ends there.
    boolean joins() {
        return name.contains("接");
    }

    /// The line goes on beyond this end: towards a place, or over the border of what is known.
    boolean runsOn() {
        return kind.equals("border")
                || name.endsWith("界")
                || name.endsWith("方向")
                || name.endsWith("—");
    }
}
