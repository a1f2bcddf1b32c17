package org.xianggan.atlas.core.render;

import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;

import java.util.List;

/// Ties between places, drawn over the quietened map: nodes where they lie, a curve for each tie.
/// Places in EPSG:3857 metres.
public record WebOverlay(List<Tie> ties, List<Knot> knots) {
    public WebOverlay {
        ties = List.copyOf(ties);
        knots = List.copyOf(knots);
    }

    /// A cubic curve from one knot to another.
    ///
    /// @param field decides its colour
    /// @param things what a click on it chooses
    /// @param tentative only meant or talked about: broken, with the lighter line
    public record Tie(
            EntityId a,
            EntityId b,
            WorldPoint from,
            WorldPoint leaves,
            WorldPoint arrives,
            WorldPoint to,
            String field,
            List<EntityId> things,
            boolean tentative) {
        public Tie {
            things = List.copyOf(things);
        }

        /// A point of the curve, `t` from 0 to 1.
        public WorldPoint at(double t) {
            double u = 1 - t;
            double p = u * u * u;
            double q = 3 * u * u * t;
            double r = 3 * u * t * t;
            double s = t * t * t;
            return new WorldPoint(
                    p * from.x() + q * leaves.x() + r * arrives.x() + s * to.x(),
                    p * from.y() + q * leaves.y() + r * arrives.y() + s * to.y());
        }

        /// Whether it belongs to what is selected: one of its ends, or a thing that it stands for.
        public boolean isOf(EntityId id) {
            return a.equals(id) || b.equals(id) || things.contains(id);
        }
    }

    /// A place that is tied to others.
    ///
    /// @param weight how many agreements, for its size
    public record Knot(EntityId id, WorldPoint at, int weight) {}
}
