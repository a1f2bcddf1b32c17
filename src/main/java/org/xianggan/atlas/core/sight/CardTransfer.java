package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;

import java.time.LocalDate;
import java.util.Locale;

/// 换乘进入: how one comes from a gate to a site where no car goes.
///
/// @param gate its name
/// @param at where it is; null for where the site itself is
/// @param minutes one way
/// @param interval minutes between two departures; null where it is not known
/// @param fare yuan a person, there and back; null where it is not known
/// @param source who or what says so
public record CardTransfer(
        String gate,
        @Nullable LonLat at,
        Means means,
        int minutes,
        @Nullable Integer interval,
        @Nullable Double fare,
        String source,
        LocalDate on,
        String by) {
    /// What takes one there; its name in the bundle is `site.card.means.<code>`.
    public enum Means {
        SHUTTLE,
        ROPEWAY,
        BOAT,
        WALK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 360;

    public CardTransfer {
        if (gate.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("a gate has a name, and somebody told of it");
        }
        if (minutes < 0 || minutes > LONGEST) {
            throw new IllegalArgumentException("no time of a ride: " + minutes);
        }
        if (interval != null && (interval < 1 || interval > LONGEST)) {
            throw new IllegalArgumentException("no interval: " + interval);
        }
        if (fare != null && !(fare >= 0 && fare < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no fare: " + fare);
        }
    }

    public boolean isOld(LocalDate today) {
        return Said.isOld(on, today);
    }
}
