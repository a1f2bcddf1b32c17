package org.xianggan.atlas.survey.osm;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.survey.OsmPoint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// The points of several extracts, each once and as the newest has it. What the newer one does not
/// know as a point any more stays as the older one has it: whether it is gone or lies beyond the
/// edge cannot be told.
final class FoundPoints {
    private record Key(OsmPoint.Source source, long id, OsmPoint.Kind kind) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::source).thenComparingLong(Key::id).thenComparing(Key::kind);

    private final Map<Key, OsmPoint> points = new TreeMap<>(ORDER);

    /// Those of an extract, the oldest first.
    private final List<List<PointWays.Outline>> outlines;

    /// @param outlines of each extract, the oldest first
    FoundPoints(List<List<PointWays.Outline>> outlines) {
        this.outlines = outlines;
    }

    /// The nodes of all outlines, as often as they come.
    void nodes(LongConsumer to) {
        for (List<PointWays.Outline> of : outlines) {
            for (PointWays.Outline outline : of) {
                for (long node : outline.nodes()) {
                    to.accept(node);
                }
            }
        }
    }

    /// Nodes of the next extract, which is newer than those before.
    void add(Stream<OsmPoint> nodes) {
        nodes.forEach(p -> points.put(key(p), p));
    }

    /// All of them, once the nodes of all extracts are known: nodes first, by their ids.
    ///
    /// @param frame outlines whose middle lies outside of it are left out
    List<OsmPoint> all(Positions positions, E7Box frame) {
        for (List<PointWays.Outline> of : outlines) {
            for (PointWays.Outline outline : of) {
                double[] middle = middle(outline.nodes(), positions);
                if (middle != null && frame.holds(steps(middle[0]), steps(middle[1]))) {
                    PointTags.points(
                                    OsmPoint.Source.WAY,
                                    outline.id(),
                                    outline.tags(),
                                    middle[0],
                                    middle[1])
                            .forEach(p -> points.put(key(p), p));
                }
            }
        }
        return List.copyOf(points.values());
    }

    private static Key key(OsmPoint p) {
        return new Key(p.source(), p.id(), p.kind());
    }

    private static int steps(double degrees) {
        return (int) Math.round(degrees * 1e7);
    }

    /// The mean along the ring, degrees; null where the extracts lack one of its nodes.
    private static double @Nullable [] middle(long[] ring, Positions positions) {
        double lon = 0;
        double lat = 0;
        double length = 0;
        int before = positions.find(ring[0]);
        if (!positions.known(before)) {
            return null;
        }
        double narrow = Math.cos(Math.toRadians(positions.lat(before)));
        for (int i = 1; i < ring.length; i++) {
            int at = positions.find(ring[i], before);
            if (!positions.known(at)) {
                return null;
            }
            double dx = (positions.lon(at) - positions.lon(before)) * narrow;
            double own = Math.hypot(dx, positions.lat(at) - positions.lat(before));
            lon += own * (positions.lon(at) + positions.lon(before)) / 2;
            lat += own * (positions.lat(at) + positions.lat(before)) / 2;
            length += own;
            before = at;
        }
        return length <= 0
                ? new double[] {positions.lon(before), positions.lat(before)}
                : new double[] {lon / length, lat / length};
    }
}
