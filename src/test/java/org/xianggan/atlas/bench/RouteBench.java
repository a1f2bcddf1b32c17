package org.xianggan.atlas.bench;

import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.ManyToManyShortestPathsAlgorithm;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm;
import org.jgrapht.alg.shortestpath.AStarShortestPath;
import org.jgrapht.alg.shortestpath.CHManyToManyShortestPaths;
import org.jgrapht.alg.shortestpath.ContractionHierarchyBidirectionalDijkstra;
import org.jgrapht.alg.shortestpath.ContractionHierarchyPrecomputation;
import org.jgrapht.alg.shortestpath.DijkstraManyToManyShortestPaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Finding;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.Turn;
import org.xianggan.atlas.core.network.WhatIf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Routes and matrices, ours and JGraphT's, on the road network of the store, with the times of one
/// year. JGraphT's graph has only the edges that may be used. How to run it: `docs/PERFORMANCE.md`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class RouteBench {
    private static final int PAIRS = 1000;
    private static final long SEED = 20261122;

    private final RouteEngine engine = new FlatEngine();
    private Network network;
    private Conditions plain;
    private Conditions prepared;
    private List<Snap[]> pairs;
    private List<Stop> seats;
    private List<Stop> fifteen;
    private int next;

    @Setup(Level.Trial)
    public void open() throws InterruptedException {
        network = BenchNetwork.roads();
        seats = BenchNetwork.seats();
        Scenario scenario = Scenario.of(BenchNetwork.YEAR);
        plain = Conditions.of(network, scenario);
        prepared = Finding.customized(network, scenario);
        pairs = Finding.pairs(plain, PAIRS, SEED);
        fifteen = seats.subList(0, Math.min(15, seats.size()));
    }

    /// JGraphT's side, made only where it is asked.
    @State(Scope.Benchmark)
    public static class Peer {
        private ShortestPathAlgorithm<Integer, DefaultWeightedEdge> astar;
        private ShortestPathAlgorithm<Integer, DefaultWeightedEdge> hierarchy;
        private Graph<Integer, DefaultWeightedEdge> graph;
        private ContractionHierarchyPrecomputation.ContractionHierarchy<
                        Integer, DefaultWeightedEdge>
                contracted;
        private Set<Integer> seatNodes;

        @Setup(Level.Trial)
        public void open() throws InterruptedException {
            Network network = BenchNetwork.roads();
            Conditions plain = Conditions.of(network, Scenario.of(BenchNetwork.YEAR));
            graph = BenchNetwork.graph(plain);
            double pace = Finding.fastest(plain);
            astar =
                    new AStarShortestPath<>(
                            graph, (a, b) -> pace * BenchNetwork.sphere(network, a, b));
            ExecutorService two = Executors.newFixedThreadPool(2);
            contracted =
                    new ContractionHierarchyPrecomputation<>(graph, (ThreadPoolExecutor) two)
                            .computeContractionHierarchy();
            two.shutdown();
            two.awaitTermination(1, TimeUnit.MINUTES);
            hierarchy = new ContractionHierarchyBidirectionalDijkstra<>(contracted);
            seatNodes = new LinkedHashSet<>();
            for (Stop s : BenchNetwork.seats()) {
                seatNodes.add(BenchNetwork.nearest(network, plain, s));
            }
        }
    }

    private Snap[] pair() {
        next = (next + 1) % PAIRS;
        return pairs.get(next);
    }

    @Benchmark
    public int routeAnyYear() {
        Snap[] p = pair();
        return Finding.edges(engine, p[0], p[1], plain);
    }

    @Benchmark
    public double routeAnyYearPeer(Peer peer) {
        Snap[] p = pair();
        return peer.astar.getPath(p[0].node(), p[1].node()).getWeight();
    }

    @Benchmark
    public int routePrepared() {
        Snap[] p = pair();
        return Finding.edges(engine, p[0], p[1], prepared);
    }

    @Benchmark
    public double routePreparedPeer(Peer peer) {
        Snap[] p = pair();
        return peer.hierarchy.getPath(p[0].node(), p[1].node()).getWeight();
    }

    /// Ours whole: with ranges, legs, lines and geometry.
    @Benchmark
    public Route routePreparedWhole() {
        Snap[] p = pair();
        return engine.route(List.of(p[0], p[1]), prepared, 1).getFirst();
    }

    /// Up to four alternatives.
    @Benchmark
    public List<Route> alternatives() {
        Snap[] p = pair();
        return engine.route(List.of(p[0], p[1]), prepared, 4);
    }

    /// Any year or scenario: the times are made anew each time; with ranges.
    @Benchmark
    public Matrix matrixAnyYear() {
        return engine.matrixOf(seats, Finding.customized(network, Scenario.of(BenchNetwork.YEAR)));
    }

    @Benchmark
    public double matrixAnyYearPeer(Peer peer) {
        double sum = 0;
        DijkstraShortestPath<Integer, DefaultWeightedEdge> d =
                new DijkstraShortestPath<>(peer.graph);
        for (int a : peer.seatNodes) {
            var paths = d.getPaths(a);
            for (int b : peer.seatNodes) {
                sum += paths.getWeight(b);
            }
        }
        return sum;
    }

    @Benchmark
    public double matrixAnyYearPeerManyToMany(Peer peer) {
        var paths =
                new DijkstraManyToManyShortestPaths<>(peer.graph)
                        .getManyToManyPaths(peer.seatNodes, peer.seatNodes);
        return sum(paths, peer.seatNodes);
    }

    @Benchmark
    public Matrix matrixPrepared() {
        return engine.matrixOf(seats, prepared);
    }

    @Benchmark
    public double matrixPreparedPeer(Peer peer) {
        return sum(
                new CHManyToManyShortestPaths<>(peer.contracted)
                        .getManyToManyPaths(peer.seatNodes, peer.seatNodes),
                peer.seatNodes);
    }

    private static double sum(
            ManyToManyShortestPathsAlgorithm.ManyToManyShortestPaths<Integer, DefaultWeightedEdge>
                    paths,
            Set<Integer> seatNodes) {
        double sum = 0;
        for (int a : seatNodes) {
            for (int b : seatNodes) {
                sum += paths.getWeight(a, b);
            }
        }
        return sum;
    }

    /// What one step of the year slider asks for: both conditions made anew, both matrices, their
    /// difference by pair, three hours of reach before and after.
    @Benchmark
    public WhatIf whatIf() {
        Scenario s = Scenario.of(BenchNetwork.YEAR);
        Conditions before = Finding.customized(network, s);
        Conditions after = Finding.customized(network, BenchNetwork.opening(network, s));
        return WhatIf.of(engine, before, after, seats, seats.getFirst(), List.of(1.0, 2.0, 3.0));
    }

    @Benchmark
    public List<Turn> fifteenStops() {
        List<Turn> turns = new ArrayList<>();
        for (Route r : engine.routeOver(fifteen, plain, 1)) {
            turns.addAll(Turn.of(r));
        }
        return turns;
    }
}
