package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;
import java.util.Optional;

/// A line that a person drew: a road or a railway that is not there. It may still be nonsense (one
/// point, across itself): [Conditions] says so in a sentence.
///
/// @param points in order; each that lies near a node of the network joins it
/// @param wayClass one of the classes of roads or railways
/// @param speed km/h, or null for that of the class
public record DrawnLine(
        String name, List<LonLat> points, WayClass wayClass, @Nullable Double speed) {
    /// Where a point would join a network if it were one of a drawn line: the nearest node within
    /// reach. Workers only.
    public static Optional<LonLat> joint(LonLat point, Network network) {
        int node = network.nearestNode(point, Drawing.JOIN_METRES);
        return node < 0 ? Optional.empty() : Optional.of(network.position(node));
    }

    /// Whether it could be part of a network. Workers only.
    ///
    /// @throws TravelProblem where it is none: one point, across itself, joined nowhere
    public void check(Network network) {
        Drawing.of(network, List.of(this));
    }

    public DrawnLine {
        points = List.copyOf(points);
        if (speed != null && !(speed >= 1 && speed <= 500)) {
            throw new IllegalArgumentException("a speed of " + speed + " km/h");
        }
    }
}
