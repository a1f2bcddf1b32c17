package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;

/// Where a stop meets the network: at a node, or at a point of an edge.
///
/// @param node or −1
/// @param edge or −1
/// @param fraction of the edge from its `from`, within 0 and 1; 0 at a node
/// @param at position of the node or point
/// @param accessMetres straight distance from the stop; 0 for a [Stop#via()]
public record Snap(Stop stop, int node, int edge, double fraction, LonLat at, double accessMetres) {
    public Snap {
        if ((node < 0) == (edge < 0) || !(fraction >= 0 && fraction <= 1 && accessMetres >= 0)) {
            throw new IllegalArgumentException(
                    "no snap: node " + node + ", edge " + edge + ", " + fraction);
        }
    }

    static Snap node(Stop stop, int node, LonLat at, double accessMetres) {
        return new Snap(stop, node, -1, 0, at, accessMetres);
    }

    public boolean isAtNode() {
        return node >= 0;
    }

    /// The same place on the network.
    boolean meets(Snap o) {
        return node == o.node && edge == o.edge && fraction == o.fraction;
    }
}
