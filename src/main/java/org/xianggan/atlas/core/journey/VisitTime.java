package org.xianggan.atlas.core.journey;

import org.xianggan.atlas.core.model.Citation;

import java.util.List;

/// How long a visit takes, and who says so.
///
/// @param reason Chinese; the catalogue has its English reading
/// @param citations none where the atlas agreed on it
public record VisitTime(int minutes, String reason, List<Citation> citations) {
    public VisitTime {
        citations = List.copyOf(citations);
        if (minutes < 0) {
            throw new IllegalArgumentException("no visit: " + minutes);
        }
    }
}
