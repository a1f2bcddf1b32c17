package org.xianggan.atlas.core.network;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Timeline;

import java.util.List;

/// A network with the lines that were drawn on it, appended as further nodes, ways and edges.
///
/// A point of a drawn line joins the nearest node within [#JOIN_METRES], by a straight way where it
/// does not lie on it; lines that only cross are not joined. Heights and the provincial border are
/// not known along a drawn line: its edges have neither climb nor crossings.
///
/// @param speeds of the drawn ways, by their order; 0 for that of the class
record Drawing(Network network, int firstDrawn, int firstLink, double[] speeds) {
    /// How near a point has to lie to a node to join it.
    static final double JOIN_METRES = 1500;

    private static final double SAME_METRES = 1;

    static Drawing of(Network base, List<DrawnLine> lines) {
        List<DrawnLine> ours = lines.stream().filter(l -> l.wayClass().isOf(base.mode())).toList();
        int first = base.ways().size();
        if (ours.isEmpty()) {
            return new Drawing(base, first, first, new double[0]);
        }
        ours.forEach(Drawing::check);
        NetworkBuilder b = NetworkBuilder.whole(base);
        Timeline never = new Timeline(List.of(), null);
        double[] speeds = new double[ours.size()];
        for (int i = 0; i < ours.size(); i++) {
            DrawnLine line = ours.get(i);
            Names names = new Names(line.name(), line.name(), null, null, List.of());
            b.way(new Way(null, -1, null, names, line.wayClass(), never));
            speeds[i] = line.speed() == null ? 0 : line.speed();
        }
        int link = b.way(new Way(null, -1, null, null, WayClass.ACCESS, never));
        for (int i = 0; i < ours.size(); i++) {
            join(base, b, ours.get(i), i, first + i, link);
        }
        return new Drawing(b.build(), first, link, speeds);
    }

    private static void check(DrawnLine line) {
        if (line.points().stream().distinct().count() < 2) {
            throw new TravelProblem(TravelProblem.Reason.DRAWN_SHORT, line.name());
        }
        if (crossesItself(line.points())) {
            throw new TravelProblem(TravelProblem.Reason.DRAWN_CROSSES, line.name());
        }
    }

    /// Whether a chain crosses or touches itself, in the plane of degrees; one that ends where it
    /// begins does, although JTS calls it simple.
    private static boolean crossesItself(List<LonLat> points) {
        Coordinate[] chain =
                points.stream()
                        .map(p -> new Coordinate(p.lon(), p.lat()))
                        .toArray(Coordinate[]::new);
        LineString line =
                Geodesics.FACTORY.createLineString(CoordinateArrays.removeRepeatedPoints(chain));
        return line.isClosed() || !line.isSimple();
    }

    private static void join(
            Network base, NetworkBuilder b, DrawnLine line, int number, int way, int link) {
        int joined = 0;
        int previous = -1;
        LonLat before = null;
        for (int i = 0; i < line.points().size(); i++) {
            LonLat p = line.points().get(i);
            if (p.equals(before)) {
                continue;
            }
            int near = base.nearestNode(p, JOIN_METRES);
            double metres = near < 0 ? 0 : Geodesics.metres(p, base.position(near));
            int node =
                    near >= 0 && metres < SAME_METRES
                            ? near
                            : b.node("drawn:" + number + ":" + i, p.lon(), p.lat());
            if (near >= 0) {
                joined++;
                if (node != near) {
                    straight(b, node, near, metres, link, p, base.position(near));
                }
            }
            if (before != null && node != previous) {
                straight(b, previous, node, Geodesics.metres(before, p), way, before, p);
            }
            previous = node;
            before = p;
        }
        if (joined < 2) {
            throw new TravelProblem(
                    TravelProblem.Reason.DRAWN_LOOSE, line.name(), Math.round(JOIN_METRES));
        }
    }

    private static void straight(
            NetworkBuilder b, int from, int to, double metres, int way, LonLat p, LonLat q) {
        double[] course = {p.lon(), p.lat(), q.lon(), q.lat()};
        b.edge(new Network.Edge(from, to, metres, way, AccuracyClass.D, 0, 0, 0, course));
    }

    /// Whether a way was drawn, or joins what was drawn.
    boolean isDrawn(int way) {
        return way >= firstDrawn;
    }

    /// Speed on a way, km/h; of a drawn line with a speed of its own with the spread of its class.
    Range speed(int way, Assumptions assumptions) {
        Range ofClass = assumptions.speed(network.ways().get(way).wayClass());
        double own = way >= firstDrawn && way < firstLink ? speeds[way - firstDrawn] : 0;
        return own == 0 ? ofClass : ofClass.times(own / ofClass.mid());
    }
}
