package org.xianggan.atlas.store.build;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells where a line truly ends (on another line, at a station, in a town) and where it only ends
/// for us: there it fades, or runs on to the frame.
final class LineEnds {
    /// An end meets another line within this, Mercator metres.
    private static final double MEETS = 900;

    /// A terminus lies at its town or station within this, Mercator metres.
    private static final double AT_TOWN = 3_500;

    /// Another line that only comes from the same side within this is no way on, Mercator metres.
    private static final double ONWARD = 6_000;

    /// Cosine of the widest turn from the outward direction that still is a way on: a line that
    /// runs across an end (90°) takes it up.
    private static final double ACROSS = Math.cos(Math.toRadians(110));

    private record Part(Track line, LineString shape) {}

    private final STRtree lines = new STRtree();
    private final List<Coordinate> termini = new ArrayList<>();
    private final PreparedGeometry zone;

    LineEnds(DataFolder data, Collection<Track> tracks) {
        for (Track t : tracks) {
            if (!t.id().startsWith("river:")) {
                for (List<Coordinate> c : t.curve) {
                    LineString s = Geodesics.FACTORY.createLineString(c.toArray(Coordinate[]::new));
                    lines.insert(s.getEnvelopeInternal(), new Part(t, s));
                }
            }
        }
        lines.build();
        zone = zone(data);
        for (DataFile f : List.of(DataFile.SEATS, DataFile.STATIONS)) {
            for (Row r : data.rows(f)) {
                LonLat at = Work.position(r);
                if (at != null) {
                    termini.add(World.project(World.coordinate(at)));
                }
            }
        }
    }

    private static PreparedGeometry zone(DataFolder data) {
        Set<String> ids = new HashSet<>();
        for (Row r : data.rows(DataFile.COUNTIES)) {
            if (r.get("zone").equals("yes")) {
                ids.add(r.get("id"));
            }
        }
        List<Geometry> shapes = new ArrayList<>();
        for (FeatureLines.Feature f : data.shapes(DataFolder.COUNTIES)) {
            if (ids.contains(String.valueOf(f.text("id")))) {
                shapes.add(f.shape());
            }
        }
        return PreparedGeometryFactory.prepare(Geodesics.FACTORY.buildGeometry(shapes));
    }

    /// The line goes on beyond this end. A station ends a railway; a town ends a road only inside
    /// the zone, for beyond it the waypoints stop and not the road.
    boolean isOpen(Track track, boolean first) {
        Waypoint end = first ? track.points.getFirst() : track.points.getLast();
        if (end.kind().equals("station") || end.joins() || takenUp(track, first)) {
            return false;
        }
        boolean inside =
                zone.intersects(
                        Geodesics.FACTORY.createPoint(new Coordinate(end.lon(), end.lat())));
        boolean town = end.kind().equals("town") || isAtTown(end.world());
        return end.runsOn() || !inside || !town;
    }

    /// Open, and not led on to the frame.
    boolean fades(Track track, boolean first) {
        return isOpen(track, first)
                && track.toFrame(first).isEmpty()
                && Track.distanceToFrame(track.end(first)) > 0;
    }

    /// Another line meets the end and leads on or runs across; one that ends there too, coming from
    /// the same side, leaves both ends open.
    private boolean takenUp(Track track, boolean first) {
        Coordinate at = track.end(first);
        Coordinate before = track.points.get(first ? 1 : track.points.size() - 2).world();
        Envelope around = new Envelope(at);
        around.expandBy(MEETS);
        Geometry point = Geodesics.FACTORY.createPoint(at);
        for (Object found : lines.query(around)) {
            if (found instanceof Part p
                    && !p.line().id().equals(track.id())
                    && p.shape().isWithinDistance(point, MEETS)
                    && leadsOn(p.line(), at, before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsOn(Track other, Coordinate at, Coordinate before) {
        double dx = at.x - before.x;
        double dy = at.y - before.y;
        double outward = Math.hypot(dx, dy);
        for (List<Coordinate> part : other.curve) {
            for (Coordinate c : part) {
                double d = c.distance(at);
                double along = (c.x - at.x) * dx + (c.y - at.y) * dy;
                if (d > MEETS && d < ONWARD && along > ACROSS * d * outward) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isAtTown(Coordinate at) {
        return termini.stream().anyMatch(t -> t.distance(at) < AT_TOWN);
    }
}
