package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What is assumed where nothing is known: speeds by class and how much longer than the network's
/// lengths a road may really be. Plain data, all of it may be changed; every answer follows it.
///
/// @param speeds km/h by class, low, mid and high; of every class
/// @param lengths true length ÷ length in the network, by accuracy class; of every class
/// @param detour length of the way to the network ÷ its straight distance
public record Assumptions(
        Map<WayClass, Range> speeds, Map<AccuracyClass, Range> lengths, Range detour) {
    /// The agreed ones; `data/network/speeds.tsv` says where each comes from.
    public static final Assumptions DEFAULT = agreed();

    /// Speeds lie within these, km/h.
    public static final double SLOWEST = 1;

    public static final double FASTEST = 500;

    /// Lengths ÷ lengths lie within these.
    public static final double SHORTEST = 0.5;

    public static final double LONGEST = 3;

    public Assumptions {
        speeds = Map.copyOf(speeds);
        lengths = Map.copyOf(lengths);
        for (WayClass c : WayClass.values()) {
            within(speeds.get(c), SLOWEST, FASTEST, c.code());
        }
        for (AccuracyClass a : AccuracyClass.values()) {
            within(lengths.get(a), SHORTEST, LONGEST, a.name());
        }
        within(detour, SHORTEST, LONGEST, "detour");
    }

    private static void within(@Nullable Range r, double low, double high, String what) {
        if (r == null || !(r.low() >= low && r.high() <= high)) {
            throw new IllegalArgumentException(
                    "the assumption for "
                            + what
                            + " is not within "
                            + low
                            + " to "
                            + high
                            + ": "
                            + r);
        }
    }

    /// Another speed for a class.
    public Assumptions with(WayClass wayClass, Range kmPerHour) {
        Map<WayClass, Range> changed = new EnumMap<>(speeds);
        changed.put(wayClass, kmPerHour);
        return new Assumptions(changed, lengths, detour);
    }

    /// Another length factor for an accuracy class.
    public Assumptions with(AccuracyClass accuracy, Range factor) {
        Map<AccuracyClass, Range> changed = new EnumMap<>(lengths);
        changed.put(accuracy, factor);
        return new Assumptions(speeds, changed, detour);
    }

    /// Another factor for the way to the network.
    public Assumptions withDetour(Range factor) {
        return new Assumptions(speeds, lengths, factor);
    }

    public Range speed(WayClass wayClass) {
        return Objects.requireNonNull(speeds.get(wayClass));
    }

    public Range length(AccuracyClass accuracy) {
        return Objects.requireNonNull(lengths.get(accuracy));
    }

    private static Assumptions agreed() {
        Map<WayClass, Range> speeds = new EnumMap<>(WayClass.class);
        speeds.put(WayClass.EXPRESSWAY, new Range(75, 90, 105));
        speeds.put(WayClass.NATIONAL, new Range(45, 55, 65));
        speeds.put(WayClass.PROVINCIAL, new Range(40, 50, 60));
        speeds.put(WayClass.COUNTY, new Range(30, 40, 50));
        speeds.put(WayClass.OTHER, new Range(25, 35, 45));
        speeds.put(WayClass.UNNAMED, new Range(30, 45, 60));
        speeds.put(WayClass.ACCESS, new Range(15, 25, 35));
        speeds.put(WayClass.HIGH_SPEED, new Range(180, 220, 260));
        speeds.put(WayClass.INTERCITY, new Range(100, 120, 140));
        speeds.put(WayClass.CONVENTIONAL, new Range(60, 75, 90));
        speeds.put(WayClass.HEAVY_HAUL, new Range(50, 65, 80));
        speeds.put(WayClass.METRO, new Range(30, 35, 40));
        Map<AccuracyClass, Range> lengths = new EnumMap<>(AccuracyClass.class);
        lengths.put(AccuracyClass.A, new Range(0.99, 1, 1.01));
        lengths.put(AccuracyClass.B, new Range(0.97, 1.01, 1.06));
        lengths.put(AccuracyClass.C, new Range(0.95, 1.03, 1.17));
        lengths.put(AccuracyClass.D, new Range(0.88, 1.05, 1.35));
        return new Assumptions(speeds, lengths, new Range(1, 1.3, 1.8));
    }
}
