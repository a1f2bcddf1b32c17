package org.xianggan.atlas.core.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes the known pairs of a scenario and what follows from them: see [Calibration].
final class Calibrator {
    /// A known pair that differs by more is wrong, or the network is.
    private static final double MOST = 2;

    private Calibrator() {}

    static Conditions calibrate(RouteEngine engine, Conditions plain) {
        TravelMode mode = plain.network().mode();
        List<KnownPair> pairs =
                plain.scenario().known().stream().filter(p -> p.mode() == mode).toList();
        if (pairs.isEmpty()) {
            return plain;
        }
        Map<Integer, Conditions> grounds = new HashMap<>();
        List<Route> computed = new ArrayList<>();
        List<Calibration.Used> used = new ArrayList<>();
        for (KnownPair p : pairs) {
            Conditions then =
                    grounds.computeIfAbsent(
                            p.year().orElse(plain.scenario().year()),
                            year -> plain.under(plain.scenario().bare().in(year)));
            Route r = engine.routeOver(List.of(p.from(), p.to()), then, 1).getFirst();
            computed.add(r);
            used.add(
                    new Calibration.Used(
                            p, r.metres().times(1 / 1000.0), r.seconds().times(1 / 3600.0)));
        }
        double lengths = 0;
        int known = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Double km = pairs.get(i).km();
            if (km != null) {
                lengths +=
                        Math.log(ratio(pairs.get(i), km * 1000 / computed.get(i).metres().mid()));
                known++;
            }
        }
        double length = known == 0 ? 1 : Math.exp(lengths / known);
        double times = 0;
        known = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Double hours = pairs.get(i).hours();
            if (hours != null) {
                double seconds = computed.get(i).seconds().mid() * length;
                times += Math.log(ratio(pairs.get(i), hours * 3600 / seconds));
                known++;
            }
        }
        double time = known == 0 ? 1 : Math.exp(times / known);
        return plain.calibrated(new Calibration(length, time, used));
    }

    private static double ratio(KnownPair pair, double ratio) {
        if (!(ratio <= MOST && ratio >= 1 / MOST)) {
            throw new TravelProblem(
                    TravelProblem.Reason.KNOWN_PAIR,
                    pair.from().name(),
                    pair.to().name(),
                    Math.round(ratio * 100) / 100.0);
        }
        return ratio;
    }
}
