package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Range;

import java.util.Locale;

/// What loops are compared by: a row of a table. Its name in the bundle is
/// `loop.more.measure.<code>`.
public enum Measure {
    DAYS(0),
    STOPS(0),
    /// Driven.
    KM(1),
    /// Of driving.
    DRIVING_HOURS(1),
    FOOT_KM(1),
    FOOT_HOURS(1),
    /// Between gates and stops.
    TRANSFER_HOURS(1),
    /// Yuan a person, as far as fares are known.
    TRANSFER_YUAN(0),
    /// Metres upwards.
    CLIMB(0),
    COUNTIES(0),
    PROVINCES(0),
    FREE_SITES(0),
    VISIT_HOURS(1),
    /// Beyond the hours of the days.
    OVER_HOURS(1),
    UNMET(0);

    private final int decimals;

    Measure(int decimals) {
        this.decimals = decimals;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How many of them are worth telling.
    public int decimals() {
        return decimals;
    }

    /// With its range where it is not known to a point; null where it is not known at all.
    public @Nullable Range of(LoopFigures f) {
        return switch (this) {
            case DAYS -> Range.of(f.days());
            case STOPS -> Range.of(f.stops());
            case KM -> f.metres().times(1e-3);
            case DRIVING_HOURS -> f.seconds().times(1 / 3600.0);
            case FOOT_KM -> Range.of(f.footMetres() / 1000);
            case FOOT_HOURS -> Range.of(f.footSeconds() / 3600);
            case TRANSFER_HOURS -> Range.of(f.transferMinutes() / 60);
            case TRANSFER_YUAN -> Range.of(f.transferFare());
            case CLIMB -> f.climb() == null ? null : Range.of(f.climb());
            case COUNTIES -> Range.of(f.counties().size());
            case PROVINCES -> Range.of(f.provinces().size());
            case FREE_SITES -> Range.of(f.freeSites());
            case VISIT_HOURS -> Range.of(f.visitMinutes() / 60);
            case OVER_HOURS -> Range.of(f.overMinutes() / 60);
            case UNMET -> Range.of(f.unmet().size());
        };
    }
}
