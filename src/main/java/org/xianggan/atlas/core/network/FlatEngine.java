package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;

/// The engine on flat arrays: A\* for whatever is asked once, a customizable contraction hierarchy
/// for conditions that were prepared, and for matrices. For networks whose edges lead both ways.
public final class FlatEngine extends FindingEngine {
    private final ThreadLocal<@Nullable Search> searches = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Climb> climbs = new ThreadLocal<>();

    @Override
    public void prepare(Conditions conditions) {
        checkFree(conditions);
        conditions.customized();
    }

    @Override
    protected FlatFinder finder(Conditions c) {
        checkFree(c);
        return new FlatFinder(c, () -> search(c), () -> climb(c));
    }

    /// Its hierarchy knows one time an edge, and nothing of turns.
    private static void checkFree(Conditions c) {
        if (!c.network().isFree()) {
            throw new IllegalArgumentException("a network with one-way roads or forbidden turns");
        }
    }

    private Search search(Conditions c) {
        Search s = searches.get();
        if (s == null || s.nodes() < c.network().nodeCount()) {
            s = new Search(c.network().nodeCount());
            searches.set(s);
        }
        return s;
    }

    private Climb climb(Conditions c) {
        Climb s = climbs.get();
        if (s == null || s.nodes() < c.network().nodeCount()) {
            s = new Climb(c.network().nodeCount());
            climbs.set(s);
        }
        return s;
    }
}
