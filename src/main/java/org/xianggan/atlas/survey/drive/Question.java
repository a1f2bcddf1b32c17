package org.xianggan.atlas.survey.drive;

import com.graphhopper.routing.Path;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.querygraph.VirtualEdgeIteratorState;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.shapes.GHPoint3D;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Snap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A graph with the places that are asked about: where one lies on an edge, that is cut there.
/// Read by several threads.
///
/// GraphHopper cuts edges by their course, of which it knows the ends alone; how much of an edge a
/// part is comes from the fractions of our snaps.
final class Question {
    private final DriveGraph drive;
    private final QueryGraph graph;
    private final Map<Snap, Integer> nodes = new HashMap<>();

    /// Of the nodes that were put on edges: the fraction of the edge.
    private final Map<Integer, Double> fractions = new HashMap<>();

    /// Of the edges that were made by cutting, in the order of their numbers.
    private final Cut[] cuts;

    /// A part of an edge.
    ///
    /// @param forward whether its own direction is that of the whole
    private record Cut(int edge, boolean forward, double share) {}

    Question(DriveGraph drive, List<Snap> places) {
        this.drive = drive;
        List<com.graphhopper.storage.index.Snap> on = new ArrayList<>();
        Map<Snap, com.graphhopper.storage.index.Snap> theirs = new HashMap<>();
        for (Snap place : places) {
            if (place.isAtNode()) {
                nodes.put(place, place.node());
            } else if (!theirs.containsKey(place)) {
                var snap = onEdge(place);
                on.add(snap);
                theirs.put(place, snap);
            }
        }
        graph = QueryGraph.create(drive.graph(), on);
        theirs.forEach(
                (place, snap) -> {
                    int node = snap.getClosestNode();
                    nodes.put(place, node);
                    if (graph.isVirtualNode(node)) {
                        fractions.put(node, place.fraction());
                    }
                });
        int first = drive.graph().getEdges();
        cuts = new Cut[graph.getEdges() - first];
        for (int i = 0; i < cuts.length; i++) {
            var part = (VirtualEdgeIteratorState) graph.getEdgeIteratorStateForKey(2 * (first + i));
            cuts[part.getEdge() - first] = cut(part);
        }
    }

    private com.graphhopper.storage.index.Snap onEdge(Snap place) {
        EdgeIteratorState edge =
                drive.graph().getEdgeIteratorState(place.edge(), Integer.MIN_VALUE);
        Network n = drive.network();
        int from = n.from(place.edge());
        int to = n.to(place.edge());
        double f = place.fraction();
        double lat = n.lat(from) + f * (n.lat(to) - n.lat(from));
        double lon = n.lon(from) + f * (n.lon(to) - n.lon(from));
        var snap = new com.graphhopper.storage.index.Snap(lat, lon);
        snap.setClosestEdge(edge);
        snap.setClosestNode(from);
        snap.setWayIndex(0);
        snap.setQueryDistance(0);
        snap.setSnappedPosition(com.graphhopper.storage.index.Snap.Position.EDGE);
        snap.setSnappedPoint(new GHPoint3D(lat, lon, Double.NaN));
        return snap;
    }

    private Cut cut(VirtualEdgeIteratorState part) {
        int key = part.getOriginalEdgeKey();
        int edge = key / 2;
        double share =
                Math.abs(fraction(part.getAdjNode(), edge) - fraction(part.getBaseNode(), edge));
        return new Cut(edge, (key & 1) == (part.getEdgeKey() & 1), share);
    }

    private double fraction(int node, int edge) {
        Double on = fractions.get(node);
        return on != null ? on : drive.network().from(edge) == node ? 0 : 1;
    }

    QueryGraph graph() {
        return graph;
    }

    int node(Snap place) {
        Integer node = nodes.get(place);
        if (node == null) {
            throw new IllegalArgumentException("not asked about: " + place);
        }
        return node;
    }

    /// What lies between a place and its node; null where that is where it is.
    @Nullable Piece missing(Snap place) {
        double at = place.isAtNode() ? 0 : fraction(node(place), place.edge());
        return place.isAtNode() || at == place.fraction()
                ? null
                : new Piece(place.edge(), place.fraction(), at);
    }

    /// A weighting of the graph that knows the parts of what was cut.
    Weighting weighting(DriveWeighting whole) {
        return graph.wrapWeighting(new Parts(whole));
    }

    private final class Parts extends DriveWeighting {
        private final DriveWeighting whole;
        private final int first = drive.graph().getEdges();

        Parts(DriveWeighting whole) {
            super(whole);
            this.whole = whole;
        }

        @Override
        public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
            int place = edge.getEdge() - first;
            if (place < 0) {
                return whole.calcEdgeWeight(edge, reverse);
            }
            Cut cut = cuts[place];
            boolean forward = (edge.getEdgeKey() & 1) == 0 == cut.forward != reverse;
            return seconds(cut.edge, forward, cut.share);
        }
    }

    /// What is travelled of an edge.
    Piece piece(EdgeIteratorState state) {
        int place = state.getEdge() - drive.graph().getEdges();
        int edge = place < 0 ? drive.edge(state.getEdge()) : cuts[place].edge;
        return new Piece(
                edge, fraction(state.getBaseNode(), edge), fraction(state.getAdjNode(), edge));
    }

    List<Piece> pieces(Path path) {
        List<EdgeIteratorState> edges = path.calcEdges();
        Pieces pieces = new Pieces(edges.size());
        edges.forEach(edge -> pieces.add(piece(edge)));
        return pieces.list();
    }
}
