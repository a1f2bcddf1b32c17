package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One of the [Assumptions], which can be asked for and changed by itself.
public sealed interface Assumption {
    /// How fast one is on a class of ways, km/h.
    record Speed(WayClass of) implements Assumption {
        @Override
        public Range in(Assumptions a) {
            return a.speed(of);
        }

        @Override
        public Assumptions set(Assumptions a, Range value) {
            return a.with(of, value);
        }

        @Override
        public double least() {
            return Assumptions.SLOWEST;
        }

        @Override
        public double most() {
            return Assumptions.FASTEST;
        }

        @Override
        public String code() {
            return "speed-" + of.code();
        }
    }

    /// True length ÷ length in the network, where its course is of an accuracy class.
    record Length(AccuracyClass of) implements Assumption {
        @Override
        public Range in(Assumptions a) {
            return a.length(of);
        }

        @Override
        public Assumptions set(Assumptions a, Range value) {
            return a.with(of, value);
        }

        @Override
        public String code() {
            return "length-" + of.name().toLowerCase(Locale.ROOT);
        }
    }

    /// Length of the way to the network ÷ its straight distance.
    record Detour() implements Assumption {
        @Override
        public Range in(Assumptions a) {
            return a.detour();
        }

        @Override
        public Assumptions set(Assumptions a, Range value) {
            return a.withDetour(value);
        }

        @Override
        public String code() {
            return "detour";
        }
    }

    Range in(Assumptions a);

    /// @throws IllegalArgumentException where it does not lie within [#least] and [#most]
    Assumptions set(Assumptions a, Range value);

    /// What it may be at least.
    default double least() {
        return Assumptions.SHORTEST;
    }

    /// What it may be at most.
    default double most() {
        return Assumptions.LONGEST;
    }

    /// As ids and files call it.
    String code();

    default Range agreed() {
        return in(Assumptions.DEFAULT);
    }

    default boolean isChanged(Assumptions a) {
        return !in(a).equals(agreed());
    }

    /// Speeds in the order of [WayClass], lengths, the way to the network.
    static List<Assumption> all() {
        List<Assumption> all = new ArrayList<>();
        Arrays.stream(WayClass.values()).map(Speed::new).forEach(all::add);
        Arrays.stream(AccuracyClass.values()).map(Length::new).forEach(all::add);
        all.add(new Detour());
        return all;
    }

    /// Those that are otherwise than agreed.
    static List<Assumption> changed(Assumptions a) {
        return all().stream().filter(one -> one.isChanged(a)).toList();
    }
}
