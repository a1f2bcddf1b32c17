package org.xianggan.atlas.core.survey.road;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.survey.LineMatcher.Match;
import org.xianggan.atlas.core.survey.Stretch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which sections of named lines the roads of an extract do not have, edge by edge of the shipped
/// network: those that were laid on no way, or on ways that no car may use yet.
final class Gaps {
    /// So many places along an edge are asked.
    private static final int SAMPLES = 5;

    private record Known(Stretch stretch, boolean there) {}

    private final Network network;
    private final Map<LinePart, List<Known>> stretches = new HashMap<>();
    private final Map<Integer, List<LinePart>> missing = new HashMap<>();

    Gaps(
            Network network,
            List<Match> matches,
            Map<EntityId, Line> lines,
            CarRoads roads,
            LineUses uses) {
        this.network = network;
        Set<Long> known = new HashSet<>();
        for (CarRoads.Cursor road = roads.cursor(); road.next(); ) {
            if (uses.isUsed(road.id())) {
                known.add(road.id());
            }
        }
        for (Match match : matches) {
            Line line = lines.get(match.line().line());
            for (Stretch s : match.stretches()) {
                int section = line == null ? -1 : LineUses.section(line, s.section());
                if (section >= 0) {
                    stretches
                            .computeIfAbsent(
                                    new LinePart(match.line().line(), section),
                                    k -> new ArrayList<>())
                            .add(new Known(s, s.isOn(known::contains)));
                }
            }
        }
    }

    /// The sections on an edge that are missing there.
    List<LinePart> missing(int edge) {
        return missing.computeIfAbsent(
                edge,
                e ->
                        Shipped.parts(network.wayOf(e)).stream()
                                .filter(part -> isMissing(part, e))
                                .toList());
    }

    private boolean isMissing(LinePart part, int edge) {
        List<Known> own = stretches.getOrDefault(part, List.of());
        if (own.stream().noneMatch(Known::there)) {
            return true;
        }
        if (own.stream().allMatch(Known::there)) {
            return false;
        }
        int gaps = 0;
        for (int i = 0; i < SAMPLES; i++) {
            gaps += isThere(own, edge, (i + 0.5) / SAMPLES) ? 0 : 1;
        }
        return gaps > SAMPLES / 2;
    }

    private boolean isThere(List<Known> own, int edge, double share) {
        double at = share * (network.courseSize(edge) - 1);
        int i = (int) at;
        double t = at - i;
        double lon = between(network.courseLon(edge, i), network.courseLon(edge, i + 1), t);
        double lat = between(network.courseLat(edge, i), network.courseLat(edge, i + 1), t);
        double least = Double.POSITIVE_INFINITY;
        boolean there = false;
        for (Known k : own) {
            double away = k.stretch.away(lon, lat);
            if (away < least) {
                least = away;
                there = k.there;
            }
        }
        return there;
    }

    private static double between(double a, double b, double t) {
        return a + t * (b - a);
    }
}
