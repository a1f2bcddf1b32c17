package org.xianggan.atlas.exchange.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FieldTypes;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.PlainShapes;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Stop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows of a layer while they come.
final class Rows {
    private static final double METRES = 1000;
    private static final double SECONDS = 3600;

    private final List<FeatureRow> rows = new ArrayList<>();

    /// @param course empty: without a place
    void add(List<LonLat> course, Map<String, Object> values) {
        rows.add(
                new FeatureRow(
                        rows.size() + 1L,
                        course.isEmpty() ? null : PlainShapes.line(course),
                        values));
    }

    OutLayer layer(String title, String attribution, int year) {
        FieldTypes fields = new FieldTypes();
        rows.forEach(r -> fields.add(r.values()));
        return OutLayer.ofRows(title, fields.fields(), attribution, String.valueOf(year), rows);
    }

    /// A place with what it is.
    static Map<String, Object> place(Stop stop, String role) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "wpt");
        values.put("role", role);
        values.put("name", stop.name());
        put(values, "id", stop.id() == null ? null : stop.id().toString());
        return values;
    }

    static void put(Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            values.put(field, value);
        }
    }

    static void figures(Map<String, Object> values, Range metres, Range seconds) {
        values.put("km", km(metres.mid()));
        values.put("km_low", km(metres.low()));
        values.put("km_high", km(metres.high()));
        values.put("hours", hours(seconds.mid()));
        values.put("hours_low", hours(seconds.low()));
        values.put("hours_high", hours(seconds.high()));
    }

    static double km(double metres) {
        return round(metres / METRES, 1);
    }

    static double hours(double seconds) {
        return round(seconds / SECONDS, 3);
    }

    private static double round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }

    static List<LonLat> at(Stop stop) {
        return stop.position() == null ? List.of() : List.of(stop.position());
    }
}
