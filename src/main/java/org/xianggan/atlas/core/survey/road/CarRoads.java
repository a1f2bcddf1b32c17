package org.xianggan.atlas.core.survey.road;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.survey.Varints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All roads of an extract that cars may use, by the million: one array of bytes, some eight for
/// each point, walked from end to end. Immutable once built.
public final class CarRoads {
    public static final CarRoads NONE = new Builder().build(List.of());

    /// Units of a position in a degree.
    public static final double STEPS = 1e7;

    private static final WayClass[] CLASSES = WayClass.values();

    private final Varints bytes;
    private final int size;
    private final List<@Nullable String> refs;
    private final List<TurnRule> rules;

    private CarRoads(Builder b, List<TurnRule> rules) {
        bytes = b.bytes;
        size = b.size;
        refs = b.refs;
        this.rules = List.copyOf(rules);
    }

    public int size() {
        return size;
    }

    List<TurnRule> rules() {
        return rules;
    }

    Cursor cursor() {
        return new Cursor();
    }

    /// Walks along the roads: what it says is that of the road that it has come to.
    final class Cursor {
        private final Varints.Reader in = bytes.reader();
        private int number = -1;
        private long id;
        private int wayClass;
        private int direction;
        private int ref;
        private int count;
        private long[] nodes = new long[128];
        private int[] lonLat = new int[256];

        /// @return false where there is no more
        boolean next() {
            if (!in.hasNext()) {
                return false;
            }
            number++;
            id += in.next();
            wayClass = (int) in.next();
            direction = (int) in.next();
            ref = (int) in.next();
            count = (int) in.next();
            if (count > nodes.length) {
                nodes = new long[2 * count];
                lonLat = new int[4 * count];
            }
            long node = 0;
            int lon = 0;
            int lat = 0;
            for (int i = 0; i < count; i++) {
                node += in.next();
                lon += (int) in.next();
                lat += (int) in.next();
                nodes[i] = node;
                lonLat[2 * i] = lon;
                lonLat[2 * i + 1] = lat;
            }
            return true;
        }

        /// 0, 1, 2 … A way whose extract lacks nodes in the middle comes in parts, each a road.
        int number() {
            return number;
        }

        /// Of the way in OpenStreetMap.
        long id() {
            return id;
        }

        WayClass wayClass() {
            return CLASSES[wayClass];
        }

        /// 1 where it is travelled as it is drawn only, −1 against it only, 0 both ways.
        int direction() {
            return direction;
        }

        @Nullable String ref() {
            return refs.get(ref);
        }

        /// Number of its points, two at least.
        int size() {
            return count;
        }

        long node(int i) {
            return nodes[i];
        }

        int lonSteps(int i) {
            return lonLat[2 * i];
        }

        int latSteps(int i) {
            return lonLat[2 * i + 1];
        }

        /// Degrees.
        double lon(int i) {
            return lonLat[2 * i] / STEPS;
        }

        double lat(int i) {
            return lonLat[2 * i + 1] / STEPS;
        }
    }

    public static final class Builder {
        private final Varints bytes = new Varints();
        private final List<@Nullable String> refs = new ArrayList<>();
        private final Map<@Nullable String, Integer> numbers = new HashMap<>();
        private int size;
        private long lastId;

        public Builder() {
            refs.add(null);
            numbers.put(null, 0);
        }

        /// @param direction as [Cursor#direction] has it
        /// @param ref its number, or null
        /// @param nodes ids, two at least
        /// @param lonLat longitudes and latitudes by turns, in [#STEPS] of a degree
        /// @param from, to which of the nodes: to before `to`
        public void add(
                long id,
                WayClass wayClass,
                int direction,
                @Nullable String ref,
                long[] nodes,
                int[] lonLat,
                int from,
                int to) {
            bytes.add(id - lastId);
            lastId = id;
            bytes.add(wayClass.ordinal());
            bytes.add(direction);
            bytes.add(number(ref));
            bytes.add(to - from);
            long node = 0;
            int lon = 0;
            int lat = 0;
            for (int i = from; i < to; i++) {
                bytes.add(nodes[i] - node);
                bytes.add(lonLat[2 * i] - lon);
                bytes.add(lonLat[2 * i + 1] - lat);
                node = nodes[i];
                lon = lonLat[2 * i];
                lat = lonLat[2 * i + 1];
            }
            size++;
        }

        private int number(@Nullable String ref) {
            Integer known = numbers.get(ref);
            if (known == null) {
                known = refs.size();
                numbers.put(ref, known);
                refs.add(ref);
            }
            return known;
        }

        /// Nothing is added any more.
        public CarRoads build(List<TurnRule> rules) {
            return new CarRoads(this, rules);
        }
    }
}
