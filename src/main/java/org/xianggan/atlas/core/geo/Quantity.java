package org.xianggan.atlas.core.geo;

import java.util.Locale;

/// A measured length or area in the unit that suits its size, with as many figures as a point set
/// on a map is worth: four, so that rounding stays below 0.1 % of the value, and never parts of a
/// metre.
///
/// @param number without groups of thousands
public record Quantity(String number, Unit unit) {
    /// Of lengths and areas; 亩 is a fifteenth of a hectare.
    public enum Unit {
        METRE(1),
        KILOMETRE(1000),
        SQUARE_METRE(1),
        HECTARE(10_000),
        SQUARE_KILOMETRE(1_000_000),
        MU(10_000 / 15.0),
        TEN_THOUSAND_MU(100_000_000 / 15.0);

        private final double size;

        Unit(double size) {
            this.size = size;
        }
    }

    /// `356 m`, `3.562 km`, `356.2 km`.
    public static Quantity length(double metres) {
        return metres < 999.5 ? of(metres, Unit.METRE) : of(metres, Unit.KILOMETRE);
    }

    /// `8512 m²`, `35.62 ha`, `356.2 km²`.
    public static Quantity area(double squareMetres) {
        return of(
                squareMetres,
                squareMetres < 9_999.5
                        ? Unit.SQUARE_METRE
                        : squareMetres < 999_950 ? Unit.HECTARE : Unit.SQUARE_KILOMETRE);
    }

    /// The same area as people of the land say it: `534.3 亩`, `5.343 万亩`.
    public static Quantity mu(double squareMetres) {
        boolean few = squareMetres < 10_000 * Unit.MU.size;
        return of(squareMetres, few ? Unit.MU : Unit.TEN_THOUSAND_MU);
    }

    private static Quantity of(double value, Unit unit) {
        double n = value / unit.size;
        boolean whole = unit == Unit.METRE || unit == Unit.SQUARE_METRE;
        int before = n < 1 ? 1 : (int) Math.floor(Math.log10(n)) + 1;
        int decimals = whole ? 0 : Math.clamp(4 - before, 0, 3);
        return new Quantity(String.format(Locale.ROOT, "%." + decimals + "f", n), unit);
    }
}
