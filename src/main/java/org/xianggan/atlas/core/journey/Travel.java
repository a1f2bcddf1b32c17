package org.xianggan.atlas.core.journey;

import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Ways between numbered places, each by the fastest road. The same in both directions.
public final class Travel {
    /// On foot, metres a second: 4 km/h.
    static final double WALK = 4 / 3.6;

    private final int size;
    private final Hop[] hops;

    private Travel(int size, Hop[] hops) {
        this.size = size;
        this.hops = hops;
    }

    /// @param hops by row and column, square
    public static Travel of(Hop[][] hops) {
        int n = hops.length;
        Hop[] flat = new Hop[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(hops[i], 0, flat, i * n, n);
        }
        return new Travel(n, flat);
    }

    /// @param onFoot places whose way from the road is walked
    /// @throws org.xianggan.atlas.core.network.TravelProblem where a place is too far from a road
    ///     or has no position
    static Travel of(RouteEngine engine, Conditions c, List<Stop> places, Set<Integer> onFoot) {
        List<Snap> snaps = new ArrayList<>(places.size());
        places.forEach(p -> snaps.add(engine.snap(p, c)));
        return of(engine.matrix(snaps, c), onFoot);
    }

    static Travel of(Matrix m, Set<Integer> onFoot) {
        int n = m.size();
        Hop[] hops = new Hop[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                hops[i * n + j] = hop(m, i, j, onFoot);
            }
        }
        return new Travel(n, hops);
    }

    private static Hop hop(Matrix m, int i, int j, Set<Integer> onFoot) {
        Stop from = m.places().get(i).stop();
        Stop to = m.places().get(j).stop();
        if (i == j || Objects.equals(from.position(), to.position())) {
            return Hop.NOTHING;
        }
        if (!m.isReachable(i, j)) {
            return new Hop(Range.NONE, Range.NONE, 0, 0);
        }
        Range metres = m.metres(i, j);
        Range seconds = m.seconds(i, j);
        double foot = 0;
        for (int end : new int[] {i, j}) {
            if (onFoot.contains(end)) {
                Snap snap = m.places().get(end);
                Range access = m.conditions().accessMetres(snap);
                foot += access.mid();
                metres = minus(metres, access);
                seconds = minus(seconds, m.conditions().accessSeconds(snap));
            }
        }
        return new Hop(metres, seconds, foot, foot / WALK);
    }

    /// Parts of a sum: each end without its own part.
    private static Range minus(Range whole, Range part) {
        return Range.around(
                Math.max(0, whole.low() - part.low()),
                Math.max(0, whole.mid() - part.mid()),
                Math.max(0, whole.high() - part.high()));
    }

    public int size() {
        return size;
    }

    public Hop hop(int from, int to) {
        return hops[from * size + to];
    }
}
