package org.xianggan.atlas.core.journey;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times of a day as minutes after midnight, 0 to 1440 (`24:00`); what runs past midnight goes on
/// counting.
public final class Clock {
    public static final int DAY = 24 * 60;

    private static final int HOUR = 60;
    private static final Pattern TIME = Pattern.compile("(\\d{2}):([0-5]\\d)");

    private Clock() {}

    /// `08:30`; empty where it is no time of a day.
    public static OptionalInt parse(String text) {
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            return OptionalInt.empty();
        }
        int minutes = Integer.parseInt(m.group(1)) * HOUR + Integer.parseInt(m.group(2));
        return minutes > DAY ? OptionalInt.empty() : OptionalInt.of(minutes);
    }

    /// `08:30`, to the nearest minute; beyond midnight `26:10`, so that nobody takes it for early.
    public static String text(double minutes) {
        long m = Math.round(minutes);
        return String.format(Locale.ROOT, "%02d:%02d", m / HOUR, m % HOUR);
    }
}
