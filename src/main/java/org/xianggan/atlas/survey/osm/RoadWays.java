package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.survey.Varints;
import org.xianggan.atlas.core.survey.road.CarRoads;
import org.xianggan.atlas.core.survey.road.TurnRule;
import org.xianggan.atlas.core.task.Work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The roads of a block that cars may use, as bytes: id, class, direction, number, count of nodes
/// and nodes, ids as differences to those before. Their nodes are those of candidates and minor
/// roads, so nobody has to ask for them twice.
final class RoadWays {
    private static final WayClass[] CLASSES = WayClass.values();

    private final Varints out = new Varints();
    private final List<@Nullable String> refs = new ArrayList<>();
    private long lastId;
    private long lastNode;

    void add(long id, RoadTags tags, Longs nodes) {
        out.add(id - lastId);
        lastId = id;
        out.add(tags.wayClass().ordinal());
        out.add(tags.direction());
        out.add(number(tags.ref()));
        out.add(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            out.add(nodes.get(i) - lastNode);
            lastNode = nodes.get(i);
        }
    }

    /// The numbers of a block are few.
    private int number(@Nullable String ref) {
        int known = refs.indexOf(ref);
        if (known < 0) {
            refs.add(ref);
            return refs.size() - 1;
        }
        return known;
    }

    /// Nothing is added any more.
    void close() {
        out.trim();
    }

    /// Those of all extracts, each once: what a newer one has is taken from no other.
    ///
    /// @param byAge of each block, extract by extract, the oldest first
    static CarRoads all(
            List<List<RoadWays>> byAge,
            Positions positions,
            E7Box frame,
            List<TurnRule> rules,
            Work work) {
        CarRoads.Builder out = new CarRoads.Builder();
        MinorWays.KnownIds known = new MinorWays.KnownIds();
        for (List<RoadWays> blocks : byAge.reversed()) {
            for (RoadWays block : blocks) {
                work.check();
                block.addTo(out, positions, frame, known);
            }
            known.next();
        }
        return out.build(rules);
    }

    /// Adds each run of known nodes that meets the frame.
    ///
    /// @param known ids of ways that a newer extract has; those that this one has are added
    private void addTo(
            CarRoads.Builder to, Positions positions, E7Box frame, MinorWays.KnownIds known) {
        Varints.Reader in = out.reader();
        Runs runs = new Runs(to, positions, frame);
        long id = 0;
        long node = 0;
        while (in.hasNext()) {
            id += in.next();
            runs.begin(id, CLASSES[(int) in.next()], (int) in.next(), refs.get((int) in.next()));
            int count = (int) in.next();
            boolean wanted = !known.has(id);
            for (int i = 0; i < count; i++) {
                node += in.next();
                if (wanted) {
                    runs.node(node);
                }
            }
            if (wanted) {
                runs.end();
                known.add(id);
            }
        }
    }

    /// The road that is being put together.
    private static final class Runs {
        private final CarRoads.Builder to;
        private final Positions positions;
        private final E7Box frame;
        private int[] lonLat = new int[128];
        private long[] nodes = new long[64];
        private long id;
        private WayClass wayClass = WayClass.OTHER;
        private int direction;
        private @Nullable String ref;
        private int count;
        private int place = -1;

        Runs(CarRoads.Builder to, Positions positions, E7Box frame) {
            this.to = to;
            this.positions = positions;
            this.frame = frame;
        }

        void begin(long way, WayClass of, int oneWay, @Nullable String number) {
            id = way;
            wayClass = of;
            direction = oneWay;
            ref = number;
            count = 0;
            place = -1;
        }

        void node(long node) {
            place = positions.find(node, place);
            if (!positions.known(place)) {
                end();
                return;
            }
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * count);
                lonLat = Arrays.copyOf(lonLat, 4 * count);
            }
            nodes[count] = node;
            lonLat[2 * count] = positions.lonSteps(place);
            lonLat[2 * count + 1] = positions.latSteps(place);
            count++;
        }

        void end() {
            if (count >= 2 && frame.meets(lonLat, 2 * count)) {
                to.add(id, wayClass, direction, ref, nodes, lonLat, 0, count);
            }
            count = 0;
        }
    }
}
