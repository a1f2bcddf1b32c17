package org.xianggan.atlas.core.survey;

import java.util.ArrayList;
import java.util.List;

/// Strikes out what nobody would sign: stretches on ways that bear neither number nor name of the
/// line and are too long or too far from its course to be believed.
final class Doubt {
    /// So much of a stretch must bear the line's number or name.
    private static final double NAMED = 0.2;

    /// Or, for kinds of which there are few, it follows the course for so many metres …
    private static final double LONG = 10_000;

    /// … and keeps so near to it, as a share of half the corridor.
    private static final double NEAR = 1.0 / 3;

    /// Kinds that are everywhere must keep nearer.
    private static final double NEARER = 0.1;

    /// Between two parts that bear the name, metres.
    private static final double BETWEEN = 8_000;

    /// Before the first or after the last.
    private static final double TAIL = 2_000;

    private final Net net;
    private final boolean rare;

    Doubt(Net net, boolean rare) {
        this.net = net;
        this.rare = rare;
    }

    /// The parts of a run that stand, in order.
    List<List<Search.Step>> parts(List<Search.Step> run) {
        List<List<Search.Step>> out = new ArrayList<>();
        int begin = 0;
        for (int from = 1; from < run.size(); ) {
            int to = from;
            boolean named = net.isNamed(run.get(from).arc());
            while (to < run.size() && net.isNamed(run.get(to).arc()) == named) {
                to++;
            }
            if (!named && isDoubtful(run, from, to)) {
                keep(run.subList(begin, from), out);
                begin = to - 1;
            }
            from = to;
        }
        keep(run.subList(begin, run.size()), out);
        return out;
    }

    private void keep(List<Search.Step> part, List<List<Search.Step>> out) {
        if (part.size() > 1) {
            Sum sum = sum(part, 1, part.size());
            boolean follows = rare && sum.metres() >= LONG && sum.share() <= NEAR;
            if (sum.named() > 0 && sum.named() >= NAMED * sum.metres() || follows) {
                out.add(part);
            }
        }
    }

    /// @param from, to steps that bear no name
    private boolean isDoubtful(List<Search.Step> run, int from, int to) {
        Sum sum = sum(run, from, to);
        if (from > 1 && to < run.size()) {
            return sum.metres() > BETWEEN && sum.share() > NEAR;
        }
        boolean whole = from == 1 && to == run.size();
        return !whole && sum.metres() > TAIL && sum.share() > (rare ? NEAR : NEARER);
    }

    /// @param share mean distance from the course, as a share of half the corridor
    private record Sum(double metres, double named, double share) {}

    private Sum sum(List<Search.Step> run, int from, int to) {
        double metres = 0;
        double named = 0;
        double share = 0;
        for (Search.Step step : run.subList(from, to)) {
            double each = net.metres[step.arc()];
            metres += each;
            named += net.isNamed(step.arc()) ? each : 0;
            share += each * step.share();
        }
        return new Sum(metres, named, metres == 0 ? 0 : share / metres);
    }
}
