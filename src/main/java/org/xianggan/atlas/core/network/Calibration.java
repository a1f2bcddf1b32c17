package org.xianggan.atlas.core.network;

import java.util.List;

/// What known pairs say about a scenario, and what is made of it.
///
/// What somebody measured was measured on the roads of its time: a pair is computed on the network
/// of the year of its date, with nothing opened, avoided or drawn, and with the assumptions of the
/// scenario. So what a scenario opens never changes its own calibration. Pairs of the other mode
/// say nothing.
///
/// Each known distance gives a ratio known ÷ computed; `lengthFactor` is their geometric mean and
/// stretches every length of the scenario (and so every time). Each known time then gives a ratio
/// to the time computed with these lengths; `timeFactor` is their geometric mean and stretches
/// every time. Ranges are stretched likewise: one known pair does not make the rest surer. What
/// lies between a stop and the network is stretched too.
public record Calibration(double lengthFactor, double timeFactor, List<Used> pairs) {
    public static final Calibration NONE = new Calibration(1, 1, List.of());

    /// A known pair with what had been computed for it before.
    public record Used(KnownPair pair, Range km, Range hours) {}

    public Calibration {
        pairs = List.copyOf(pairs);
    }

    /// Whether some pair says something of lengths.
    public boolean knowsLengths() {
        return pairs.stream().anyMatch(u -> u.pair().km() != null);
    }

    /// Whether some pair says something of times.
    public boolean knowsTimes() {
        return pairs.stream().anyMatch(u -> u.pair().hours() != null);
    }
}
