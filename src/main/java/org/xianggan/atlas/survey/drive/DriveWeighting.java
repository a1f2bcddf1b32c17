package org.xianggan.atlas.survey.drive;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;

/// Seconds of edges as GraphHopper asks for them: the very numbers of which answers are made, so
/// that what it finds fastest is what we tell as fastest.
class DriveWeighting implements Weighting {
    /// What an edge of the network takes.
    interface Times {
        /// Seconds; infinite where it may not be used.
        double seconds(int edge);
    }

    private final DriveGraph drive;
    private final Times times;
    private final double fastest;
    private final boolean turns;

    /// @param fastest seconds for a metre as the crow flies that no edge undercuts
    /// @param turns whether forbidden turns are heeded
    DriveWeighting(DriveGraph drive, Times times, double fastest, boolean turns) {
        this.drive = drive;
        this.times = times;
        this.fastest = fastest;
        this.turns = turns;
    }

    /// The same as another.
    DriveWeighting(DriveWeighting of) {
        this(of.drive, of.times, of.fastest, of.turns);
    }

    final DriveGraph drive() {
        return drive;
    }

    /// Seconds of a share of an edge of the graph.
    final double seconds(int graphEdge, boolean forward, double share) {
        int edge = drive.edge(graphEdge);
        return !forward && drive.network().isOneWay(edge)
                ? Double.POSITIVE_INFINITY
                : times.seconds(edge) * share;
    }

    /// A little less: GraphHopper measures straight distances on a plane.
    @Override
    public double calcMinWeightPerDistance() {
        return fastest * 0.995;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
        boolean forward = (edge.getEdgeKey() & 1) == 0 != reverse;
        return seconds(edge.getEdge(), forward, 1);
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
        return Math.round(calcEdgeWeight(edge, reverse) * 1000);
    }

    /// Nobody turns round on the road.
    @Override
    public double calcTurnWeight(int from, int via, int to) {
        boolean free = !turns || from != to && !drive.isForbidden(from, via, to);
        return free ? 0 : Double.POSITIVE_INFINITY;
    }

    @Override
    public long calcTurnMillis(int from, int via, int to) {
        return 0;
    }

    @Override
    public boolean hasTurnCosts() {
        return turns;
    }

    @Override
    public String getName() {
        return DriveGraph.NAME;
    }
}
