package org.xianggan.atlas.ui.planner.assume;

import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people type them, in full or half width, with or without their unit.
final class Typed {
    private static final String NUMBER = "(\\d{1,6}(?:\\.\\d{1,6})?)";
    private static final String HOURS = "(?:h|hrs?|hours?|小时|个小时|时|钟头|个钟头)";
    private static final String MINUTES = "(?:min|mins|minutes?|分|分钟)";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern KM =
            Pattern.compile(NUMBER + "\\s*(?:km|kilomet(?:re|er)s?|公里|千米)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
    private static final Pattern ONLY_HOURS = Pattern.compile(NUMBER + "\\s*" + HOURS + "?");
    private static final Pattern ONLY_MINUTES = Pattern.compile(NUMBER + "\\s*" + MINUTES);
    private static final Pattern BOTH =
            Pattern.compile(
                    "(\\d{1,3})\\s*"
                            + HOURS
                            + "\\s*(?:零|又|and)?\\s*([0-5]?\\d)\\s*"
                            + MINUTES
                            + "?");

    private Typed() {}

    /// What was typed, in half width, without blanks around it.
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /// Not negative; empty where the text is no number.
    static OptionalDouble number(String text) {
        return first(PLAIN.matcher(clean(text)), 1);
    }

    static OptionalDouble km(String text) {
        return first(KM.matcher(clean(text).toLowerCase(java.util.Locale.ROOT)), 1);
    }

    /// `1:20`, `1.33`, `1小时20分`, `80 分`.
    static OptionalDouble hours(String text) {
        String t = clean(text).toLowerCase(java.util.Locale.ROOT);
        for (Pattern both : new Pattern[] {CLOCK, BOTH}) {
            Matcher m = both.matcher(t);
            if (m.matches()) {
                return OptionalDouble.of(
                        Double.parseDouble(m.group(1)) + Double.parseDouble(m.group(2)) / 60);
            }
        }
        OptionalDouble minutes = first(ONLY_MINUTES.matcher(t), 60);
        return minutes.isPresent() ? minutes : first(ONLY_HOURS.matcher(t), 1);
    }

    private static OptionalDouble first(Matcher m, double units) {
        return m.matches()
                ? OptionalDouble.of(Double.parseDouble(m.group(1)) / units)
                : OptionalDouble.empty();
    }
}
