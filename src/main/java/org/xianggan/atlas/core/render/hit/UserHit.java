package org.xianggan.atlas.core.render.hit;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;

import java.util.Optional;

/// The feature of a person's layer that lies under the pointer.
///
/// @param feature its number in the shapes of the layer, from 0
/// @param fid its number in the table
/// @param surface whether it is hit in its middle and not at a line or point
public record UserHit(String layer, int feature, long fid, boolean surface) {
    /// The uppermost that is meant: points and lines within `reach` logical pixels, of those in one
    /// layer the nearest; else a surface that holds the place.
    public static Optional<UserHit> at(UserMap map, Viewport v, double x, double y, double reach) {
        for (boolean surfaces : new boolean[] {false, true}) {
            for (UserMap.Shown layer : map.layers().reversed()) {
                Nearest near = new Nearest(v.toWorld(x, y), surfaces);
                LayerStyle style = layer.style();
                double grown = reach + Math.max(style.width(), style.size()) / 2;
                double metres = v.metresPerPixel();
                WorldPoint p = v.toWorld(x, y);
                WorldBox box = new WorldBox(p.x(), p.y(), p.x(), p.y()).grow(grown * metres);
                layer.shapes().query(v.zoom(), box, near);
                if (near.feature >= 0 && near.distance <= grown * metres) {
                    return Optional.of(
                            new UserHit(
                                    layer.id(),
                                    near.feature,
                                    layer.shapes().fid(near.feature),
                                    surfaces));
                }
            }
        }
        return Optional.empty();
    }

    /// Keeps the nearest piece that it is shown.
    private static final class Nearest implements UserShapes.Sink {
        private final double x;
        private final double y;
        private final boolean surfaces;
        private int feature = -1;
        private double distance = Double.POSITIVE_INFINITY;

        Nearest(WorldPoint p, boolean surfaces) {
            this.x = p.x();
            this.y = p.y();
            this.surfaces = surfaces;
        }

        @Override
        public void piece(int number, UserShapes.Kind kind, double[] xy, int[] rings) {
            if (kind == UserShapes.Kind.SURFACE != surfaces) {
                return;
            }
            double d =
                    switch (kind) {
                        case POINT -> toSegment(xy, rings[0], rings[0]);
                        case LINE -> toLine(xy, rings[0], rings[1]);
                        case SURFACE -> inside(xy, rings) ? 0 : Double.POSITIVE_INFINITY;
                    };
            // Of those that lie on each other the later one was drawn above.
            if (d <= distance && d < Double.POSITIVE_INFINITY) {
                distance = d;
                feature = number;
            }
        }

        private double toLine(double[] xy, int from, int end) {
            double best = toSegment(xy, from, from);
            for (int i = from + 1; i < end; i++) {
                best = Math.min(best, toSegment(xy, i - 1, i));
            }
            return best;
        }

        private double toSegment(double[] xy, int a, int b) {
            return Segment.distance(x, y, xy[2 * a], xy[2 * a + 1], xy[2 * b], xy[2 * b + 1]);
        }

        /// By the number of edges to the east, of all rings: a hole is outside.
        private boolean inside(double[] xy, int[] rings) {
            boolean in = false;
            for (int r = 0; r + 1 < rings.length; r++) {
                for (int i = rings[r] + 1; i < rings[r + 1]; i++) {
                    double ay = xy[2 * i - 1];
                    double by = xy[2 * i + 1];
                    if (ay > y != by > y
                            && x
                                    < xy[2 * i - 2]
                                            + (y - ay) / (by - ay) * (xy[2 * i] - xy[2 * i - 2])) {
                        in = !in;
                    }
                }
            }
            return in;
        }
    }
}
