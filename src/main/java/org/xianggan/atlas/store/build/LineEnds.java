package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Tells where a line truly ends (on another line, at a station, in a town) and where it only ends
/// for us: there it fades, or runs on to the frame.
final class LineEnds {
    /// An end meets another line within this, Mercator metres.
    private static final double MEETS = 900;

    /// A terminus lies at its town or station within this, Mercator metres.
    private static final double AT_TOWN = 3_500;

    private record Part(String line, LineString shape) {}

    private final STRtree lines = new STRtree();
    private final List<Coordinate> termini = new ArrayList<>();

    LineEnds(DataFolder data, Collection<Track> tracks) {
        for (Track t : tracks) {
            if (!t.id().startsWith("river:")) {
                for (List<Coordinate> c : t.curve) {
                    LineString s = Geodesics.FACTORY.createLineString(c.toArray(Coordinate[]::new));
                    lines.insert(s.getEnvelopeInternal(), new Part(t.id(), s));
                }
            }
        }
        lines.build();
        for (DataFile f : List.of(DataFile.SEATS, DataFile.STATIONS)) {
            for (Row r : data.rows(f)) {
                LonLat at = Work.position(r);
                if (at != null) {
                    termini.add(World.project(World.coordinate(at)));
                }
            }
        }
    }

    /// The line goes on beyond this end.
    boolean isOpen(Track track, boolean first) {
        Waypoint end = first ? track.points.getFirst() : track.points.getLast();
        if (meetsAnother(track, end.world())) {
            return false;
        }
        boolean terminus = end.kind().equals("station") || end.kind().equals("town");
        return end.runsOn() || (!terminus && !isAtTown(end.world()));
    }

    /// Open, and not led on to the frame.
    boolean fades(Track track, boolean first) {
        return isOpen(track, first)
                && track.toFrame(first).isEmpty()
                && Track.distanceToFrame(track.end(first)) > 0;
    }

    private boolean meetsAnother(Track track, Coordinate at) {
        Envelope around = new Envelope(at);
        around.expandBy(MEETS);
        Geometry point = Geodesics.FACTORY.createPoint(at);
        for (Object found : lines.query(around)) {
            if (found instanceof Part p
                    && !p.line().equals(track.id())
                    && p.shape().isWithinDistance(point, MEETS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtTown(Coordinate at) {
        return termini.stream().anyMatch(t -> t.distance(at) < AT_TOWN);
    }
}
