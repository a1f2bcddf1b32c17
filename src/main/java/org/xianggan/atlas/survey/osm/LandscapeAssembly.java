package org.xianggan.atlas.survey.osm;

import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.model.WaterRank;
import org.xianggan.atlas.core.survey.GroundAreas;
import org.xianggan.atlas.core.survey.Landscape;
import org.xianggan.atlas.core.survey.Waterways;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.survey.osm.AreaRelations.AreaRelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Waters and land use that know where their nodes lie: each once, as the newest extract has it
/// whole, without what lies outside of the frame or is too small for any map.
final class LandscapeAssembly {
    private static final WaterRank[] RANKS = WaterRank.values();
    private static final GroundClass[] CLASSES = GroundClass.values();

    /// Square metres of a square pixel at the finest zoom, 15, at the north edge of the frame.
    private static final double LEAST_METRES = 17;

    /// Metres of a step of latitude, and hardly more than one of longitude.
    private static final double STEP = 0.0111;

    private final Positions positions;
    private final E7Box frame;
    private final Work work;
    private final Waterways.Builder waterways = new Waterways.Builder();
    private final GroundAreas.Builder areas = new GroundAreas.Builder();
    private int[] room = new int[128];
    private int broken;

    LandscapeAssembly(Positions positions, E7Box frame, Work work) {
        this.positions = positions;
        this.frame = frame;
        this.work = work;
    }

    /// @param blocks of each extract, the oldest first
    /// @param relations each once
    Landscape of(List<List<GroundWays>> blocks, Iterable<AreaRelation> relations) {
        MinorWays.KnownIds courses = new MinorWays.KnownIds();
        MinorWays.KnownIds closed = new MinorWays.KnownIds();
        Map<Long, long[]> bounds = new HashMap<>();
        for (List<GroundWays> extract : blocks.reversed()) {
            for (GroundWays block : extract) {
                work.check();
                courses(block, courses);
                areas(block, closed);
                bounds(block, bounds);
            }
            courses.next();
            closed.next();
        }
        for (AreaRelation relation : relations) {
            work.check();
            relation(relation, bounds);
        }
        return new Landscape(waterways.build(), areas.build(), broken);
    }

    /// Each run of known nodes.
    private void courses(GroundWays block, MinorWays.KnownIds known) {
        block.each(
                GroundWays.Use.COURSE,
                (id, what, name, metres, nodes, count) -> {
                    if (known.has(id)) {
                        return;
                    }
                    int[] p = room(count);
                    int n = 0;
                    int place = -1;
                    boolean whole = true;
                    for (int i = 0; i <= count; i++) {
                        place = i == count ? -1 : positions.find(nodes[i], place);
                        if (positions.known(place)) {
                            p[n++] = positions.lonSteps(place);
                            p[n++] = positions.latSteps(place);
                            continue;
                        }
                        whole &= i == count;
                        if (n >= 4 && frame.meets(p, n)) {
                            waterways.add(RANKS[what], name, metres, p, n);
                        }
                        n = 0;
                    }
                    if (whole) {
                        known.add(id);
                    }
                });
    }

    private int[] room(int points) {
        if (2 * points > room.length) {
            room = new int[4 * points];
        }
        return room;
    }

    private void areas(GroundWays block, MinorWays.KnownIds known) {
        block.each(
                GroundWays.Use.AREA,
                (id, what, name, metres, nodes, count) -> {
                    if (known.has(id)) {
                        return;
                    }
                    int[] ring = points(nodes, count);
                    if (ring.length == 2 * count) {
                        known.add(id);
                        if (isSeen(ring, CLASSES[what])) {
                            areas.add(CLASSES[what], name, List.of(ring));
                        }
                    }
                });
    }

    /// @return of no point where the extracts do not know all of them
    private int[] points(long[] nodes, int count) {
        int[] p = new int[2 * count];
        int place = -1;
        for (int i = 0; i < count; i++) {
            place = positions.find(nodes[i], place);
            if (!positions.known(place)) {
                return new int[0];
            }
            p[2 * i] = positions.lonSteps(place);
            p[2 * i + 1] = positions.latSteps(place);
        }
        return p;
    }

    private boolean isSeen(int[] ring, GroundClass of) {
        return E7Box.area(ring) * STEP * STEP >= LEAST_METRES * of.leastPixels()
                && frame.meets(ring, ring.length);
    }

    private void bounds(GroundWays block, Map<Long, long[]> bounds) {
        block.each(
                GroundWays.Use.BOUND,
                (id, what, name, metres, nodes, count) -> {
                    if (!bounds.containsKey(id) && points(nodes, count).length > 0) {
                        bounds.put(id, Arrays.copyOf(nodes, count));
                    }
                });
    }

    /// An area of which a way is missing may still have rings that close.
    private void relation(AreaRelation relation, Map<Long, long[]> bounds) {
        List<long[]> ways = new ArrayList<>();
        int missing = 0;
        for (long way : relation.ways()) {
            long[] nodes = bounds.get(way);
            if (nodes == null) {
                missing++;
            } else {
                ways.add(nodes);
            }
        }
        Rings.Joined joined = Rings.of(ways);
        if (missing + joined.open() > 0) {
            broken++;
        }
        List<int[]> rings = new ArrayList<>();
        for (long[] ring : joined.closed()) {
            rings.add(points(ring, ring.length));
        }
        for (List<int[]> polygon : Nesting.polygons(rings)) {
            if (isSeen(polygon.getFirst(), relation.of())) {
                polygon.subList(1, polygon.size()).removeIf(hole -> !isSeen(hole, relation.of()));
                areas.add(relation.of(), relation.name(), polygon);
            }
        }
    }
}
