package org.xianggan.atlas.core.survey;

import java.util.Set;

/// A way of an extract that a named line may run on, as it is in the extract but for what is not
/// asked of it.
///
/// @param id of OpenStreetMap
/// @param form what it is made for
/// @param wayClass value of `highway` or `railway` (of what is being built or wished for: what it
///     is to become), such as `motorway`, `motorway_link`, `trunk`, `rail`; `usage` and high speed
///     see [#highSpeed]
/// @param life whether it is there
/// @param refs each number by itself, as written but for spaces: `G60`, `S11`; those of route
///     relations included
/// @param names each name by itself, as written: `name`, `name:zh`, `alt_name`, `official_name`,
///     `old_name`, `short_name`, those of route relations included
/// @param direction 1 where it is travelled as it is drawn only, −1 against it only, 0 both ways
/// @param highSpeed of a railway: `highspeed=yes`
/// @param nodes ids in order, at least 2; ways that share one are joined there
/// @param lonLat longitudes and latitudes of the nodes by turns, degrees WGS-84
public record OsmWay(
        long id,
        Form form,
        String wayClass,
        Life life,
        Set<String> refs,
        Set<String> names,
        int direction,
        boolean highSpeed,
        long[] nodes,
        double[] lonLat) {
    public enum Form {
        ROAD,
        RAIL
    }

    public enum Life {
        OPEN,
        CONSTRUCTION,
        PROPOSED
    }

    public OsmWay {
        refs = Set.copyOf(refs);
        names = Set.copyOf(names);
        if (nodes.length < 2 || lonLat.length != 2 * nodes.length) {
            throw new IllegalArgumentException(
                    "way " + id + ": " + nodes.length + " nodes, " + lonLat.length + " numbers");
        }
        nodes = nodes.clone();
        lonLat = lonLat.clone();
    }

    public int size() {
        return nodes.length;
    }

    /// The id of its node `i`. (The arrays themselves are not copied to be read one by one.)
    public long node(int i) {
        return nodes[i];
    }

    public double lon(int i) {
        return lonLat[2 * i];
    }

    public double lat(int i) {
        return lonLat[2 * i + 1];
    }
}
