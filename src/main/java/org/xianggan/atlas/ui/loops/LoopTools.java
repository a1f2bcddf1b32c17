package org.xianggan.atlas.ui.loops;

import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.journey.LoopFiles;
import org.xianggan.atlas.core.journey.LoopInlet;

/// What loops are made of and how they leave the atlas.
///
/// @param journeys slow, on workers only
/// @param inlet how they come in
public record LoopTools(Journeys journeys, LoopFiles files, LoopInlet inlet) {}
