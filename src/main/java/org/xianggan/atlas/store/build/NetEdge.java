package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.List;

/// One row of `data/network/edges.tsv`, without its mode.
///
/// @param line id of the named line that runs on it; empty where none does
/// @param section its key; empty without a line
/// @param kind `link` of the skeleton, `course` of a line without one under it, `junction`
/// @param second on the second carriageway of the line
/// @param also other lines and sections that run on it, best first: `road:G319/2`
/// @param course degrees, both ends included
record NetEdge(
        String from,
        String to,
        double km,
        String line,
        String section,
        String wayClass,
        AccuracyClass accuracy,
        String kind,
        boolean second,
        List<String> also,
        List<Coordinate> course) {
    static final String LINK = "link";
    static final String COURSE = "course";
    static final String JUNCTION = "junction";

    NetEdge {
        also = List.copyOf(also);
        course = List.copyOf(course);
    }

    /// A node of the network.
    ///
    /// @param kind `skeleton`, `waypoint` (of a line), `junction` (a place on a line where another
    ///     joins it)
    record Node(String id, double lon, double lat, String kind) {}
}
