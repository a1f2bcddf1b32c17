package org.xianggan.atlas.core.sight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A value with the day on which it was said and the person who said it.
///
/// @param value in the canonical form of its [CardField]
/// @param by never blank: nobody believes what nobody said
public record Said(String value, LocalDate on, String by) {
    /// After so many days it is asked for again.
    public static final int FRESH_DAYS = 180;

    private static final int LONGEST_NAME = 40;

    public Said {
        if (value.isBlank() || by.isBlank()) {
            throw new IllegalArgumentException("nothing said, or nobody said it: " + value);
        }
    }

    /// The name as it is kept; empty where it is none.
    public static String name(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME).strip() : name;
    }

    public boolean isOld(LocalDate today) {
        return isOld(on, today);
    }

    static boolean isOld(LocalDate on, LocalDate today) {
        return ChronoUnit.DAYS.between(on, today) > FRESH_DAYS;
    }
}
