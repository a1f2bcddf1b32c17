package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.LayerField.Type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// A field of a layer that is being written, and the column that holds it: as wide as its values
/// turn out to be.
final class Column {
    /// As the specification of GeoPackage writes it.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

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
        Type its = typeOf(value);
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

    private static Type typeOf(Object value) {
        return switch (value) {
            case String _ -> Type.TEXT;
            case Long _ -> Type.INTEGER;
            case Double _ -> Type.REAL;
            case Boolean _ -> Type.BOOLEAN;
            case LocalDate _ -> Type.DATE;
            case Instant _ -> Type.DATE_TIME;
            default -> throw new IllegalArgumentException("no value: " + value.getClass());
        };
    }

    /// As the driver takes it.
    Object stored(Object value) {
        return switch (value) {
            case Instant time -> TIME.format(time.truncatedTo(ChronoUnit.MILLIS));
            case LocalDate date -> date.toString();
            case Boolean yes when type() == Type.BOOLEAN -> yes ? 1 : 0;
            case Object other when type() == Type.TEXT -> other.toString();
            default -> value;
        };
    }

    /// What was stored while it had type `was`, as text.
    static String asText(Type was, Object stored) {
        return was == Type.BOOLEAN && stored instanceof Number n
                ? String.valueOf(n.intValue() != 0)
                : stored.toString();
    }

    /// The name of a type in a GeoPackage
    // (<https://www.geopackage.org/spec130/#table_column_data_types>).
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
