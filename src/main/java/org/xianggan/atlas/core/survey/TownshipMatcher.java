package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.TownshipMatches.Corrected;
import org.xianggan.atlas.core.survey.TownshipMatches.Left;
import org.xianggan.atlas.core.survey.TownshipMatches.Reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the place of an extract that is a township of ours: the only one of its name in its
/// county. Whole names go before those that agree without the word for what it is, so that the town
/// stands and the village of its stem does not dispute it.
public final class TownshipMatcher {
    /// What lies farther from the shipped position is another place of that name, metres: the worst
    /// shipped ones are known to 9 km.
    static final double FAR = 15_000;

    /// A node and an outline of one name that lie so near are one place, metres.
    static final double SAME = 3_000;

    /// In which county a position lies.
    @FunctionalInterface
    public interface Counties {
        boolean holds(EntityId county, LonLat at);
    }

    /// @param exact whether the whole name agrees
    private record Candidate(OsmPoint point, boolean exact, double metres) {
        LonLat at() {
            return new LonLat(point.lon(), point.lat());
        }
    }

    private sealed interface Answer {
        record Found(Candidate candidate) implements Answer {}

        record None(Left left) implements Answer {}
    }

    private final Counties counties;
    private final Map<String, List<OsmPoint>> byStem = new HashMap<>();

    private TownshipMatcher(List<OsmPoint> points, Counties counties) {
        this.counties = counties;
        for (OsmPoint p : points) {
            if (p.kind() == OsmPoint.Kind.PLACE) {
                PlaceNames.folded(p.names()).stream()
                        .map(PlaceNames::ofTownship)
                        .distinct()
                        .forEach(s -> byStem.computeIfAbsent(s, k -> new ArrayList<>()).add(p));
            }
        }
    }

    /// @param points of any kind; only places count
    public static TownshipMatches match(
            List<ShippedTownship> townships, List<OsmPoint> points, Counties counties) {
        TownshipMatcher matcher = new TownshipMatcher(points, counties);
        Map<ShippedTownship, Answer> told = new LinkedHashMap<>();
        Map<OsmPoint, List<Candidate>> claims = new HashMap<>();
        for (ShippedTownship t : townships) {
            Answer answer = matcher.answer(t);
            told.put(t, answer);
            if (answer instanceof Answer.Found(Candidate c)) {
                claims.computeIfAbsent(c.point(), k -> new ArrayList<>()).add(c);
            }
        }
        List<Corrected> corrected = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        told.forEach(
                (t, answer) -> {
                    switch (answer) {
                        case Answer.Found(Candidate c) -> {
                            if (mayHave(c, claims.getOrDefault(c.point(), List.of()))) {
                                corrected.add(corrected(t, c));
                            } else {
                                left.add(left(t, Reason.SEVERAL, List.of(c)));
                            }
                        }
                        case Answer.None(Left l) -> left.add(l);
                    }
                });
        return new TownshipMatches(corrected, left);
    }

    /// Of several that ask for one place the one whose whole name it bears may have it.
    private static boolean mayHave(Candidate one, List<Candidate> all) {
        return all.size() == 1 || one.exact() && all.stream().filter(Candidate::exact).count() == 1;
    }

    private static Corrected corrected(ShippedTownship t, Candidate c) {
        OsmPoint p = c.point();
        return new Corrected(
                t.id(),
                TownshipMatches.osm(p),
                p.value(),
                p.names().getFirst(),
                c.at(),
                c.metres());
    }

    private Answer answer(ShippedTownship t) {
        List<Candidate> all = candidates(t);
        List<Candidate> within =
                all.stream().filter(c -> counties.holds(t.county(), c.at())).toList();
        boolean exact = within.stream().anyMatch(Candidate::exact);
        List<Candidate> best = one(within.stream().filter(c -> c.exact() == exact).toList());
        if (best.size() > 1) {
            return new Answer.None(left(t, Reason.SEVERAL, best));
        }
        if (best.size() == 1) {
            Candidate only = best.getFirst();
            return only.metres() > FAR
                    ? new Answer.None(left(t, Reason.FAR, best))
                    : new Answer.Found(only);
        }
        List<Candidate> near = all.stream().filter(c -> c.metres() <= FAR).toList();
        return new Answer.None(left(t, near.isEmpty() ? Reason.NONE : Reason.ELSEWHERE, near));
    }

    private static Left left(ShippedTownship t, Reason reason, List<Candidate> of) {
        Candidate nearest =
                of.stream().min(Comparator.comparingDouble(Candidate::metres)).orElse(null);
        return new Left(t.id(), reason, osm(nearest), of.size(), metres(nearest));
    }

    private static @Nullable String osm(@Nullable Candidate c) {
        return c == null ? null : TownshipMatches.osm(c.point());
    }

    private static @Nullable Double metres(@Nullable Candidate c) {
        return c == null ? null : c.metres();
    }

    private List<Candidate> candidates(ShippedTownship t) {
        Set<String> own = PlaceNames.folded(List.of(t.names().zh(), t.names().shortZh()));
        List<Candidate> out = new ArrayList<>();
        own.stream()
                .map(PlaceNames::ofTownship)
                .distinct()
                .flatMap(stem -> byStem.getOrDefault(stem, List.of()).stream())
                .distinct()
                .forEach(
                        p -> {
                            boolean exact =
                                    PlaceNames.folded(p.names()).stream().anyMatch(own::contains);
                            LonLat at = new LonLat(p.lon(), p.lat());
                            out.add(new Candidate(p, exact, Geodesics.metres(t.at(), at)));
                        });
        return out;
    }

    /// Without outlines of what is there as a node too: mappers set that where the place is.
    private static List<Candidate> one(List<Candidate> all) {
        return all.stream()
                .filter(
                        c ->
                                c.point().source() == OsmPoint.Source.NODE
                                        || all.stream()
                                                .filter(o -> isNode(o.point()))
                                                .noneMatch(
                                                        o ->
                                                                Geodesics.metres(c.at(), o.at())
                                                                        <= SAME))
                .toList();
    }

    private static boolean isNode(OsmPoint p) {
        return p.source() == OsmPoint.Source.NODE;
    }
}
