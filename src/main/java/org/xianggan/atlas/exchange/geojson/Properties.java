package org.xianggan.atlas.exchange.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The properties of a feature as the values of a row. What is nested stays JSON, as text.
final class Properties {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*(Z|[+-]\\d{2}:?\\d{2})");
    private static final int SHORTEST_DATE = 10;
    private static final int LONGEST_DATE = 40;

    private Properties() {}

    /// Reads the object that the parser stands on the beginning of, to its end.
    ///
    /// @param twice counts names that come twice in one object; the last one holds
    static Map<String, Object> read(JsonParser json, Counter twice) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Object value = value(json, json.nextToken());
            if (value != null && values.put(name, value) != null) {
                twice.count++;
            }
        }
        return values;
    }

    /// What is counted on the way.
    static final class Counter {
        long count;
    }

    static @Nullable Object value(JsonParser json, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> text(json.getText());
            case VALUE_NUMBER_INT ->
                    switch (json.getNumberType()) {
                        case INT, LONG -> json.getLongValue();
                        // A row has no larger whole numbers: as they are written.
                        default -> json.getText();
                    };
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case START_OBJECT, START_ARRAY -> nested(json);
            default -> null;
        };
    }

    private static String nested(JsonParser json) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator to = JSON.createGenerator(out)) {
            to.copyCurrentStructure(json);
        }
        return out.toString();
    }

    /// Dates in the form that every format writes them in.
    private static Object text(String text) {
        int n = text.length();
        if (n < SHORTEST_DATE || n > LONGEST_DATE || text.charAt(4) != '-') {
            return text;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            if (INSTANT.matcher(text).matches()) {
                Instant instant = OffsetDateTime.parse(text).toInstant();
                return instant.getNano() % 1_000_000 == 0 ? instant : text;
            }
        } catch (DateTimeParseException e) {
            return text;
        }
        return text;
    }
}
