package org.xianggan.atlas.core.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;

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
            case Number n -> n.text();
        };
    }
}
