package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.network.Network;

import java.util.Arrays;
import java.util.BitSet;

/// The edges of a graph in the directions in which they may be travelled, in flat arrays: trees of
/// ways to everywhere are searched on these from arc to arc, which takes a third of the time that
/// GraphHopper's own trees take ([decision
/// 40](../../../../../../../../docs/decisions/0040-graphhopper.md)).
final class Arcs {
    /// Arcs that leave node n: `first[n]` to `first[n + 1]`.
    final int[] first;

    /// Where an arc leads to.
    final int[] head;

    /// Arcs that lead to node n: `firstIn[n]` to `firstIn[n + 1]` of these.
    final int[] firstIn;

    final int[] in;

    /// The edge of the graph, and whether it is travelled as it was drawn.
    private final int[] edge;

    private final BitSet forward;

    /// Nodes at which a turn is forbidden.
    private final BitSet restricted;

    private final DriveGraph drive;

    /// Arcs of each edge of the network and of its copies: `firstOf[e]` to `firstOf[e + 1]`.
    private final int[] firstOf;

    private final int[] arcOf;

    Arcs(DriveGraph drive) {
        this.drive = drive;
        Network n = drive.network();
        int edges = drive.graph().getEdges();
        first = new int[n.nodeCount() + 1];
        firstOf = new int[n.edgeCount() + 1];
        each(edges, (e, forwards) -> first[tail(e, forwards) + 1]++);
        sum(first);
        int count = first[n.nodeCount()];
        head = new int[count];
        edge = new int[count];
        forward = new BitSet(count);
        arcOf = new int[count];
        int[] next = first.clone();
        each(
                edges,
                (e, forwards) -> {
                    int arc = next[tail(e, forwards)]++;
                    head[arc] = tail(e, !forwards);
                    edge[arc] = e;
                    forward.set(arc, forwards);
                    firstOf[drive.edge(e) + 1]++;
                });
        sum(firstOf);
        int[] place = firstOf.clone();
        for (int arc = 0; arc < count; arc++) {
            arcOf[place[drive.edge(edge[arc])]++] = arc;
        }
        firstIn = new int[n.nodeCount() + 1];
        for (int arc = 0; arc < count; arc++) {
            firstIn[head[arc] + 1]++;
        }
        sum(firstIn);
        in = new int[count];
        int[] free = firstIn.clone();
        for (int arc = 0; arc < count; arc++) {
            in[free[head[arc]]++] = arc;
        }
        restricted = restricted();
    }

    private interface Visit {
        void visit(int edge, boolean forwards);
    }

    private void each(int edges, Visit visit) {
        for (int e = 0; e < edges; e++) {
            visit.visit(e, true);
            if (!drive.network().isOneWay(drive.edge(e))) {
                visit.visit(e, false);
            }
        }
    }

    private int tail(int graphEdge, boolean forwards) {
        int e = drive.edge(graphEdge);
        return forwards ? drive.network().from(e) : drive.network().to(e);
    }

    private static void sum(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    private BitSet restricted() {
        BitSet at = new BitSet(first.length);
        var turns = drive.graph().getTurnCostStorage().getAllTurnCosts();
        while (turns.next()) {
            at.set(turns.getViaNode());
        }
        return at;
    }

    int count() {
        return head.length;
    }

    boolean isForward(int arc) {
        return forward.get(arc);
    }

    /// The edge of the network.
    int edge(int arc) {
        return drive.edge(edge[arc]);
    }

    int tail(int arc) {
        return tail(edge[arc], forward.get(arc));
    }

    int[] leaving(int node) {
        int[] all = new int[first[node + 1] - first[node]];
        for (int i = 0; i < all.length; i++) {
            all[i] = first[node] + i;
        }
        return all;
    }

    int[] entering(int node) {
        return Arrays.copyOfRange(in, firstIn[node], firstIn[node + 1]);
    }

    /// Whether an arc is an edge itself: edges that GraphHopper has added are none to set off on.
    boolean isOwn(int arc) {
        return edge[arc] < drive.network().edgeCount();
    }

    /// Whether one may go on from an arc to another that leaves its head.
    boolean isTurn(int from, int to) {
        int via = head[from];
        return edge[from] != edge[to]
                && (!restricted.get(via) || !drive.isForbidden(edge[from], via, edge[to]));
    }

    /// The arcs of an edge of the network, copies included.
    int[] of(int networkEdge) {
        return Arrays.copyOfRange(arcOf, firstOf[networkEdge], firstOf[networkEdge + 1]);
    }
}
