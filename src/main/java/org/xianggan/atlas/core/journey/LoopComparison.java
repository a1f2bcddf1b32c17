package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.profile.Climbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Two loops or more, side by side; differences are told from the first.
///
/// @param loops in the order in which they were given
/// @param figures one for each
/// @param climbSpacing metres between the heights that climbs are of; null for the 2′ relief
/// @param shared stops that all of them have, in the order of the first
/// @param only stops that none of the others has, for each loop in its order
public record LoopComparison(
        List<Compared> loops,
        List<LoopFigures> figures,
        @Nullable Double climbSpacing,
        List<LoopStop> shared,
        List<List<LoopStop>> only) {
    /// A loop with its days.
    ///
    /// @param roads of its days, to be drawn and climbed; null where they are not known
    public record Compared(Itinerary plan, @Nullable List<Route> roads) {
        public Compared {
            roads = roads == null ? null : List.copyOf(roads);
        }
    }

    public LoopComparison {
        loops = List.copyOf(loops);
        figures = List.copyOf(figures);
        shared = List.copyOf(shared);
        only = only.stream().map(List::copyOf).toList();
    }

    /// @param loops two or more
    public static LoopComparison of(List<Compared> loops) {
        return of(loops, Optional.empty());
    }

    /// @param elevation fine heights, where there are any: climbs are of those where they cover
    ///     every way of every loop
    public static LoopComparison of(List<Compared> loops, Optional<Elevation> elevation) {
        if (loops.size() < 2) {
            throw new IllegalArgumentException("nothing to compare with");
        }
        List<List<LoopStop>> stops = loops.stream().map(c -> c.plan().loop().stops()).toList();
        List<LoopStop> shared =
                stops.getFirst().stream()
                        .filter(s -> stops.stream().allMatch(o -> has(o, s)))
                        .toList();
        List<List<LoopStop>> only = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            int own = i;
            only.add(
                    stops.get(i).stream()
                            .filter(
                                    s ->
                                            IntStream.range(0, stops.size())
                                                    .filter(o -> o != own)
                                                    .noneMatch(o -> has(stops.get(o), s)))
                            .toList());
        }
        Climbs climbs = climbs(loops, elevation);
        return new LoopComparison(loops, figures(loops, climbs), climbs.spacing(), shared, only);
    }

    /// Of the roads of all loops, one after the other: all of them alike.
    private static Climbs climbs(List<Compared> loops, Optional<Elevation> elevation) {
        List<Route> all = new ArrayList<>();
        loops.forEach(c -> all.addAll(roads(c)));
        return Climbs.of(all, elevation);
    }

    private static List<Route> roads(Compared loop) {
        List<Route> roads = loop.roads();
        return roads == null ? List.of() : roads;
    }

    private static List<LoopFigures> figures(List<Compared> loops, Climbs climbs) {
        List<LoopFigures> all = new ArrayList<>();
        int at = 0;
        for (Compared loop : loops) {
            double climb = 0;
            for (int i = 0; i < roads(loop).size(); i++) {
                climb += climbs.route(at++);
            }
            all.add(LoopFigures.of(loop.plan(), loop.roads() == null ? null : climb));
        }
        return all;
    }

    private static boolean has(List<LoopStop> stops, LoopStop s) {
        return stops.stream().anyMatch(s::isSamePlace);
    }

    /// How much more than the first a loop has, most likely; null where one of them is not known.
    public @Nullable Double difference(Measure m, int loop) {
        Range first = m.of(figures.getFirst());
        Range other = m.of(figures.get(loop));
        return first == null || other == null ? null : other.mid() - first.mid();
    }

    /// Whether a loop differs from the first by more than is known of both.
    public boolean isSure(Measure m, int loop) {
        Range first = m.of(figures.getFirst());
        Range other = m.of(figures.get(loop));
        return first != null && other != null && other.differsFrom(first);
    }

    /// How many more sites of a theme than the first a loop has.
    public int difference(SightTheme theme, int loop) {
        return figures.get(loop).themes().getOrDefault(theme, 0)
                - figures.getFirst().themes().getOrDefault(theme, 0);
    }

    /// Themes that any of them has sites of, in their own order.
    public List<SightTheme> themes() {
        List<SightTheme> themes = new ArrayList<>();
        for (SightTheme t : SightTheme.values()) {
            if (figures.stream().anyMatch(f -> f.themes().containsKey(t))) {
                themes.add(t);
            }
        }
        return themes;
    }
}
