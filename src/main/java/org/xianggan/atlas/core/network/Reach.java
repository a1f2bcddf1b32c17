package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

/// What can be reached from a place.
///
/// A zone is all that lies within [#BESIDE_METRES] (straight) of a stretch that is reached in the
/// time; by rail, within that distance of the line, whether or not a train stops there. So its area
/// says how much country has the network at hand within the hours, not how far one gets on foot.
/// Its outline is traced on a grid ([#GRID_METRES]), the area is known to about 1 % besides its
/// range. Whether a place is reached is asked of [#seconds], not of the outline.
public final class Reach {
    /// How far from a reached stretch the zone goes.
    public static final double BESIDE_METRES = 2000;

    /// Grid on which outlines are traced.
    public static final double GRID_METRES = 700;

    /// Time to a place on the network.
    interface Times {
        Range seconds(Snap to);
    }

    /// @param km2 least (everything slow and long), most likely and most (everything fast and
    ///     short)
    /// @param shapes of the most likely zone
    public record Zone(double hours, Range km2, List<Shape> shapes) {
        public Zone {
            shapes = List.copyOf(shapes);
        }

        /// Whether a position lies in the most likely zone.
        public boolean contains(LonLat p) {
            return shapes.stream().anyMatch(s -> s.contains(p));
        }
    }

    private final Snap from;
    private final Conditions conditions;
    private final List<Zone> zones;
    private final Times times;

    Reach(Snap from, Conditions conditions, List<Zone> zones, Times times) {
        this.from = from;
        this.conditions = conditions;
        this.zones = List.copyOf(zones);
        this.times = times;
    }

    public Snap from() {
        return from;
    }

    public Conditions conditions() {
        return conditions;
    }

    /// By rising hours.
    public List<Zone> zones() {
        return zones;
    }

    /// Time from door to door, both ways to the network included; [Range#NONE] where none leads.
    public Range seconds(Snap to) {
        return times.seconds(to);
    }
}
