package org.xianggan.atlas.exchange.route;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Assumption;
import org.xianggan.atlas.core.network.Calibration;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.KnownPair;
import org.xianggan.atlas.core.network.Range;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an answer rests on where that is otherwise than agreed, by the names that files have for
/// it; nothing where all is as agreed.
final class RestsOn {
    private RestsOn() {}

    static Map<String, @Nullable Object> of(Conditions conditions) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        Calibration c = conditions.calibration();
        if (!c.pairs().isEmpty()) {
            out.put("length_factor", round(c.lengthFactor()));
            out.put("time_factor", round(c.timeFactor()));
            out.put("known_pairs", c.pairs().stream().map(RestsOn::pair).toList());
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        for (Assumption one : Assumption.changed(conditions.scenario().assumptions())) {
            Range r = one.in(conditions.scenario().assumptions());
            changed.put(one.code(), List.of(r.low(), r.mid(), r.high()));
        }
        if (!changed.isEmpty()) {
            out.put("assumptions_changed", changed);
        }
        return out;
    }

    private static Map<String, @Nullable Object> pair(Calibration.Used used) {
        KnownPair p = used.pair();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("from", RouteOut.name(p.from()));
        out.put("to", RouteOut.name(p.to()));
        out.put("km", p.km());
        out.put("hours", p.hours() == null ? null : round(p.hours()));
        out.put("source", p.source());
        out.put("date", p.date());
        out.put("km_computed", range(used.km()));
        out.put("hours_computed", range(used.hours()));
        return out;
    }

    private static List<Double> range(Range r) {
        return List.of(round(r.low()), round(r.mid()), round(r.high()));
    }

    private static double round(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).doubleValue();
    }
}
