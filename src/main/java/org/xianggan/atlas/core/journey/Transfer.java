package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.network.Stop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How one goes in where cars do not (“换乘进入”): one drives to a gate, leaves the car, and rides or
/// walks the rest, there and back. Never driving.
///
/// **Waiting** is half an interval each way: what somebody waits on average who comes at any
/// moment. Where no interval is known none is counted, and it is said; who walks waits for nothing.
///
/// @param gate its name
/// @param at where it is, WGS-84; null: at the position of the stop itself
/// @param minutes one way, 0 to [#LONGEST]
/// @param interval minutes between two departures; null where it is not known
/// @param fare yuan a person, there and back; null where it is not known, 0 for nothing
/// @param words as the source has it
/// @param asOf how old that is; null where nothing says it
/// @param by who said it, or what it is cited from
/// @param more what a later version wrote into it, as the text of a JSON object; `{}` mostly
public record Transfer(
        String gate,
        @Nullable LonLat at,
        Means means,
        int minutes,
        @Nullable Integer interval,
        @Nullable Double fare,
        String words,
        @Nullable Edtf asOf,
        String by,
        String more) {
    /// Longest ride or walk, and longest interval, minutes.
    public static final int LONGEST = 6 * 60;

    /// What carries one in.
    public enum Means {
        /// 观光车.
        SHUTTLE,
        ROPEWAY,
        BOAT,
        WALK;

        /// As files call it; its name in the bundle is `loop.more.means.<code>`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Means> of(String code) {
            return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
        }
    }

    public Transfer {
        if (gate.isBlank()) {
            throw new IllegalArgumentException("a gate without a name");
        }
        if (minutes < 0 || minutes > LONGEST) {
            throw new IllegalArgumentException("no way in: " + minutes + " minutes");
        }
        if (interval != null && (interval < 1 || interval > LONGEST)) {
            throw new IllegalArgumentException("no interval: " + interval);
        }
        if (fare != null && !(fare >= 0 && fare < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no fare: " + fare);
        }
    }

    /// From a gate, with nothing known but the minutes.
    public static Transfer of(String gate, @Nullable LonLat at, Means means, int minutes) {
        return new Transfer(gate, at, means, minutes, null, null, "", null, "", LoopStop.NOTHING);
    }

    public Transfer every(@Nullable Integer other) {
        return new Transfer(gate, at, means, minutes, other, fare, words, asOf, by, more);
    }

    public Transfer costing(@Nullable Double other) {
        return new Transfer(gate, at, means, minutes, interval, other, words, asOf, by, more);
    }

    /// With where it is known from.
    public Transfer said(String otherWords, @Nullable Edtf when, String who) {
        return new Transfer(gate, at, means, minutes, interval, fare, otherWords, when, who, more);
    }

    /// Half an interval, minutes; 0 where none is known and for who walks.
    public double waitMinutes() {
        return interval == null || means == Means.WALK ? 0 : interval / 2.0;
    }

    /// One way: waiting and riding.
    public double oneWayMinutes() {
        return waitMinutes() + minutes;
    }

    /// Between gate and stop as the crow flies, one way; 0 where one of them has no place of its
    /// own.
    public double metres(Stop stop) {
        return at == null || stop.position() == null ? 0 : Geodesics.metres(at, stop.position());
    }
}
