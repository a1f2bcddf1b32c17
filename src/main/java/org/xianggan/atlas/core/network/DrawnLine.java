package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

/// A line that a person drew: a road or a railway that is not there. It may still be nonsense (one
/// point, across itself): [Conditions] says so in a sentence.
///
/// @param points in order; each that lies near a node of the network joins it
/// @param wayClass one of the classes of roads or railways
/// @param speed km/h, or null for that of the class
public record DrawnLine(
        String name, List<LonLat> points, WayClass wayClass, @Nullable Double speed) {
    public DrawnLine {
        points = List.copyOf(points);
        if (speed != null && !(speed >= 1 && speed <= 500)) {
            throw new IllegalArgumentException("a speed of " + speed + " km/h");
        }
    }
}
