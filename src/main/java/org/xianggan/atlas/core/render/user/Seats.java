package org.xianggan.atlas.core.render.user;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Squares of the ground, each of which holds one speck of a kind.
final class Seats {
    private final double side;
    private final Map<UserShapes.Kind, Set<Long>> taken = new EnumMap<>(UserShapes.Kind.class);

    /// @param side metres
    Seats(double side) {
        this.side = side;
    }

    /// Whether the square is free; it no longer is.
    boolean take(UserShapes.Kind kind, double x, double y) {
        long column = (long) Math.floor(x / side);
        long row = (long) Math.floor(y / side);
        return taken.computeIfAbsent(kind, k -> new HashSet<>())
                .add(column << 32 ^ row & 0xFFFFFFFFL);
    }
}
