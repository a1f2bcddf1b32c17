package org.xianggan.atlas.survey.drive;

import com.carrotsearch.hppc.BitSet;
import com.carrotsearch.hppc.IntArrayList;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.util.parsers.RestrictionSetter;
import com.graphhopper.storage.BaseGraph;

import org.xianggan.atlas.core.network.Network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A network as a graph of GraphHopper. Nodes and edges have the numbers that they have there,
/// edges that GraphHopper adds come after them. It holds what joins what and which turns are
/// forbidden;
/// courses, times and names stay with the network. Read by several threads.
final class DriveGraph {
    static final String NAME = "drive";

    private final Network network;
    private final EncodingManager encoding;
    private final BaseGraph graph;
    private final BooleanEncodedValue restricted;

    /// The edge of the network that each added one is a copy of.
    private final int[] copies;

    private DriveGraph(Network network) {
        this.network = network;
        encoding =
                EncodingManager.start()
                        .add(Subnetwork.create(NAME))
                        .addTurnCostEncodedValue(TurnRestriction.create(NAME))
                        .build();
        restricted = encoding.getTurnBooleanEncodedValue(TurnRestriction.key(NAME));
        graph = new BaseGraph.Builder(encoding).withTurnCosts(true).create();
        fill();
        copies = forbid();
        graph.freeze();
    }

    /// Some seconds for a million edges.
    static DriveGraph of(Network network) {
        return new DriveGraph(network);
    }

    private void fill() {
        for (int i = 0; i < network.nodeCount(); i++) {
            graph.getNodeAccess().setNode(i, network.lat(i), network.lon(i));
        }
        for (int e = 0; e < network.edgeCount(); e++) {
            graph.edge(network.from(e), network.to(e)).setDistance(network.metres(e));
        }
    }

    /// What is forbidden over three edges and more GraphHopper puts on copies of those between.
    private int[] forbid() {
        List<RestrictionSetter.Restriction> all = new ArrayList<>();
        for (Network.Forbidden turn : network.forbidden()) {
            int[] edges = turn.edges();
            if (edges.length == 2) {
                all.add(RestrictionSetter.createViaNodeRestriction(edges[0], turn.via(), edges[1]));
            } else if (isChain(edges)) {
                all.add(RestrictionSetter.createViaEdgeRestriction(IntArrayList.from(edges)));
            }
        }
        BitSet on = new BitSet();
        on.set(0);
        List<BitSet> marks = new ArrayList<>();
        all.forEach(one -> marks.add(RestrictionSetter.copyEncBits(on)));
        new RestrictionSetter(graph, List.of(restricted)).setRestrictions(all, marks);
        network.forbidden().forEach(this::forbidFromCopies);
        int[] of = new int[graph.getEdges() - network.edgeCount()];
        Arrays.fill(of, -1);
        for (Network.Forbidden turn : network.forbidden()) {
            int[] edges = turn.edges();
            for (int i = 1; i < edges.length - 1; i++) {
                for (int copy : alike(edges[i])) {
                    if (copy >= network.edgeCount()) {
                        of[copy - network.edgeCount()] = edges[i];
                    }
                }
            }
        }
        return of;
    }

    /// Where the first edge of a chain lies in the middle of another, GraphHopper lets its copies
    /// go on as if there were no chain. Whoever comes along one of them has to go on to the copy of
    /// the second edge that is meant for the first.
    private void forbidFromCopies(Network.Forbidden turn) {
        int[] edges = turn.edges();
        if (edges.length < 3 || !isChain(edges)) {
            return;
        }
        int[] seconds = alike(edges[1]);
        for (int first : alike(edges[0])) {
            for (int second : seconds) {
                if (isForbidden(edges[0], turn.via(), second)) {
                    graph.getTurnCostStorage().set(restricted, first, turn.via(), second, true);
                }
            }
        }
    }

    /// An edge of the network and its copies.
    private int[] alike(int edge) {
        IntArrayList all = new IntArrayList();
        graph.forEdgeAndCopiesOfEdge(
                graph.createEdgeExplorer(),
                graph.getEdgeIteratorState(edge, Integer.MIN_VALUE),
                one -> all.add(one.getEdge()));
        return all.toArray();
    }

    /// GraphHopper takes a list of edges as a restriction only where it can be gone one way. A
    /// turn back and forth over two roads between the same nodes cannot be told apart.
    private boolean isChain(int[] edges) {
        int ways = 0;
        for (int start : new int[] {network.from(edges[0]), network.to(edges[0])}) {
            int at = start;
            boolean goes = true;
            for (int e : edges) {
                goes = goes && (network.from(e) == at || network.to(e) == at);
                at = goes ? network.otherEnd(e, at) : at;
            }
            ways += goes ? 1 : 0;
        }
        return ways == 1;
    }

    Network network() {
        return network;
    }

    BaseGraph graph() {
        return graph;
    }

    EncodingManager encoding() {
        return encoding;
    }

    /// The edge of the network that an edge of the graph is.
    int edge(int graphEdge) {
        int place = graphEdge - network.edgeCount();
        return place < 0 ? graphEdge : copies[place];
    }

    /// Whether turns matter: then it is searched from edge to edge.
    boolean hasTurns() {
        return !network.forbidden().isEmpty();
    }

    boolean isForbidden(int from, int via, int to) {
        return graph.getTurnCostStorage().get(restricted, from, via, to);
    }

    TraversalMode mode() {
        return hasTurns() ? TraversalMode.EDGE_BASED : TraversalMode.NODE_BASED;
    }
}
