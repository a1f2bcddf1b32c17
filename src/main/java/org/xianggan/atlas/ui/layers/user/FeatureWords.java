package org.xianggan.atlas.ui.layers.user;

import org.xianggan.atlas.core.geo.ShapeSize;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.UserLayer;

import java.util.LinkedHashMap;
import java.util.Map;

/// One feature of a layer in full.
///
/// @param values by field, as they are shown
public record FeatureWords(UserLayer layer, long fid, Map<String, String> values, ShapeSize size) {
    /// Slow for large shapes: on workers.
    static FeatureWords of(UserLayer layer, FeatureRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        layer.fields()
                .forEach(
                        f -> {
                            Object value = row.values().get(f.name());
                            values.put(f.name(), value == null ? "—" : value.toString());
                        });
        return new FeatureWords(layer, row.place(), values, ShapeSize.of(row.shape()));
    }
}
