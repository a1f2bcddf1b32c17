package org.xianggan.atlas.core.show;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// The last rehearsal of a show.
///
/// @param seconds that each scene took, by its id; scenes that were not reached are not in it
public record Rehearsal(Instant when, Map<String, Integer> seconds) {
    public Rehearsal {
        seconds = java.util.Collections.unmodifiableMap(new TreeMap<>(seconds));
    }

    public int total() {
        return seconds.values().stream().mapToInt(Integer::intValue).sum();
    }
}
