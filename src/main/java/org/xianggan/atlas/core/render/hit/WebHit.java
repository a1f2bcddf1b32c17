package org.xianggan.atlas.core.render.hit;

import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.WebOverlay.Tie;
import org.xianggan.atlas.core.render.draw.WebDrawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What of a web lies under the pointer.
public final class WebHit {
    private static final int STEPS = 48;

    private WebHit() {}

    private record Near(Tie tie, double pixels) {}

    /// The partner whose node lies there; else what the nearest ties stand for, the nearest first;
    /// empty where nothing lies within `reach` logical pixels.
    public static List<EntityId> at(WebOverlay web, Viewport v, double x, double y, double reach) {
        for (WebOverlay.Knot knot : web.knots()) {
            double dx = v.toScreenX(knot.at().x()) - x;
            double dy = v.toScreenY(knot.at().y()) - y;
            if (Math.hypot(dx, dy) <= WebDrawing.radius(knot) + 2) {
                return List.of(knot.id());
            }
        }
        List<Near> near = new ArrayList<>();
        for (Tie tie : web.ties()) {
            double pixels = distance(tie, v, x, y);
            if (pixels <= reach) {
                near.add(new Near(tie, pixels));
            }
        }
        near.sort(Comparator.comparingDouble(Near::pixels));
        Set<EntityId> things = new LinkedHashSet<>();
        near.forEach(n -> things.addAll(n.tie().things()));
        return List.copyOf(things);
    }

    private static double distance(Tie tie, Viewport v, double x, double y) {
        double best = Double.POSITIVE_INFINITY;
        double px = 0;
        double py = 0;
        for (int i = 0; i <= STEPS; i++) {
            WorldPoint p = tie.at(i / (double) STEPS);
            double qx = v.toScreenX(p.x());
            double qy = v.toScreenY(p.y());
            if (i > 0) {
                best = Math.min(best, Segment.distance(x, y, px, py, qx, qy));
            }
            px = qx;
            py = qy;
        }
        return best;
    }
}
