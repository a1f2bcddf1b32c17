package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;

import java.util.LinkedHashMap;
import java.util.Map;

/// What questions are asked on: the engine, and the networks under scenarios. Conditions are made
/// once and kept for a while, prepared and calibrated. Workers only; safe for several threads.
public final class Ground {
    private static final int KEPT = 8;

    private record Key(TravelMode mode, Scenario scenario) {}

    private final Networks networks;
    private final RouteEngine engine;
    private final Map<Key, Conditions> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Conditions> eldest) {
                    return size() > KEPT;
                }
            };

    Ground(Networks networks, RouteEngine engine) {
        this.networks = networks;
        this.engine = engine;
    }

    public RouteEngine engine() {
        return engine;
    }

    public Network network(TravelMode mode) {
        return networks.network(mode);
    }

    /// @throws org.xianggan.atlas.core.network.TravelProblem as [Conditions#of] and
    ///     [RouteEngine#calibrate]
    public Conditions conditions(TravelMode mode, Scenario scenario) {
        // What it is called makes no other ground of it.
        Key key = new Key(mode, scenario.named(""));
        Conditions other = null;
        synchronized (kept) {
            Conditions known = kept.get(key);
            if (known != null) {
                return known;
            }
            for (Map.Entry<Key, Conditions> e : kept.entrySet()) {
                other = e.getKey().mode() == mode ? e.getValue() : other;
            }
        }
        Conditions made =
                other == null
                        ? Conditions.of(network(mode), key.scenario())
                        : other.under(key.scenario());
        made = engine.ready(made);
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
