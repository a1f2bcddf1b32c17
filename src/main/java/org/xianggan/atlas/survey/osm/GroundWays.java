package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.survey.Varints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Waters, land use and the bounds of multipolygons among the ways of a block, as bytes: each as
/// id, what it is, name, width, number of nodes and nodes, ids as differences to those before.
final class GroundWays {
    /// What a way is to a map.
    enum Use {
        COURSE,
        AREA,
        /// Of a multipolygon.
        BOUND
    }

    private final Map<Use, Bytes> of = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private static final class Bytes {
        private final Varints out = new Varints();
        private long lastId;
        private long lastNode;
    }

    void course(long id, WaterRank rank, @Nullable String name, int metres, Longs nodes) {
        add(Use.COURSE, id, rank.ordinal(), name, metres, nodes);
    }

    void area(long id, GroundClass what, @Nullable String name, Longs nodes) {
        add(Use.AREA, id, what.ordinal(), name, 0, nodes);
    }

    void bound(long id, Longs nodes) {
        add(Use.BOUND, id, 0, null, 0, nodes);
    }

    private void add(Use use, long id, int what, @Nullable String name, int metres, Longs nodes) {
        Bytes to = of.computeIfAbsent(use, u -> new Bytes());
        to.out.add(id - to.lastId);
        to.lastId = id;
        to.out.add(what);
        to.out.add(name == null ? 0 : number(name));
        to.out.add(metres);
        to.out.add(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            to.out.add(nodes.get(i) - to.lastNode);
            to.lastNode = nodes.get(i);
        }
    }

    private int number(String name) {
        return numbers.computeIfAbsent(
                name,
                n -> {
                    names.add(n);
                    return names.size();
                });
    }

    /// Nothing is added any more.
    void close() {
        of.values().forEach(b -> b.out.trim());
        numbers.clear();
    }

    /// Takes one way after another.
    interface Sink {
        /// @param what ordinal of its [WaterRank] or [GroundClass]
        /// @param nodes the first `count` of it; is used again
        void way(long id, int what, @Nullable String name, int metres, long[] nodes, int count);
    }

    void each(Use use, Sink to) {
        Bytes from = of.get(use);
        if (from == null) {
            return;
        }
        Varints.Reader in = from.out.reader();
        long id = 0;
        long node = 0;
        long[] nodes = new long[64];
        while (in.hasNext()) {
            id += in.next();
            int what = (int) in.next();
            int name = (int) in.next();
            int metres = (int) in.next();
            int count = (int) in.next();
            if (count > nodes.length) {
                nodes = new long[2 * count];
            }
            for (int i = 0; i < count; i++) {
                node += in.next();
                nodes[i] = node;
            }
            to.way(id, what, name == 0 ? null : names.get(name - 1), metres, nodes, count);
        }
    }

    /// The nodes of all of them, as often as they come.
    void nodes(LongConsumer to) {
        for (Use use : Use.values()) {
            each(
                    use,
                    (id, what, name, metres, nodes, count) -> {
                        for (int i = 0; i < count; i++) {
                            to.accept(nodes[i]);
                        }
                    });
        }
    }
}
