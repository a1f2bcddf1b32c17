package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.model.WayRank;
import org.xianggan.atlas.core.survey.OtherWays;
import org.xianggan.atlas.core.survey.Varints;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// The minor roads of a block, of which nothing is wanted but rank and course: bytes instead of a
/// [Candidate] each, for there are millions. Each is written as id, rank, number of nodes and
/// nodes, ids as differences to those before.
final class MinorWays {
    private static final WayRank[] RANKS = WayRank.values();

    private final Varints out = new Varints();
    private long lastId;
    private long lastNode;

    void add(long id, WayRank rank, Longs nodes) {
        out.add(id - lastId);
        lastId = id;
        out.add(rank.ordinal());
        out.add(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            out.add(nodes.get(i) - lastNode);
            lastNode = nodes.get(i);
        }
    }

    /// Nothing is added any more.
    void close() {
        out.trim();
    }

    private interface Sink {
        void way(long id, WayRank rank, long[] nodes, int count);
    }

    private void each(Sink to) {
        Varints.Reader in = out.reader();
        long id = 0;
        long node = 0;
        long[] nodes = new long[64];
        while (in.hasNext()) {
            id += in.next();
            WayRank rank = RANKS[(int) in.next()];
            int count = (int) in.next();
            if (count > nodes.length) {
                nodes = new long[2 * count];
            }
            for (int i = 0; i < count; i++) {
                node += in.next();
                nodes[i] = node;
            }
            to.way(id, rank, nodes, count);
        }
    }

    /// The nodes of all of them, as often as they come.
    void nodes(LongConsumer to) {
        each(
                (id, rank, nodes, count) -> {
                    for (int i = 0; i < count; i++) {
                        to.accept(nodes[i]);
                    }
                });
    }

    /// Adds what lies where it is wanted: each run of known nodes.
    ///
    /// @param known ids of ways that a newer extract has whole; those that this one has whole are
    ///     added
    void addTo(OtherWays.Builder to, Positions positions, E7Box frame, KnownIds known) {
        int[][] room = {new int[128]};
        each(
                (id, rank, nodes, count) -> {
                    if (known.has(id)) {
                        return;
                    }
                    if (2 * count > room[0].length) {
                        room[0] = new int[4 * count];
                    }
                    int[] lonLat = room[0];
                    int n = 0;
                    int place = -1;
                    boolean whole = true;
                    for (int i = 0; i < count; i++) {
                        place = positions.find(nodes[i], place);
                        if (positions.known(place)) {
                            lonLat[n++] = positions.lonSteps(place);
                            lonLat[n++] = positions.latSteps(place);
                        } else {
                            whole = false;
                            run(rank, lonLat, n, to, frame);
                            n = 0;
                        }
                    }
                    run(rank, lonLat, n, to, frame);
                    if (whole) {
                        known.add(id);
                    }
                });
    }

    private static void run(WayRank rank, int[] lonLat, int n, OtherWays.Builder to, E7Box frame) {
        if (n >= 4 && frame.meets(lonLat, n)) {
            to.add(rank, null, null, lonLat, n);
        }
    }

    /// Ids of one extract after another: those of the one that is being read are asked for once it
    /// is through.
    static final class KnownIds {
        private long[] sorted = {};
        private final Longs added = new Longs();

        boolean has(long id) {
            return Arrays.binarySearch(sorted, id) >= 0;
        }

        void add(long id) {
            added.add(id);
        }

        void next() {
            sorted = added.toArray();
            Arrays.sort(sorted);
        }
    }
}
