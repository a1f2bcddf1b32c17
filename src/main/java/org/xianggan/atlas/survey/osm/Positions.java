package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.survey.OsmPoint;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Where the nodes of the ways lie that are kept: three arrays in the order of their ids, 16 bytes
/// a node. Nodes of one pass are put from several threads; whoever reads waits for the end of it.
final class Positions {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final double STEPS = 1e7;

    private final long[] ids;
    private final int[] lons;
    private final int[] lats;

    /// @param nodes ids in any order, as often as they come; sorted by this
    private Positions(long[] nodes) {
        Arrays.sort(nodes);
        int n = 0;
        for (int i = 0; i < nodes.length; i++) {
            if (i == 0 || nodes[i] != nodes[i - 1]) {
                nodes[n++] = nodes[i];
            }
        }
        ids = Arrays.copyOf(nodes, n);
        lons = new int[n];
        lats = new int[n];
        Arrays.fill(lons, UNKNOWN);
    }

    /// @param nodes gives the ids of all nodes that are asked for, in any order; is run twice
    static Positions of(Consumer<LongConsumer> nodes) {
        int[] count = {0};
        nodes.accept(node -> count[0] = Math.incrementExact(count[0]));
        long[] all = new long[count[0]];
        int[] at = {0};
        nodes.accept(node -> all[at[0]++] = node);
        return new Positions(all);
    }

    /// Which of its places is that of a node, −1 where nobody asks for it.
    int find(long node) {
        int i = Arrays.binarySearch(ids, node);
        return i < 0 ? -1 : i;
    }

    /// As above, sooner where it is likely to be next to another.
    ///
    /// @param near the place of that one, or −1
    int find(long node, int near) {
        int next = near + 1;
        return next < ids.length && ids[next] == node ? next : find(node);
    }

    /// @param lon, lat units of 1e-7 degrees
    private void put(int place, int lon, int lat) {
        lons[place] = lon;
        lats[place] = lat;
    }

    boolean known(int place) {
        return place >= 0 && lons[place] != UNKNOWN;
    }

    /// Degrees.
    double lon(int place) {
        return lons[place] / STEPS;
    }

    /// Degrees.
    double lat(int place) {
        return lats[place] / STEPS;
    }

    /// Units of 1e-7 degrees.
    int lonSteps(int place) {
        return lons[place];
    }

    /// Units of 1e-7 degrees.
    int latSteps(int place) {
        return lats[place];
    }

    /// Takes the positions out of blocks, and what points there are; each worker needs one of its
    /// own.
    ///
    /// @param frame points outside of it are left out
    Pass.Reading<List<OsmPoint>> reading(E7Box frame) {
        NodePoints points = new NodePoints(frame);
        Nodes nodes = new Nodes(points.tags());
        return block -> {
            nodes.read(block, new Walk()::offer);
            return points.take();
        };
    }

    /// One reader's walk along the ids. Files say that they are sorted and mostly are: then a node
    /// costs one comparison, and where the ids jump a search.
    private final class Walk {
        private int next;
        private long last = Long.MAX_VALUE;

        /// Keeps the position if anybody asks for that node.
        private void offer(long node, int lon, int lat) {
            if (node < last) {
                int found = Arrays.binarySearch(ids, node);
                next = found < 0 ? -found - 1 : found;
            }
            last = node;
            while (next < ids.length && ids[next] < node) {
                next++;
            }
            if (next < ids.length && ids[next] == node) {
                put(next, lon, lat);
            }
        }
    }
}
