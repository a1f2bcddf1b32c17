package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// How many times a course crosses the line between Hunan and Jiangxi. A course beside the line
/// would cross it again and again: an excursion into the other province that stays as near to the
/// line as the course may be wrong is not counted, unless the course begins or ends there.
final class BorderCount {
    static final String HUNAN = "province:430000";
    static final String JIANGXI = "province:360000";
    private static final double STEP = 250;

    /// More than a course of class D is taken to be wrong by, metres.
    private static final double WRONG_D = 2_500;

    private final STRtree line = new STRtree();
    private final Function<LonLat, @Nullable String> provinceAt;

    /// @param segments of the line, degrees: both ends of each by turns
    /// @param provinceAt id of the province of a place, or null
    BorderCount(List<Coordinate> segments, Function<LonLat, @Nullable String> provinceAt) {
        this.provinceAt = provinceAt;
        for (int i = 0; i + 1 < segments.size(); i += 2) {
            insert(segments.get(i), segments.get(i + 1));
        }
        line.build();
    }

    BorderCount(Work work, ArcNet net) {
        Map<String, String> provinces = new HashMap<>();
        for (Row r : work.data.rows(DataFile.COUNTIES)) {
            provinces.put(r.get("id"), r.get("province"));
        }
        provinceAt =
                p -> {
                    EntityId county = work.countyAt(p);
                    return county == null ? null : provinces.get(county.toString());
                };
        for (ArcNet.Arc arc : net.arcs()) {
            List<String> sides =
                    arc.owners().stream().map(o -> provinces.getOrDefault(o, "")).toList();
            if (sides.size() == 2 && Set.copyOf(sides).equals(Set.of(HUNAN, JIANGXI))) {
                Coordinate[] c = arc.degrees();
                for (int i = 0; i + 1 < c.length; i++) {
                    insert(c[i], c[i + 1]);
                }
            }
        }
        line.build();
    }

    private void insert(Coordinate a, Coordinate b) {
        LineString s = segment(World.project(a), World.project(b));
        line.insert(s.getEnvelopeInternal(), s);
    }

    /// Whether nothing in a box of degrees can cross it: soon told, and true of nearly all.
    boolean isClear(Envelope degrees) {
        Envelope box =
                new Envelope(
                        World.project(new Coordinate(degrees.getMinX(), degrees.getMinY())),
                        World.project(new Coordinate(degrees.getMaxX(), degrees.getMaxY())));
        return line.query(box).isEmpty();
    }

    private static LineString segment(Coordinate a, Coordinate b) {
        return Geodesics.FACTORY.createLineString(new Coordinate[] {a, b});
    }

    int of(List<Coordinate> course, AccuracyClass accuracy) {
        return touches(course) ? changes(runs(course), wrong(accuracy)) : 0;
    }

    private static double wrong(AccuracyClass accuracy) {
        return switch (accuracy) {
            case A -> 30;
            case B -> 500;
            case C -> 1_500;
            case D -> WRONG_D;
        };
    }

    private boolean touches(List<Coordinate> course) {
        for (int i = 0; i + 1 < course.size(); i++) {
            Coordinate a = World.project(course.get(i));
            Coordinate b = World.project(course.get(i + 1));
            LineString s = segment(a, b);
            for (Object found : line.query(new Envelope(a, b))) {
                if (found instanceof LineString l && l.intersects(s)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Metres from the line, as far as anybody asks.
    private double depth(Coordinate degrees) {
        Coordinate at = World.project(degrees);
        double scale = World.stretch(at);
        Envelope around = new Envelope(at);
        around.expandBy(WRONG_D * scale);
        double best = WRONG_D;
        for (Object found : line.query(around)) {
            if (found instanceof LineString l) {
                double d = Distance.pointToSegment(at, l.getCoordinateN(0), l.getCoordinateN(1));
                best = Math.min(best, d / scale);
            }
        }
        return best;
    }

    /// A stretch in one province, and how far it leads away from the line.
    private record Run(@Nullable String province, double depth) {}

    private List<Run> runs(List<Coordinate> course) {
        List<Run> out = new ArrayList<>();
        for (int i = 0; i + 1 < course.size(); i++) {
            Coordinate a = course.get(i);
            Coordinate b = course.get(i + 1);
            double metres = Geodesics.metres(World.lonLat(a), World.lonLat(b));
            int steps = (int) Math.max(1, Math.ceil(metres / STEP));
            int last = i + 2 == course.size() ? steps : steps - 1;
            for (int k = 0; k <= last; k++) {
                Coordinate c = Geometry2.mix(a, b, (double) k / steps);
                add(out, province(c), depth(c));
            }
        }
        return out;
    }

    private static void add(List<Run> runs, @Nullable String province, double depth) {
        if (!runs.isEmpty() && Objects.equals(runs.getLast().province(), province)) {
            double before = runs.removeLast().depth();
            runs.add(new Run(province, Math.max(before, depth)));
        } else {
            runs.add(new Run(province, depth));
        }
    }

    private @Nullable String province(Coordinate c) {
        String province = provinceAt.apply(World.lonLat(c));
        return HUNAN.equals(province) || JIANGXI.equals(province) ? province : null;
    }

    private static int changes(List<Run> runs, double wrong) {
        int count = 0;
        String at = null;
        for (int i = 0; i < runs.size(); i++) {
            Run r = runs.get(i);
            boolean end = i == 0 || i == runs.size() - 1;
            if (r.province() == null || !end && r.depth() < wrong) {
                continue;
            }
            if (at != null && !at.equals(r.province())) {
                count++;
            }
            at = r.province();
        }
        return count;
    }
}
