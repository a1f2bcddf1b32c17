package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.OsmPoint;
import org.xianggan.atlas.core.survey.OsmWay;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.survey.road.CarRoads;

import java.util.List;

/// What was found in extracts.
///
/// @param ways in the order of their ids, each once
/// @param cut of how many the extracts lack nodes: their longest known run is in `ways`, or nothing
///     where no two neighbours are known
/// @param minor roads on which no named line runs and of which nothing is known but where they are
/// @param roads that cars may use, those of `ways` and `minor` among them
/// @param points places, peaks, stations and sights with a name, each once
/// @param landscape waters and land use
public record FoundWays(
        List<OsmWay> ways,
        int cut,
        OtherWays minor,
        CarRoads roads,
        List<OsmPoint> points,
        Landscape landscape) {
    public FoundWays {
        ways = List.copyOf(ways);
        points = List.copyOf(points);
    }

    /// With ways alone.
    FoundWays(List<OsmWay> ways, int cut, OtherWays minor) {
        this(ways, cut, minor, CarRoads.NONE, List.of(), Landscape.NONE);
    }

    FoundWays with(CarRoads of) {
        return new FoundWays(ways, cut, minor, of, points, landscape);
    }

    FoundWays with(List<OsmPoint> found) {
        return new FoundWays(ways, cut, minor, roads, found, landscape);
    }

    FoundWays with(Landscape found) {
        return new FoundWays(ways, cut, minor, roads, points, found);
    }
}
