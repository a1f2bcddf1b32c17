package org.xianggan.atlas.core.network;

/// Says why there is no way: which of two places hangs on the smaller piece of the network.
final class Islands {
    private Islands() {}

    static TravelProblem noWay(Snap from, Snap to, Conditions c) {
        int here = reached(from, c);
        int there = reached(to, c);
        return new TravelProblem(
                TravelProblem.Reason.NO_WAY,
                from.stop().name(),
                to.stop().name(),
                String.valueOf(c.scenario().year()),
                here <= there ? from.stop().name() : to.stop().name(),
                Math.min(here, there));
    }

    private static int reached(Snap s, Conditions c) {
        Tree all = new Search(c.network().nodeCount()).tree(s, c, Double.POSITIVE_INFINITY);
        int count = 0;
        for (double t : all.seconds()) {
            count += t < Double.POSITIVE_INFINITY ? 1 : 0;
        }
        return count;
    }
}
