package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.TravelProblem.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Finds where stops meet a network under conditions, and refuses lists of stops that are none.
///
/// By road: the nearest point of a road that may be used, within [#LIMIT_METRES]. Nobody enters an
/// expressway between its junctions: only what is no expressway is looked at, and where there is
/// nothing else, the nearest node. By rail: the nearest station in use. A stop that is a node of
/// the network itself (`station:liling`) is that node.
final class Snapping {
    /// How far a stop may lie from the network.
    static final double LIMIT_METRES = 20_000;

    static final int MOST_STOPS = 200;
    private static final String STATION = "station:";

    private Snapping() {}

    /// @throws TravelProblem where one cannot travel over these stops in this order
    static void check(List<Stop> stops) {
        if (stops.size() < 2) {
            throw new TravelProblem(Reason.FEW_STOPS);
        }
        checkNumber(stops);
        for (int i = 1; i < stops.size(); i++) {
            if (stops.get(i).isSameAs(stops.get(i - 1))) {
                throw new TravelProblem(Reason.TWICE, stops.get(i).name());
            }
        }
    }

    static void checkNumber(List<Stop> stops) {
        if (stops.size() > MOST_STOPS) {
            throw new TravelProblem(
                    Reason.MANY_STOPS, String.valueOf(stops.size()), String.valueOf(MOST_STOPS));
        }
    }

    /// @throws TravelProblem where the stop has no position or lies too far from the network
    static Snap snap(Stop stop, Conditions c) {
        Network n = c.network();
        if (stop.id() != null) {
            OptionalInt own = n.node(stop.id().toString());
            if (own.isPresent() && isUsed(own.getAsInt(), c)) {
                return Snap.node(stop, own.getAsInt(), n.position(own.getAsInt()), 0);
            }
        }
        LonLat p = stop.position();
        if (p == null) {
            throw new TravelProblem(Reason.NO_POSITION, stop.name());
        }
        if (n.mode() == TravelMode.RAIL && !stop.via()) {
            return station(stop, p, c);
        }
        NetworkShape.OnEdge near =
                n.shape()
                        .nearestEdge(
                                p, LIMIT_METRES, e -> c.isPassable(e) && isEntered(n, e, stop));
        if (near.edge() >= 0) {
            return onEdge(stop, p, near, n);
        }
        int node = n.shape().nearestNode(p, LIMIT_METRES, v -> isUsed(v, c));
        if (node < 0) {
            throw tooFar(
                    Reason.TOO_FAR, stop, n.shape().nearestNode(p, 1e8, v -> isUsed(v, c)), p, n);
        }
        return atNode(stop, node, p, n);
    }

    private static boolean isEntered(Network n, int edge, Stop stop) {
        return stop.via() || n.wayOf(edge).wayClass() != WayClass.EXPRESSWAY;
    }

    private static Snap onEdge(Stop stop, LonLat p, NetworkShape.OnEdge near, Network n) {
        if (near.fraction() == 0 || near.fraction() == 1) {
            int node = near.fraction() == 0 ? n.from(near.edge()) : n.to(near.edge());
            return atNode(stop, node, p, n);
        }
        LonLat at = new LonLat(near.lon(), near.lat());
        double metres = stop.via() ? 0 : Geodesics.metres(p, at);
        return new Snap(stop, -1, near.edge(), near.fraction(), at, metres);
    }

    private static Snap atNode(Stop stop, int node, LonLat p, Network n) {
        double metres = stop.via() ? 0 : Geodesics.metres(p, n.position(node));
        return Snap.node(stop, node, n.position(node), metres);
    }

    private static Snap station(Stop stop, LonLat p, Conditions c) {
        Network n = c.network();
        int node = n.shape().nearestNode(p, LIMIT_METRES, v -> isStation(v, c));
        if (node < 0) {
            int far = n.shape().nearestNode(p, 1e8, v -> isStation(v, c));
            throw tooFar(Reason.NO_STATION, stop, far, p, n);
        }
        return atNode(stop, node, p, n);
    }

    private static TravelProblem tooFar(
            Reason reason, Stop stop, int nearest, LonLat p, Network n) {
        Object km = nearest < 0 ? "∞" : Math.round(Geodesics.metres(p, n.position(nearest)) / 1000);
        return new TravelProblem(reason, stop.name(), km, Math.round(LIMIT_METRES / 1000));
    }

    private static boolean isStation(int node, Conditions c) {
        return c.network().nodeId(node).startsWith(STATION) && isUsed(node, c);
    }

    private static boolean isUsed(int node, Conditions c) {
        Network n = c.network();
        for (int a = n.firstArc[node]; a < n.firstArc[node + 1]; a++) {
            if (c.isPassable(n.arcEdge[a])) {
                return true;
            }
        }
        return false;
    }

    static List<Snap> all(List<Stop> stops, RouteEngine engine, Conditions c) {
        List<Snap> snaps = new ArrayList<>(stops.size());
        for (Stop s : stops) {
            snaps.add(engine.snap(s, c));
        }
        return snaps;
    }
}
