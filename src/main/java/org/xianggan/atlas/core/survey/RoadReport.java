package org.xianggan.atlas.core.survey;

/// How the road network of a survey came out.
///
/// @param nodes, edges of all of it
/// @param km of all edges, each carriageway by itself
/// @param turns forbidden
/// @param shippedKm of what comes from the shipped network, because the extracts do not have it
/// @param joined to how many places of the extracts that was joined
/// @param unjoined at how many it could not be: nothing of the road it joins lies near
/// @param islands pieces that were left out, for nothing links them with the rest
/// @param islandKm of those
public record RoadReport(
        int nodes,
        int edges,
        double km,
        int turns,
        double shippedKm,
        int joined,
        int unjoined,
        int islands,
        double islandKm) {
    public static final RoadReport NONE = new RoadReport(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
