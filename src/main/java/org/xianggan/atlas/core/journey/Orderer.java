package org.xianggan.atlas.core.journey;

import java.util.Optional;

/// Finds a good order of stops. The same task has always the same answer.
interface Orderer {
    /// Empty where no order keeps all windows, as far as this one can tell.
    Optional<Order> order(OrderTask task);

    /// The exact one where that is quick, else the other.
    static Orderer of(int stops) {
        return stops <= ExactOrderer.MOST ? new ExactOrderer() : new NearOrderer();
    }
}
