package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.OtherWays;

import java.util.List;

/// What was found in extracts.
///
/// @param ways in the order of their ids, each once
/// @param cut of how many the extracts lack nodes: their longest known run is in `ways`, or nothing
///     where no two neighbours are known
/// @param minor roads on which no named line runs and of which nothing is known but where they are
/// @param landscape waters and land use
public record FoundWays(List<OsmWay> ways, int cut, OtherWays minor, Landscape landscape) {
    public FoundWays {
        ways = List.copyOf(ways);
    }
}
