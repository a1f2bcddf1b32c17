package org.xianggan.atlas.bench;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultUndirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.util.SupplierUtil;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The road network of the store, and the same as a graph of JGraphT.
final class BenchNetwork {
    static final int YEAR = 2025;

    private BenchNetwork() {}

    private static AtlasFile atlas() {
        return AtlasFile.open(Path.of(System.getProperty("xianggan.store")), Messages.chinese());
    }

    static Network roads() {
        try (AtlasFile atlas = atlas()) {
            return atlas.network(TravelMode.DRIVE);
        }
    }

    static List<Stop> seats() {
        try (AtlasFile atlas = atlas()) {
            return atlas.entities(Kind.COUNTY).stream()
                    .filter(e -> !"neighbour".equals(e.subtype()))
                    .map(e -> new Stop(e.id(), e.names().zh(), e.anchor(), false))
                    .toList();
        }
    }

    /// Opens everything that is not open.
    static Scenario opening(Network network, Scenario s) {
        List<EntityId> lines =
                network.ways().stream()
                        .filter(w -> w.line() != null && !w.isOpenIn(s.year()))
                        .map(Way::line)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        Scenario opened = s;
        for (EntityId line : lines) {
            opened = opened.opening(line);
        }
        return opened;
    }

    static Graph<Integer, DefaultWeightedEdge> graph(Conditions c) {
        Network n = c.network();
        Graph<Integer, DefaultWeightedEdge> g =
                new DefaultUndirectedWeightedGraph<>(
                        SupplierUtil.createIntegerSupplier(),
                        SupplierUtil.createDefaultWeightedEdgeSupplier());
        for (int v = 0; v < n.nodeCount(); v++) {
            g.addVertex(v);
        }
        for (int e = 0; e < n.edgeCount(); e++) {
            if (!c.isPassable(e)) {
                continue;
            }
            DefaultWeightedEdge there = g.getEdge(n.from(e), n.to(e));
            if (there == null) {
                g.setEdgeWeight(g.addEdge(n.from(e), n.to(e)), c.seconds(e));
            } else {
                g.setEdgeWeight(there, Math.min(g.getEdgeWeight(there), c.seconds(e)));
            }
        }
        return g;
    }

    /// Haversine, metres.
    static double sphere(Network n, int a, int b) {
        double r = Math.PI / 180;
        double p = Math.sin((n.lat(b) - n.lat(a)) * r / 2);
        double q = Math.sin((n.lon(b) - n.lon(a)) * r / 2);
        double h = p * p + Math.cos(n.lat(a) * r) * Math.cos(n.lat(b) * r) * q * q;
        return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
    }

    /// An end of the edge where a place meets the network.
    static int nearest(Network n, Conditions c, Stop stop) {
        var snap = new FlatEngine().snap(stop, c);
        return snap.isAtNode() ? snap.node() : n.from(snap.edge());
    }
}
