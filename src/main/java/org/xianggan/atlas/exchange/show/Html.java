package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.exchange.Escaped;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The words of a web page.
final class Html {
    private Html() {}

    /// With a break between each two.
    static String lines(List<String> lines) {
        return lines.stream().map(Escaped::of).collect(Collectors.joining("<br>"));
    }

    /// To a hundredth of a unit.
    static String number(double value) {
        BigDecimal n = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString();
    }

    static String colour(int argb) {
        return String.format(Locale.ROOT, "#%06x%02x", argb & 0xFFFFFF, argb >>> 24);
    }
}
