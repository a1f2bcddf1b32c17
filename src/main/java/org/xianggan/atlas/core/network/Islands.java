package org.xianggan.atlas.core.network;

/// Says why there is no way: which of two places hangs on the smaller piece of the network.
final class Islands {
    private Islands() {}

    static TravelProblem noWay(Snap from, Snap to, Finder finder, Conditions c) {
        int here = reached(from, finder);
        int there = reached(to, finder);
        return new TravelProblem(
                TravelProblem.Reason.NO_WAY,
                from.stop().name(),
                to.stop().name(),
                String.valueOf(c.scenario().year()),
                here <= there ? from.stop().name() : to.stop().name(),
                Math.min(here, there));
    }

    private static int reached(Snap s, Finder finder) {
        int count = 0;
        for (double t : finder.reached(s).seconds(Reached.Pace.LIKELY)) {
            count += t < Double.POSITIVE_INFINITY ? 1 : 0;
        }
        return count;
    }
}
