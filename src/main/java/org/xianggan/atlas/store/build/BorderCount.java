package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.STRtree;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How many times a course crosses the line between Hunan and Jiangxi. A course within its
/// accuracy of the line would cross it again and again: excursions into the other province shorter
/// than one kilometre are not counted, unless the course begins or ends there.
final class BorderCount {
    private static final String HUNAN = "province:430000";
    private static final String JIANGXI = "province:360000";
    private static final double STEP = 250;
    private static final double EXCURSION = 1_000;

    private final Work work;
    private final STRtree line = new STRtree();
    private final Map<String, String> provinces = new HashMap<>();

    BorderCount(Work work, ArcNet net) {
        this.work = work;
        for (Row r : work.data.rows(DataFile.COUNTIES)) {
            provinces.put(r.get("id"), r.get("province"));
        }
        for (ArcNet.Arc arc : net.arcs()) {
            List<String> sides =
                    arc.owners().stream().map(o -> provinces.getOrDefault(o, "")).toList();
            if (sides.size() == 2 && Set.copyOf(sides).equals(Set.of(HUNAN, JIANGXI))) {
                Coordinate[] c = arc.degrees();
                for (int i = 0; i + 1 < c.length; i++) {
                    LineString s =
                            Geodesics.FACTORY.createLineString(new Coordinate[] {c[i], c[i + 1]});
                    line.insert(s.getEnvelopeInternal(), s);
                }
            }
        }
        line.build();
    }

    int of(List<Coordinate> course) {
        return touches(course) ? changes(runs(course)) : 0;
    }

    private boolean touches(List<Coordinate> course) {
        for (int i = 0; i + 1 < course.size(); i++) {
            Coordinate a = course.get(i);
            Coordinate b = course.get(i + 1);
            LineString s = Geodesics.FACTORY.createLineString(new Coordinate[] {a, b});
            for (Object found : line.query(new Envelope(a, b))) {
                if (found instanceof LineString l && l.intersects(s)) {
                    return true;
                }
            }
        }
        return false;
    }

    private record Run(@Nullable String province, double metres) {}

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
                add(out, province(c), metres / steps);
            }
        }
        return out;
    }

    private static void add(List<Run> runs, @Nullable String province, double metres) {
        if (!runs.isEmpty() && Objects.equals(runs.getLast().province(), province)) {
            double before = runs.removeLast().metres();
            runs.add(new Run(province, before + metres));
        } else {
            runs.add(new Run(province, metres));
        }
    }

    private @Nullable String province(Coordinate c) {
        EntityId county = work.countyAt(World.lonLat(c));
        String province = county == null ? null : provinces.get(county.toString());
        return HUNAN.equals(province) || JIANGXI.equals(province) ? province : null;
    }

    private static int changes(List<Run> runs) {
        int count = 0;
        String at = null;
        for (int i = 0; i < runs.size(); i++) {
            Run r = runs.get(i);
            boolean end = i == 0 || i == runs.size() - 1;
            if (r.province() == null || !end && r.metres() < EXCURSION) {
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
