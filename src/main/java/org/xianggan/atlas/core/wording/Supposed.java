package org.xianggan.atlas.core.wording;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Assumption;
import org.xianggan.atlas.core.network.Calibration;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an answer rests on where that is otherwise than agreed: known pairs, changed assumptions.
/// It is said wherever an answer is shown, and goes with every answer that leaves the atlas.
public final class Supposed {
    private static final double METRES = 1000;
    private static final double SECONDS = 3600;

    private Supposed() {}

    /// In one line; empty where all is as agreed.
    public static String line(Scenario scenario, Messages texts) {
        return Twofold.line(texts, m -> String.join(m.first("form.semicolon"), parts(scenario, m)));
    }

    private static List<String> parts(Scenario scenario, Messages texts) {
        List<String> parts = new ArrayList<>();
        for (TravelMode mode : TravelMode.values()) {
            long pairs = scenario.known().stream().filter(p -> p.mode() == mode).count();
            if (pairs > 0) {
                parts.add(texts.first("supposed.pairs." + mode.code(), pairs));
            }
        }
        List<Assumption> changed = Assumption.changed(scenario.assumptions());
        long speeds = changed.stream().filter(Assumption.Speed.class::isInstance).count();
        if (speeds > 0) {
            parts.add(texts.first("supposed.speeds", speeds));
        }
        if (changed.size() > speeds) {
            parts.add(texts.first("supposed.factors", changed.size() - speeds));
        }
        return parts;
    }

    /// Sentences for what leaves the atlas: each pair with its source and what had been computed,
    /// what follows from them, each changed assumption that touches the mode; empty where all is as
    /// agreed.
    public static List<String> notes(Conditions conditions, Messages texts) {
        List<String> notes = new ArrayList<>();
        Calibration c = conditions.calibration();
        for (Calibration.Used used : c.pairs()) {
            notes.add(Twofold.line(texts, m -> pair(used, m)));
        }
        if (!c.pairs().isEmpty()) {
            notes.add(Twofold.line(texts, m -> m.first("supposed.note.factors", factors(c, m))));
        }
        TravelMode mode = conditions.network().mode();
        for (Assumption one : Assumption.changed(conditions.scenario().assumptions())) {
            if (!(one instanceof Assumption.Speed speed) || speed.of().isOf(mode)) {
                Range now = one.in(conditions.scenario().assumptions());
                notes.add(
                        Twofold.line(
                                texts,
                                m ->
                                        m.first(
                                                "supposed.note.assumption",
                                                name(one, m),
                                                value(one, now, m),
                                                range(one.agreed()))));
            }
        }
        return notes;
    }

    private static String pair(Calibration.Used used, Messages texts) {
        KnownPair p = used.pair();
        return texts.first(
                "supposed.note.pair",
                texts.first("planner.mode." + p.mode().code()),
                texts.first("supposed.between", p.from().name(), p.to().name()),
                known(p, texts),
                p.source(),
                p.date(),
                computed(used, texts));
    }

    /// `85 公里，1 小时 20 分`.
    public static String known(KnownPair p, Messages texts) {
        List<String> all = new ArrayList<>();
        if (p.km() != null) {
            all.add(texts.first("planner.kilometres", Figures.plain(p.km())));
        }
        if (p.hours() != null) {
            all.add(Figures.duration(p.hours(), texts));
        }
        return String.join(texts.first("form.comma"), all);
    }

    /// What had been computed of what is known: `92 公里（88–101），1.6 小时（1.3–2.1）`.
    public static String computed(Calibration.Used used, Messages texts) {
        List<String> all = new ArrayList<>();
        if (used.pair().km() != null) {
            all.add(Figures.km(used.km().times(METRES), texts));
        }
        if (used.pair().hours() != null) {
            all.add(Figures.hours(used.hours().times(SECONDS), texts));
        }
        return String.join(texts.first("form.comma"), all);
    }

    /// What follows: `所有长度 × 1.04，所有用时再 × 0.95`.
    public static String factors(Calibration c, Messages texts) {
        List<String> all = new ArrayList<>();
        if (c.knowsLengths()) {
            all.add(texts.first("supposed.length", factor(c.lengthFactor())));
        }
        if (c.knowsTimes()) {
            String key = c.knowsLengths() ? "supposed.time-also" : "supposed.time";
            all.add(texts.first(key, factor(c.timeFactor())));
        }
        return String.join(texts.first("form.comma"), all);
    }

    /// `1.04`.
    public static String factor(double factor) {
        return String.format(Locale.ROOT, "%.2f", factor);
    }

    /// What an assumption is about.
    public static String name(Assumption what, Messages texts) {
        return switch (what) {
            case Assumption.Speed(var of) -> texts.first("planner.way." + of.code());
            case Assumption.Length(var of) -> texts.first("supposed.accuracy", of.name());
            case Assumption.Detour() -> texts.first("supposed.detour");
        };
    }

    /// With its unit.
    private static String value(Assumption what, Range value, Messages texts) {
        return texts.first(
                what instanceof Assumption.Speed ? "supposed.kmh" : "supposed.times", range(value));
    }

    /// `75 · 90 · 105`.
    public static String range(Range r) {
        return Figures.plain(r.low())
                + " · "
                + Figures.plain(r.mid())
                + " · "
                + Figures.plain(r.high());
    }
}
