package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.journey.LoopFiles;
import org.xianggan.atlas.core.journey.LoopInlet;

import java.util.Optional;

/// What loops are made of and how they leave the atlas.
///
/// @param journeys slow, on workers only
/// @param inlet how they come in
/// @param elevation finer heights, where the person has any; on workers only
public record LoopTools(
        Journeys journeys, LoopFiles files, LoopInlet inlet, Optional<Elevation> elevation) {
    /// With the heights of the atlas alone.
    public LoopTools(Journeys journeys, LoopFiles files, LoopInlet inlet) {
        this(journeys, files, inlet, Optional.empty());
    }
}
