package org.xianggan.atlas.core.nearby;

import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Reach;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.network.TravelProblem;

import java.util.ArrayList;
import java.util.List;

/// A place that a way leads to.
///
/// @param seconds from door to door
public record Reached(Entity place, Range seconds) {
    private static final double HOUR = 3600;

    /// Those of some places that a way leads to, in their order.
    public static List<Reached> of(RouteEngine engine, Reach reach, List<Entity> places) {
        List<Reached> reached = new ArrayList<>();
        for (Entity place : places) {
            if (place.anchor() == null) {
                continue;
            }
            try {
                Snap at = engine.snap(StopPlaces.of(place), reach.conditions());
                Range seconds = reach.seconds(at);
                if (!seconds.isNone()) {
                    reached.add(new Reached(place, seconds));
                }
            } catch (TravelProblem tooFar) {
                // No road or station near it: it is not reached in any time.
                continue;
            }
        }
        return reached;
    }

    /// Whether it is reached within the hours, most likely.
    public boolean within(double hours) {
        return seconds.mid() <= hours * HOUR;
    }

    /// Whether the range leaves no doubt of [#within], either way.
    public boolean isSure(double hours) {
        return seconds.high() <= hours * HOUR || seconds.low() > hours * HOUR;
    }
}
