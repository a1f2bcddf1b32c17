package org.xianggan.atlas.survey.drive;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Finder;
import org.xianggan.atlas.core.network.FindingEngine;
import org.xianggan.atlas.core.network.Network;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/// GraphHopper, in process: for networks of a million edges, with one-way roads and forbidden
/// turns. What it finds is told as that of the other engine is.
///
/// A graph is made of each network that is asked about, and forgotten with it; that of a survey as
/// it is, without drawn lines, has landmarks that are kept beside it.
public final class GraphHopperEngine extends FindingEngine {
    /// Below that many nodes landmarks are not worth it.
    static final int FEW_NODES = 20_000;

    private final Map<Network, Made> graphs = Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<Conditions, Prepared> prepared =
            Collections.synchronizedMap(new WeakHashMap<>());
    private final LandmarkShelf shelf;
    private final int few;

    /// @param shelf where landmarks are kept
    public GraphHopperEngine(LandmarkShelf shelf) {
        this(shelf, FEW_NODES);
    }

    /// @param few below that many nodes there are no landmarks
    GraphHopperEngine(LandmarkShelf shelf, int few) {
        this.shelf = shelf;
        this.few = few;
    }

    /// Measures what a network needs, if that is not kept already.
    static void measured(Network network, LandmarkShelf shelf) {
        if (network.nodeCount() >= FEW_NODES) {
            var unused = shelf.landmarks(DriveGraph.of(network));
        }
    }

    private record Made(DriveGraph graph, Arcs arcs, @Nullable Landmarks landmarks) {}

    @Override
    public void prepare(Conditions conditions) {
        prepared(conditions);
    }

    @Override
    protected Finder finder(Conditions conditions) {
        return new DriveFinder(prepared(conditions));
    }

    private Prepared prepared(Conditions c) {
        Prepared ready = prepared.get(c);
        if (ready == null) {
            Made made = made(c.network(), c.isDrawn());
            ready = Prepared.of(made.graph(), made.arcs(), c, made.landmarks());
            prepared.put(c, ready);
        }
        return ready;
    }

    /// A drawn line may be shorter than any bound that was measured without it.
    private Made made(Network network, boolean drawn) {
        synchronized (graphs) {
            Made ready = graphs.get(network);
            if (ready == null) {
                DriveGraph graph = DriveGraph.of(network);
                Landmarks landmarks =
                        drawn || network.nodeCount() < few ? null : shelf.landmarks(graph);
                ready = new Made(graph, new Arcs(graph), landmarks);
                graphs.put(network, ready);
            }
            return ready;
        }
    }
}
