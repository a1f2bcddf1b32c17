package org.xianggan.atlas.core.wording;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.network.Range;

import java.math.BigDecimal;
import java.util.Locale;

/// Quantities in words: always with the range that they carry, never with more figures than are
/// known.
public final class Figures {
    private static final double METRES = 1000;
    private static final double HOUR = 3600;
    private static final double MINUTE = 60;

    private Figures() {}

    /// `1.9 h（1.4–2.7）`.
    public static String hours(Range seconds, Messages texts) {
        return seconds.isNone()
                ? texts.first("planner.none")
                : said("planner.hours", seconds.times(1 / HOUR), 1, texts);
    }

    /// `118 km（104–137）`.
    public static String km(Range metres, Messages texts) {
        return metres.isNone()
                ? texts.first("planner.none")
                : said("planner.km-range", metres.times(1 / METRES), 0, texts);
    }

    /// Minutes saved: `33 min（16–52）`; negative where they are lost.
    public static String minutes(Range seconds, Messages texts) {
        Range m =
                new Range(seconds.low() / MINUTE, seconds.mid() / MINUTE, seconds.high() / MINUTE);
        return said("planner.minutes", m, 0, texts);
    }

    public static String km2(Range km2, Messages texts) {
        return said("planner.km2", km2, 0, texts);
    }

    /// Rough: two figures, in ten thousands.
    public static String people(double people, Messages texts) {
        double tenThousands = people / 10_000;
        if (Math.abs(people) < 500) {
            return texts.first("planner.people.none");
        }
        int decimals = Math.abs(tenThousands) < 10 ? 1 : 0;
        return texts.language() == Language.EN
                ? texts.first("planner.people", number(Math.round(people / 1000), 0))
                : texts.first("planner.people", number(tenThousands, decimals));
    }

    /// Without its unit, which stands in the head of its column: `1.9（1.4–2.7）`.
    ///
    /// @param unit how many of what it is counted in make one of the column's
    public static String bare(Range r, double unit, int decimals, Messages texts) {
        return r.isNone()
                ? texts.first("planner.none")
                : texts.first(
                        r.low() < 0 ? "form.range-signed" : "form.range",
                        number(r.mid() / unit, decimals),
                        number(r.low() / unit, decimals),
                        number(r.high() / unit, decimals));
    }

    /// One distance that is measured and carries no range of its own.
    public static String distance(double metres, Messages texts) {
        return metres < 950
                ? texts.first("planner.metres", number(Math.round(metres / 10) * 10, 0))
                : texts.first(
                        "planner.kilometres",
                        number(metres / METRES, metres % METRES == 0 ? 0 : 1));
    }

    /// A time that somebody says: `1 小时 20 分`, to the minute.
    public static String duration(double hours, Messages texts) {
        long minutes = Math.max(1, Math.round(hours * MINUTE));
        String h = String.valueOf(minutes / 60);
        String m = String.valueOf(minutes % 60);
        return minutes < 60
                ? texts.first("planner.duration.minutes", m)
                : minutes % 60 == 0
                        ? texts.first("planner.duration.hours", h)
                        : texts.first("planner.duration", h, m);
    }

    /// A number as it was given: `30.67`, `75`, without a nought too many.
    public static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String said(String key, Range r, int decimals, Messages texts) {
        return texts.first(
                key,
                number(r.mid(), decimals),
                number(r.low(), decimals),
                number(r.high(), decimals));
    }

    /// With a minus that is as wide as a figure; never a minus before nothing.
    public static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text.replace('-', '−');
    }
}
