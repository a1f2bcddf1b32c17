package org.xianggan.atlas.survey.drive;

import com.graphhopper.routing.AStarBidirection;
import com.graphhopper.routing.weighting.Weighting;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Conditions;

/// A graph under conditions.
///
/// @param landmarks null where the network is so small that they are not worth it
/// @param lowered what is left of a bound by landmarks: they were measured under other conditions,
///     of which no edge takes less than this part here
record Prepared(
        DriveGraph drive,
        Arcs arcs,
        Conditions conditions,
        DriveWeighting weighting,
        KnownWays known,
        @Nullable Landmarks landmarks,
        double lowered) {
    static Prepared of(DriveGraph drive, Arcs arcs, Conditions c, @Nullable Landmarks landmarks) {
        var weighting = new DriveWeighting(drive, c::seconds, c.fastest(), drive.hasTurns());
        double lowered = landmarks == null ? 1 : landmarks.lowered(c);
        return new Prepared(drive, arcs, c, weighting, new KnownWays(), landmarks, lowered);
    }

    /// Lets a search go towards its goal.
    void aim(AStarBidirection search, Question asked, Weighting weighting) {
        if (landmarks != null) {
            search.setApproximation(landmarks.towards(asked, weighting, lowered));
        }
    }
}
