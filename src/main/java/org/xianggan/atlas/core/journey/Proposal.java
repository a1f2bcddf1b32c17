package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A loop that was proposed for a wish.
///
/// @param loop without stops where nothing fits
/// @param itinerary null where the loop has no stops
/// @param chosen the stops in the order in which they were chosen, by their numbers in the loop
/// @param unmet what of the wish cannot be had, and what would help
public record Proposal(
        Loop loop, @Nullable Itinerary itinerary, List<Integer> chosen, List<Remark> unmet) {
    public Proposal {
        chosen = List.copyOf(chosen);
        unmet = List.copyOf(unmet);
    }
}
