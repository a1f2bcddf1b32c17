package org.xianggan.atlas.core.network;

import static org.xianggan.atlas.testing.HandNetwork.event;
import static org.xianggan.atlas.testing.HandNetwork.way;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Status;

import java.util.List;

/// Two towns 20 km apart: an old road that goes round by the north, a planned expressway straight
/// between them, and far in the south a road that hangs on nothing.
final class TwoTowns {
    static final EntityId OLD = EntityId.of("road:OLD");
    static final EntityId SHORTCUT = EntityId.of("road:SHORT");
    static final LonLat WEST = new LonLat(113, 27);
    static final LonLat EAST = new LonLat(113.2, 27);
    static final LonLat ISLAND = new LonLat(113.05, 26.5);
    static final List<Stop> ENDS = List.of(Stop.at("甲", WEST), Stop.at("乙", EAST));

    private TwoTowns() {}

    static Network withPlannedShortcut() {
        Network.Builder b = Network.builder(TravelMode.DRIVE);
        int west = b.node("west", 113, 27);
        int northWest = b.node("north-west", 113, 27.2);
        int northEast = b.node("north-east", 113.2, 27.2);
        int east = b.node("east", 113.2, 27);
        int s1 = b.node("south-1", 113, 26.5);
        int s2 = b.node("south-2", 113.1, 26.5);
        int old = b.way(way(OLD, WayClass.PROVINCIAL, event("1990", Status.OPEN)));
        int planned =
                b.way(
                        way(
                                SHORTCUT,
                                WayClass.EXPRESSWAY,
                                event("2021", Status.PLANNED),
                                event("2030", Status.OPEN)));
        int unnamed = b.way(way(null, WayClass.UNNAMED));
        edge(b, west, northWest, 23_000, old, 0, WEST, new LonLat(113, 27.2));
        edge(
                b,
                northWest,
                northEast,
                20_000,
                old,
                1,
                new LonLat(113, 27.2),
                new LonLat(113.2, 27.2));
        edge(b, northEast, east, 23_000, old, 0, new LonLat(113.2, 27.2), EAST);
        edge(b, west, east, 20_000, planned, 1, WEST, EAST);
        edge(b, s1, s2, 10_000, unnamed, 0, new LonLat(113, 26.5), new LonLat(113.1, 26.5));
        return b.build();
    }

    private static void edge(
            Network.Builder b,
            int from,
            int to,
            double m,
            int way,
            int border,
            LonLat p,
            LonLat q) {
        double[] course = {p.lon(), p.lat(), q.lon(), q.lat()};
        b.edge(new Network.Edge(from, to, m, way, AccuracyClass.B, border, 100, 40, course));
    }
}
