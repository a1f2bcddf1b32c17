package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.survey.osm.AreaRelations.AreaRelation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The multipolygons of all extracts and the ways that bound them.
///
/// @param relations each once, as the newest extract has it, in the order of their ids
/// @param ways ids, sorted
record AreaBounds(Collection<AreaRelation> relations, long[] ways) {
    /// @param contents of each extract, the oldest first
    static AreaBounds of(List<Contents> contents) {
        Map<Long, AreaRelation> byId = new TreeMap<>();
        for (Contents extract : contents) {
            extract.blobs().forEach(blob -> blob.areas().forEach(a -> byId.put(a.id(), a)));
        }
        long[] ways =
                byId.values().stream()
                        .flatMapToLong(a -> Arrays.stream(a.ways()))
                        .sorted()
                        .distinct()
                        .toArray();
        return new AreaBounds(List.copyOf(byId.values()), ways);
    }
}
