package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.journey.LoopFiles;

/// What loops are made of and how they leave the atlas.
///
/// @param journeys slow, on workers only
public record LoopTools(Journeys journeys, LoopFiles files) {}
