package org.xianggan.atlas.core.survey.road;

/// A turn restriction of an extract (<https://wiki.openstreetmap.org/wiki/Relation:restriction>).
///
/// @param id of the relation
/// @param only from `from` one may go to `to` and nowhere else; otherwise: everywhere but there
/// @param from, to ids of ways
/// @param via id of the node between them, or −1 where ways lie between
/// @param viaWays ids of those ways in order; empty where a node does
public record TurnRule(long id, boolean only, long from, long via, long[] viaWays, long to) {
    public TurnRule {
        if ((via < 0) != (viaWays.length > 0)) {
            throw new IllegalArgumentException("restriction " + id + ": a node or ways between");
        }
        viaWays = viaWays.clone();
    }
}
