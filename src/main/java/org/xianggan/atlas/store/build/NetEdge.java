package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.List;

/// One row of `data/network/edges.tsv`.
///
/// @param line id of the named line that runs on it; empty where none does
/// @param section its key; empty without a line
/// @param kind `link` of the skeleton, `course` of a line without one under it, `junction`
/// @param second on the second carriageway of the line
/// @param also other lines and sections that run on it, best first: `road:G319/2`
/// @param course degrees, both ends included
record NetEdge(
        String mode,
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

    /// Between real nodes no further apart than this an edge is class B, kilometres.
    private static final double NEAR = 3;

    /// Beyond this it is class D, kilometres.
    private static final double FAR = 12;

    NetEdge {
        also = List.copyOf(also);
        course = List.copyOf(course);
    }

    /// A node of the network.
    ///
    /// @param kind `skeleton`, `waypoint` (of a line), `junction` (a place on a line where another
    ///     joins it)
    record Node(String mode, String id, double lon, double lat, String kind) {}

    /// Of a straight link between real nodes, as for the pieces of a line.
    static AccuracyClass accuracy(double km) {
        return km <= NEAR ? AccuracyClass.B : km <= FAR ? AccuracyClass.C : AccuracyClass.D;
    }
}
