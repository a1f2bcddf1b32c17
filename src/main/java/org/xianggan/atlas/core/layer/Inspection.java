package org.xianggan.atlas.core.layer;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;

import java.util.List;
import java.util.Map;

/// What lies in a file, read with certain options: enough to decide whether they are right.
///
/// @param options those that were used
/// @param rows that would be taken
/// @param fields of them, widest type
/// @param shapes how many rows by the name of their geometry type (`Point`, `LineString` …); rows
///     without a place under an empty name
/// @param box degrees WGS-84; null where no row has a place
/// @param looksSwapped whether only the other order of longitude and latitude lies in the region
/// @param first the first rows, as they would be taken
/// @param rejected the first rows that would not
/// @param rejectedRows how many they are in all
public record Inspection(
        FileHead head,
        ReadOptions options,
        long rows,
        List<LayerField> fields,
        Map<String, Long> shapes,
        @Nullable GeoBox box,
        boolean looksSwapped,
        List<FeatureRow> first,
        List<Rejected> rejected,
        long rejectedRows) {
    public Inspection {
        fields = List.copyOf(fields);
        shapes = Map.copyOf(shapes);
        first = List.copyOf(first);
        rejected = List.copyOf(rejected);
    }
}
