package org.xianggan.atlas.core.render.hit;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.render.Viewport;

import java.util.List;
import java.util.Optional;

/// Which track of what is planned lies under the pointer.
///
/// @param at the place of the track that is nearest to the pointer
public record TravelHit(int track, boolean bright, WorldPoint at) {
    /// The nearest track that can be taken within `reach` logical pixels; of those that run
    /// together the chosen one.
    public static Optional<TravelHit> at(
            TravelOverlay travel, Viewport v, double x, double y, double reach) {
        TravelHit best = null;
        double least = reach;
        for (Track t : travel.tracks()) {
            Near near = t.grip() ? near(t, v, x, y) : null;
            if (near != null && (near.pixels() < least || near.pixels() == least && t.bright())) {
                least = near.pixels();
                best = new TravelHit(t.number(), t.bright(), near.at());
            }
        }
        return Optional.ofNullable(best);
    }

    private record Near(double pixels, WorldPoint at) {}

    private static @Nullable Near near(Track t, Viewport v, double x, double y) {
        Near best = null;
        for (Stretch s : t.stretches()) {
            if (s.use() == Use.ACCESS) {
                continue;
            }
            List<WorldPoint> path = s.path();
            for (int i = 1; i < path.size(); i++) {
                Near near = near(path.get(i - 1), path.get(i), v, x, y);
                best = best == null || near.pixels() < best.pixels() ? near : best;
            }
        }
        return best;
    }

    private static Near near(WorldPoint a, WorldPoint b, Viewport v, double x, double y) {
        double ax = v.toScreenX(a.x());
        double ay = v.toScreenY(a.y());
        double bx = v.toScreenX(b.x());
        double by = v.toScreenY(b.y());
        double t = Segment.nearest(x, y, ax, ay, bx, by);
        return new Near(
                Segment.distance(x, y, ax, ay, bx, by),
                new WorldPoint(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
    }
}
