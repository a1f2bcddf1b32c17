package org.xianggan.atlas.core.wording;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value and its unit as they are said: in English `40 亿元` is “4 billion yuan”, `24 个` is
/// “24”. Only a plain number is told in another measure, to its last digit; any other value stands
/// as it is printed.
///
/// @param value without its unit
/// @param unit empty where none is said
public record Amount(String value, String unit) {
    private static final Pattern PLAIN = Pattern.compile("(\\d+(?:\\.\\d+)?)([万亿]?)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d.])\\d{4,}");
    private static final Pattern ABOUT = Pattern.compile("[~>]?\\d+(?:\\.\\d+)?\\+?");
    private static final Pattern NUMBER = Pattern.compile("(?:about )?[~>]?\\d");
    private static final String YEAR = "年";
    private static final Pattern CALENDAR = Pattern.compile("\\d{4}");

    private static final BigDecimal MYRIAD = BigDecimal.TEN.pow(4);
    private static final BigDecimal MILLION = BigDecimal.TEN.pow(6);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.TEN.pow(8);
    private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);

    /// In the first language of the page.
    ///
    /// @param value of the store
    /// @param unit of the store, null without one
    public static Amount of(String value, @Nullable String unit, Wording wording) {
        return wording.language() == Language.EN
                ? english(value, unit, wording)
                : new Amount(Wording.grouped(wording.word(value)), wording.unit(unit));
    }

    /// On one line.
    public String text() {
        return unit.isEmpty() ? value : value + " " + unit;
    }

    /// Whether it is counted or measured, and no class or name.
    public boolean isNumber() {
        return NUMBER.matcher(value).lookingAt();
    }

    private static Amount english(String value, @Nullable String unit, Wording wording) {
        String said = wording.word(value);
        if (unit == null) {
            return new Amount(said, "");
        }
        if (unit.equals(YEAR)) {
            return CALENDAR.matcher(value).matches()
                    ? new Amount(value, "")
                    : one(said, wording.word(unit));
        }
        Matcher plain = PLAIN.matcher(value);
        String counted = countedIn(unit, wording);
        boolean known = !said.equals(value);
        if (plain.matches() && (counted != null || !known && !plain.group(2).isEmpty())) {
            BigDecimal number = new BigDecimal(plain.group(1)).multiply(times(plain.group(2)));
            return counted == null
                    ? new Amount(number(number), wording.unit(unit))
                    : new Amount(number(number.multiply(times(unit))), counted);
        }
        String shown =
                ABOUT.matcher(said).matches()
                        ? THOUSANDS
                                .matcher(said)
                                .replaceAll(m -> grouped(new BigDecimal(m.group())))
                        : said;
        return one(shown, readable(wording.unit(unit)));
    }

    /// What is left of `亿元` and `万元/月` without the power of ten; null where the unit has none,
    /// or where there is no English for the rest.
    private static @Nullable String countedIn(String unit, Wording wording) {
        if (unit.length() < 2 || !unit.startsWith("万") && !unit.startsWith("亿")) {
            return null;
        }
        String rest = unit.substring(1);
        String said = wording.unit(rest);
        return said.equals(rest) ? null : said;
    }

    /// @param measure begins with the power of ten, or has none
    private static BigDecimal times(String measure) {
        return measure.startsWith("亿")
                ? HUNDRED_MILLION
                : measure.startsWith("万") ? MYRIAD : BigDecimal.ONE;
    }

    private static String number(BigDecimal n) {
        return n.compareTo(BILLION) >= 0
                ? grouped(n.divide(BILLION)) + " billion"
                : n.compareTo(MILLION) >= 0 ? grouped(n.divide(MILLION)) + " million" : grouped(n);
    }

    private static String grouped(BigDecimal n) {
        String all = n.stripTrailingZeros().toPlainString();
        int point = all.indexOf('.');
        String whole = point < 0 ? all : all.substring(0, point);
        return String.format(Locale.ROOT, "%,d", Long.parseLong(whole))
                + (point < 0 ? "" : all.substring(point));
    }

    /// A unit that is a factor, in words.
    private static String readable(String unit) {
        return unit.replaceFirst("^×10,000 ", "ten thousand ")
                .replaceFirst("^×100 million ", "hundred million ");
    }

    /// One month, not one months.
    private static Amount one(String value, String unit) {
        if (!value.equals("1")) {
            return new Amount(value, unit);
        }
        return new Amount(
                value, unit.equals("people") ? "person" : unit.replaceFirst("(?<=[a-z])s$", ""));
    }
}
