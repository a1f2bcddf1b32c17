package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.FieldTypes;
import org.xianggan.atlas.core.layer.LayerField.Type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// A field of a layer that is being written, and the column that holds it: as wide as its values
/// turn out to be.
final class Column {
    /// Beyond it a [Double] no longer tells whole numbers apart.
    private static final long EXACT = 1L << 53;

    private final String field;
    private final String name;
    private @Nullable Type type;
    private boolean beyondExact;

    Column(String field, String name) {
        this.field = field;
        this.name = name;
    }

    String field() {
        return field;
    }

    String name() {
        return name;
    }

    Type type() {
        return type == null ? Type.TEXT : type;
    }

    /// Makes room for another value.
    ///
    /// @return whether what was written so far has to become text
    boolean admit(Object value) {
        Type its = FieldTypes.of(value);
        boolean big = value instanceof Long n && (n > EXACT || n < -EXACT);
        Type was = type;
        beyondExact |= big;
        if (was == null) {
            type = its;
        } else if (was != its && was != Type.TEXT) {
            type = number(was) && number(its) && !beyondExact ? Type.REAL : Type.TEXT;
        } else if (was == Type.REAL && beyondExact) {
            type = Type.TEXT;
        }
        return was != null && was != Type.TEXT && type == Type.TEXT;
    }

    private static boolean number(Type type) {
        return type == Type.INTEGER || type == Type.REAL;
    }

    /// As the driver takes it.
    Object stored(Object value) {
        return switch (value) {
            case Instant time -> moment(time);
            case LocalDate date -> date.toString();
            case Boolean yes when type() == Type.BOOLEAN -> yes ? 1 : 0;
            case Object other when type() == Type.TEXT -> other.toString();
            default -> value;
        };
    }

    /// As [Titles#TIME] writes it; by hand, because a track has hundreds of thousands of them.
    private static String moment(Instant time) {
        LocalDateTime at = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > 9999) {
            return Titles.TIME.format(time.truncatedTo(ChronoUnit.MILLIS));
        }
        char[] to = "0000-00-00T00:00:00.000Z".toCharArray();
        digits(at.getYear(), to, 4);
        digits(at.getMonthValue(), to, 7);
        digits(at.getDayOfMonth(), to, 10);
        digits(at.getHour(), to, 13);
        digits(at.getMinute(), to, 16);
        digits(at.getSecond(), to, 19);
        digits(at.getNano() / 1_000_000, to, 23);
        return new String(to);
    }

    /// @param end behind the last digit
    private static void digits(int value, char[] to, int end) {
        int left = value;
        for (int i = end - 1; left > 0; i--) {
            to[i] = (char) ('0' + left % 10);
            left /= 10;
        }
    }

    /// What was stored while it had type `was`, as text.
    static String asText(Type was, Object stored) {
        return was == Type.BOOLEAN && stored instanceof Number n
                ? String.valueOf(n.intValue() != 0)
                : stored.toString();
    }

    /// The name of a type in a GeoPackage
    /// (<https://www.geopackage.org/spec130/#table_column_data_types>).
    static String declared(Type type) {
        return switch (type) {
            case TEXT -> "TEXT";
            case INTEGER -> "INTEGER";
            case REAL -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case DATE_TIME -> "DATETIME";
        };
    }
}
