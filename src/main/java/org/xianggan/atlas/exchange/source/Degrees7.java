package org.xianggan.atlas.exchange.source;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as files get them: degrees to 7 decimals, which is a centimetre.
public final class Degrees7 {
    private static final double DECIMALS = 1e7;

    private Degrees7() {}

    public static double of(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }

    /// Without an exponent.
    public static String text(double degrees) {
        return plain(of(degrees));
    }

    /// Metres to the millimetre.
    public static String metres(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
