package org.xianggan.atlas.testing;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Networks;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;

import java.util.List;

/// A network made by hand: west, middle and east on an old road that bends to the north, and an
/// expressway straight from west to east that opens in 2030. No railways.
public final class HandNetwork implements Networks {
    public static final EntityId OLD = EntityId.of("road:OLD");
    public static final EntityId SHORTCUT = EntityId.of("road:SHORT");
    public static final Stop WEST = Stop.at("西", new LonLat(113, 27));
    public static final Stop MIDDLE = Stop.at("中", new LonLat(113.1, 27.1));
    public static final Stop EAST = Stop.at("东", new LonLat(113.2, 27));

    @Override
    public Network network(TravelMode mode) {
        Network.Builder b = Network.builder(mode);
        if (mode == TravelMode.RAIL) {
            return b.build();
        }
        int west = b.node("west", 113, 27);
        int middle = b.node("middle", 113.1, 27.1);
        int east = b.node("east", 113.2, 27);
        int old = b.way(way(OLD, WayClass.PROVINCIAL, event("1990", Status.OPEN)));
        int shortcut =
                b.way(
                        way(
                                SHORTCUT,
                                WayClass.EXPRESSWAY,
                                event("2021", Status.PLANNED),
                                event("2030", Status.OPEN)));
        edge(b, west, middle, 16_000, old, 113, 27, 113.1, 27.1);
        edge(b, middle, east, 16_000, old, 113.1, 27.1, 113.2, 27);
        edge(b, west, east, 20_000, shortcut, 113, 27, 113.2, 27);
        return b.build();
    }

    /// @param line null for a way that no line of the atlas runs on: it has no name
    /// @param events what befell it, the earliest first
    public static Way way(@Nullable EntityId line, WayClass c, LineEvent... events) {
        return new Way(
                line,
                line == null ? -1 : 0,
                line == null ? null : line.key(),
                line == null ? null : new Names(line.key(), line.key(), null, null, List.of()),
                c,
                new Timeline(List.of(events), null));
    }

    /// Told by one fact.
    public static LineEvent event(String date, Status status) {
        return new LineEvent(
                new Edtf(date),
                status,
                null,
                null,
                List.of(new Citation(EntityId.of("fact:F001"), "A", null, null, null, null, null)),
                null);
    }

    private static void edge(
            Network.Builder b, int from, int to, double metres, int way, double... course) {
        b.edge(new Network.Edge(from, to, metres, way, AccuracyClass.B, 1, 100, 40, course));
    }
}
