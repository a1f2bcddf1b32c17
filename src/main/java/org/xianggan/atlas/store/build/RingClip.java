package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import java.util.ArrayList;
import java.util.List;

/// Cuts rings along a line of constant x or y (Sutherland and Hodgman, 1974). Parts of a ring may
/// stay joined along the cut, with no area between them: filled, nobody sees it.
final class RingClip {
    /// Which side of a line is kept.
    enum Side {
        WEST,
        EAST,
        SOUTH,
        NORTH;

        /// How far a place is within.
        double within(Coordinate c, double line) {
            return switch (this) {
                case WEST -> line - c.x;
                case EAST -> c.x - line;
                case SOUTH -> line - c.y;
                case NORTH -> c.y - line;
            };
        }
    }

    private RingClip() {}

    /// @param ring its last point is the first again
    /// @return null where nothing is left
    static Coordinate @Nullable [] clip(Coordinate[] ring, Side side, double line) {
        List<Coordinate> out = new ArrayList<>(ring.length + 4);
        for (int i = 1; i < ring.length; i++) {
            Coordinate a = ring[i - 1];
            Coordinate b = ring[i];
            double da = side.within(a, line);
            double db = side.within(b, line);
            if (da >= 0) {
                out.add(a);
            }
            if (da >= 0 != db >= 0) {
                double t = da / (da - db);
                out.add(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
            }
        }
        if (out.size() < 3) {
            return null;
        }
        out.add(out.getFirst());
        return out.toArray(Coordinate[]::new);
    }

    /// What lies in a box.
    static Coordinate @Nullable [] clip(Coordinate[] ring, Envelope box) {
        Coordinate[] in = ring;
        for (Side side : Side.values()) {
            double line =
                    switch (side) {
                        case WEST -> box.getMaxX();
                        case EAST -> box.getMinX();
                        case SOUTH -> box.getMaxY();
                        case NORTH -> box.getMinY();
                    };
            Coordinate[] cut = clip(in, side, line);
            if (cut == null) {
                return null;
            }
            in = cut;
        }
        return in;
    }
}
