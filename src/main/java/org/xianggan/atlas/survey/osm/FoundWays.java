package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.survey.OsmWay;

import java.util.List;

/// What was found in extracts.
///
/// @param ways in the order of their ids, each once
/// @param cut of how many the extracts lack nodes: their longest known run is in `ways`, or nothing
///     where no two neighbours are known
public record FoundWays(List<OsmWay> ways, int cut) {
    public FoundWays {
        ways = List.copyOf(ways);
    }
}
