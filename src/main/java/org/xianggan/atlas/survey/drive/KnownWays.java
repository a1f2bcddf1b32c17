package org.xianggan.atlas.survey.drive;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Piece;
import org.xianggan.atlas.core.network.Snap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Ways that were found under some conditions: who plans a loop asks for the same pairs after every
/// change. Safe for several threads.
final class KnownWays {
    /// Ways are some kilobytes each.
    private static final int MOST = 5_000;

    private record Pair(Place from, Place to) {}

    /// Where a snap is, whatever its stop is called.
    private record Place(int node, int edge, double fraction) {
        static Place of(Snap s) {
            return new Place(s.node(), s.edge(), s.fraction());
        }
    }

    private final Map<Pair, Optional<List<Piece>>> known = new ConcurrentHashMap<>();

    @Nullable List<Piece> way(Snap from, Snap to, Supplier<@Nullable List<Piece>> search) {
        Pair pair = new Pair(Place.of(from), Place.of(to));
        Optional<List<Piece>> ready = known.get(pair);
        if (ready == null) {
            ready = Optional.ofNullable(search.get());
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(pair, ready);
        }
        return ready.orElse(null);
    }
}
