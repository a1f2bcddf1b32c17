package org.xianggan.atlas.core.network;

import java.util.List;

/// Where the networks come from: the store in the program, made by hand in tests. Slow at the first
/// question, never for the FX thread; safe for several threads.
@FunctionalInterface
public interface Networks {
    /// A network without a node where none is known.
    Network network(TravelMode mode);

    /// Where the agreed speeds come from, each with its reason; empty where nobody says.
    default List<SpeedNote> speeds() {
        return List.of();
    }
}
