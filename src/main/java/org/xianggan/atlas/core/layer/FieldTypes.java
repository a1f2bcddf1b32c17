package org.xianggan.atlas.core.layer;

import org.xianggan.atlas.core.layer.LayerField.Type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of rows that come one after another, each of the narrowest type that holds all of its
/// values.
public final class FieldTypes {
    private final Map<String, Type> types = new LinkedHashMap<>();

    public void add(Map<String, Object> values) {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Type type = of(value.getValue());
            Type known = types.get(value.getKey());
            if (known != type) {
                types.put(value.getKey(), known == null ? type : wider(known, type));
            }
        }
    }

    public List<LayerField> fields() {
        return types.entrySet().stream()
                .map(e -> new LayerField(e.getKey(), e.getValue()))
                .toList();
    }

    public int count() {
        return types.size();
    }

    public static Type of(Object value) {
        return switch (value) {
            case Long _ -> Type.INTEGER;
            case Double _ -> Type.REAL;
            case Boolean _ -> Type.BOOLEAN;
            case LocalDate _ -> Type.DATE;
            case Instant _ -> Type.DATE_TIME;
            case String _ -> Type.TEXT;
            default -> throw new IllegalArgumentException("no value of a row: " + value.getClass());
        };
    }

    /// That which holds the values of both.
    public static Type wider(Type a, Type b) {
        if (a == b) {
            return a;
        }
        boolean numbers =
                (a == Type.INTEGER || a == Type.REAL) && (b == Type.INTEGER || b == Type.REAL);
        return numbers ? Type.REAL : Type.TEXT;
    }
}
