package org.xianggan.atlas.core.journey;

import org.xianggan.atlas.core.network.Stop;

/// The way from one place of a day to the next.
///
/// @param leaves,arrives minutes after midnight, lunch on the way included
public record Drive(Stop from, Stop to, Hop hop, double leaves, double arrives) {}
