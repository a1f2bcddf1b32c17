package org.xianggan.atlas.core.survey.road;

import org.xianggan.atlas.core.network.Network;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Which nodes stay: those of pieces that are large enough, and those of whatever has an edge of a
/// named line of the shipped network. Nodes are those of the draft, then those of the shipped
/// network that stay because edges do.
final class Staying {
    /// A piece that nothing links with the longest one is left out where it is shorter, metres.
    static final double ISLAND = 50_000;

    private final Draft draft;
    private final Network old;
    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private final Pieces pieces;
    private final BitSet tops = new BitSet();

    Staying(Draft draft, Shipped shipped, Network old) {
        this.draft = draft;
        this.old = old;
        for (Shipped.Kept k : shipped.kept()) {
            for (int v : new int[] {old.from(k.edge()), old.to(k.edge())}) {
                places.computeIfAbsent(v, n -> draft.nodes + places.size());
            }
        }
        pieces = new Pieces(size());
        join(shipped);
        choose(shipped);
    }

    private void join(Shipped shipped) {
        for (int e = 0; e < draft.edges; e++) {
            pieces.join(draft.from[e], draft.to[e], draft.metres[e]);
        }
        for (Shipped.Kept k : shipped.kept()) {
            pieces.join(place(old.from(k.edge())), place(old.to(k.edge())), old.metres(k.edge()));
        }
        for (Shipped.Join j : shipped.joins()) {
            pieces.join(place(j.node()), draft.find(j.to().node()), j.to().metres());
        }
    }

    private void choose(Shipped shipped) {
        double least = Math.min(ISLAND, pieces.longest());
        for (int v = 0; v < size(); v++) {
            if (pieces.metres(v) > 0 && pieces.metres(v) >= least) {
                tops.set(pieces.top(v));
            }
        }
        for (Shipped.Kept k : shipped.kept()) {
            if (!k.parts().isEmpty()) {
                tops.set(pieces.top(place(old.from(k.edge()))));
            }
        }
    }

    int size() {
        return draft.nodes + places.size();
    }

    /// The nodes of the shipped network that edges which stay have, in the order of their places.
    Iterable<Integer> shippedNodes() {
        return places.keySet();
    }

    /// The place of a node of the shipped network.
    int place(int shippedNode) {
        Integer place = places.get(shippedNode);
        if (place == null) {
            throw new IllegalStateException("node " + old.nodeId(shippedNode));
        }
        return place;
    }

    boolean has(int node) {
        return tops.get(pieces.top(node));
    }

    /// Kilometres of each piece that was left out.
    double[] islands() {
        return IntStream.range(0, draft.nodes)
                .filter(v -> pieces.top(v) == v && !tops.get(v) && pieces.metres(v) > 0)
                .mapToDouble(v -> pieces.metres(v) / 1000)
                .toArray();
    }
}
