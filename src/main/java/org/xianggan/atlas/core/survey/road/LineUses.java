package org.xianggan.atlas.core.survey.road;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.survey.LineMatcher.Match;
import org.xianggan.atlas.core.survey.WayUse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which named lines run on which ways, stretch by stretch between two nodes.
final class LineUses {
    /// @param stretches sorted; see [#key]
    private record Use(LinePart part, long[] stretches) {}

    private final Map<Long, List<Use>> byWay = new HashMap<>();

    /// @param lines of the catalogue, for the numbers of their sections
    LineUses(List<Match> matches, Map<EntityId, Line> lines) {
        for (Match match : matches) {
            Line line = lines.get(match.line().line());
            if (line != null) {
                for (WayUse use : match.uses()) {
                    int section = section(line, use.section());
                    if (section >= 0) {
                        add(new LinePart(line.id(), section), use);
                    }
                }
            }
        }
    }

    private void add(LinePart part, WayUse use) {
        long[] nodes = use.nodes();
        long[] stretches = new long[nodes.length / 2];
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] = key(nodes[2 * i], nodes[2 * i + 1]);
        }
        Arrays.sort(stretches);
        byWay.computeIfAbsent(use.way(), w -> new ArrayList<>(1)).add(new Use(part, stretches));
    }

    /// The place of a section in its line, −1 where it has none of that key.
    static int section(Line line, String key) {
        for (int i = 0; i < line.sections().size(); i++) {
            if (line.sections().get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /// One number for two nodes in either order; on one way no two stretches have the same.
    private static long key(long a, long b) {
        return Math.min(a, b) * 0x9E3779B97F4A7C15L ^ Math.max(a, b);
    }

    boolean isUsed(long way) {
        return byWay.containsKey(way);
    }

    /// Whether a line runs from point `i` of a road to the next.
    boolean runs(EntityId line, CarRoads.Cursor road, int i) {
        for (Use use : byWay.getOrDefault(road.id(), List.of())) {
            if (use.part.line().equals(line) && has(use, road, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Use use, CarRoads.Cursor road, int i) {
        return Ids.has(use.stretches, key(road.node(i), road.node(i + 1)));
    }

    /// The sections that run on more than half of a stretch of a road, from one point to another.
    List<LinePart> on(CarRoads.Cursor road, int from, int to) {
        List<LinePart> out = new ArrayList<>(1);
        for (Use use : byWay.getOrDefault(road.id(), List.of())) {
            double all = 0;
            double on = 0;
            for (int i = from; i < to; i++) {
                double metres = Draft.metres(road, i);
                all += metres;
                on += has(use, road, i) ? metres : 0;
            }
            if (on > all / 2 && !out.contains(use.part)) {
                out.add(use.part);
            }
        }
        return out;
    }
}
