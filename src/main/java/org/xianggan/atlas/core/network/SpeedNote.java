package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.model.Citation;

import java.util.List;

/// Where the agreed speed of a class comes from.
///
/// @param mode of a class that both modes have there is one note each
/// @param reasonZh a sentence; it says itself where nothing was measured
/// @param citations empty where it is agreed only
public record SpeedNote(
        TravelMode mode, WayClass of, Range kmh, String reasonZh, List<Citation> citations) {
    public SpeedNote {
        citations = List.copyOf(citations);
    }
}
