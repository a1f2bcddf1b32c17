package org.xianggan.atlas.exchange.source;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Moments as XML files write them (`xsd:dateTime`).
public final class Times {
    private Times() {}

    /// A moment without an offset is taken for UTC, as GPX asks for; null where it is none.
    public static @Nullable Instant instant(String text) {
        Instant quick = quick(text);
        if (quick != null) {
            return quick;
        }
        String t = text.strip();
        try {
            boolean offset = t.endsWith("Z") || t.matches(".*T.*[+-]\\d{2}:\\d{2}");
            return offset
                    ? OffsetDateTime.parse(t).toInstant()
                    : LocalDateTime.parse(t).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Text that is a moment in the form of our own files as the moment, everything else as it is.
    public static Object moment(String text) {
        if (text.length() < 17 || text.charAt(10) != 'T' || !text.endsWith("Z")) {
            return text;
        }
        Instant t = instant(text);
        return t != null && t.toString().equals(text) && t.getNano() % 1_000_000 == 0 ? t : text;
    }

    /// Seconds since 1970, UTC; NaN where the text is no moment.
    public static double seconds(String text) {
        Instant t = instant(text);
        return t == null ? Double.NaN : t.getEpochSecond() + t.getNano() / 1e9;
    }

    /// `2026-01-01T00:00:01Z`, which nearly all of them are: a track has hundreds of thousands.
    private static @Nullable Instant quick(String t) {
        if (t.length() != 20
                || t.charAt(4) != '-'
                || t.charAt(7) != '-'
                || t.charAt(10) != 'T'
                || t.charAt(13) != ':'
                || t.charAt(16) != ':'
                || t.charAt(19) != 'Z') {
            return null;
        }
        int year = 100 * two(t, 0) + two(t, 2);
        int month = two(t, 5);
        int day = two(t, 8);
        int hour = two(t, 11);
        int minute = two(t, 14);
        int second = two(t, 17);
        boolean fits =
                year >= 0
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= 28
                        && hour >= 0
                        && hour < 24
                        && minute >= 0
                        && minute < 60
                        && second >= 0
                        && second < 60;
        return fits
                ? Instant.ofEpochSecond(
                        LocalDate.of(year, month, day).toEpochDay() * 86_400
                                + hour * 3600L
                                + minute * 60L
                                + second)
                : null;
    }

    private static int two(String t, int at) {
        int a = t.charAt(at) - '0';
        int b = t.charAt(at + 1) - '0';
        return a >= 0 && a <= 9 && b >= 0 && b <= 9 ? 10 * a + b : -10_000;
    }
}
