package org.xianggan.atlas.core.journey;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/// For many stops: begins with the nearest ones and betters their order ([PathSearch]; where stops
/// are locked or have hours, [PlaceSearch]). Close to the best, not proven; the random numbers
/// begin alike each time.
final class NearOrderer implements Orderer {
    private static final long SEED = 20261126;

    /// How often the best order is shaken: of free stops, and where each trial is reckoned whole.
    static final int SHAKES = 4000;

    static final int SLOW_SHAKES = 300;

    private final double effort;

    NearOrderer() {
        this(1);
    }

    /// @param effort how many times as long it searches
    NearOrderer(double effort) {
        this.effort = effort;
    }

    @Override
    public Optional<Order> order(OrderTask task) {
        SplittableRandom random = new SplittableRandom(SEED);
        PlaceSearch places = new PlaceSearch(task);
        int[] order = places.nearest();
        order =
                task.isFree()
                        ? new PathSearch(task, order).search((int) (SHAKES * effort), random)
                        : places.search(order, (int) (SLOW_SHAKES * effort), random);
        Order found =
                new Order(
                        Arrays.stream(order).boxed().toList(),
                        task.cost(order, Double.POSITIVE_INFINITY),
                        order.length <= 1);
        return found.cost() == Double.POSITIVE_INFINITY ? Optional.empty() : Optional.of(found);
    }
}
