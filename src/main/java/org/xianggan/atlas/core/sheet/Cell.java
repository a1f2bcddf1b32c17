package org.xianggan.atlas.core.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;

/// One cell. What it is decides how a spreadsheet may read it: a number is one, a date or a road
/// number must not become one.
public sealed interface Cell {
    /// Nothing is known.
    Cell EMPTY = new Empty();

    record Empty() implements Cell {}

    /// Words.
    record Text(String text) implements Cell {}

    /// Signs that stay as they are: `2021-06` is no first of June and `G0422` no number.
    record Code(String text) implements Cell {}

    /// A day that is known to the day, as a spreadsheet can reckon with it.
    record Day(LocalDate day) implements Cell {}

    /// A date of the atlas (EDTF): a whole day is one, `2021-06` and `../2021` stay as they are.
    ///
    /// @param text empty where nothing is known
    static Cell date(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                LocalDate day = LocalDate.parse(text);
                // Spreadsheets disagree about the days before.
                if (day.getYear() > 1900) {
                    return new Day(day);
                }
            } catch (DateTimeException e) {
                return new Code(text);
            }
        }
        return new Code(text);
    }

    /// A number, shown with so many decimals.
    record Number(double value, int decimals) implements Cell {
        /// With a point and without groups, as every program reads it.
        public String text() {
            return BigDecimal.valueOf(value)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    /// As plain text; empty where nothing is known.
    default String plain() {
        return switch (this) {
            case Empty() -> "";
            case Text(String text) -> text;
            case Code(String text) -> text;
            case Day(LocalDate day) -> day.toString();
            case Number n -> n.text();
        };
    }
}
