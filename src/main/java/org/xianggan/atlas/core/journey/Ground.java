package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelProblem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// What a loop is planned on: what can be visited, where one can stay, the roads of a year. To be
/// made once for a year; safe for several threads.
public final class Ground {
    private final Map<EntityId, Sight> sights = new LinkedHashMap<>();
    private final List<NightTown> nights;
    private final VisitTime stay;
    private final Map<EntityId, Names> names;

    /// Where things that have an id join the roads; found once, for it takes as long as a route.
    private final Map<Stop, Snap> snaps = new ConcurrentHashMap<>();

    final RouteEngine engine;
    final Conditions conditions;

    /// @param conditions of roads, in the year of the loops that are planned
    public Ground(Journeys journeys, RouteEngine engine, Conditions conditions) {
        journeys.sights().forEach(s -> sights.put(s.id(), s));
        this.nights = journeys.nights();
        this.stay = journeys.stay();
        this.names = Map.copyOf(journeys.stopNames());
        this.engine = engine;
        this.conditions = conditions;
    }

    public List<Sight> sights() {
        return List.copyOf(sights.values());
    }

    /// What loops are planned on.
    public Network network() {
        return conditions.network();
    }

    public int year() {
        return conditions.scenario().year();
    }

    public @Nullable Sight sight(Stop stop) {
        return stop.id() == null ? null : sights.get(stop.id());
    }

    /// What the catalogue calls a stop; null where it knows it by no id.
    public @Nullable Names names(Stop stop) {
        return stop.id() == null ? null : names.get(stop.id());
    }

    /// As the loop calls it, English where only English is wanted and the catalogue has it, both
    /// where both are.
    public String name(Stop stop, Language language) {
        Remark.Name name = name(stop);
        return language == Language.BOTH && name.en() != null
                ? name.zh() + " " + name.en()
                : name.in(language == Language.EN);
    }

    Remark.Name name(Stop stop) {
        Names known = names(stop);
        return new Remark.Name(stop.name(), known == null ? null : known.en());
    }

    /// The loop with its sites where they are known to be now, which may be elsewhere than when it
    /// was made: somebody has placed them since.
    Loop placed(Loop loop) {
        List<LoopStop> stops = new ArrayList<>();
        for (LoopStop s : loop.stops()) {
            Sight sight = sight(s.stop());
            stops.add(
                    sight == null || sight.at() == null || sight.at().equals(s.stop().position())
                            ? s
                            : s.at(sight.stop()));
        }
        return loop.at(stops);
    }

    /// How long one stays at a stop, and who says so; null where somebody said it for this loop.
    VisitTime time(LoopStop s) {
        Sight sight = sight(s.stop());
        VisitTime agreed = sight == null ? stay : sight.visit();
        return s.minutes() == null ? agreed : new VisitTime(s.minutes(), "", List.of());
    }

    /// Where it joins the roads.
    ///
    /// @throws LoopProblem where it has no position
    /// @throws TravelProblem where it lies too far from every road
    Snap snap(Stop stop) {
        if (stop.position() == null) {
            throw new LoopProblem(LoopProblem.Reason.NO_POSITION, name(stop));
        }
        return stop.id() == null
                ? engine.snap(stop, conditions)
                : snaps.computeIfAbsent(stop, s -> engine.snap(s, conditions));
    }

    /// Whether it has a position and a road near it.
    boolean isReached(Stop stop) {
        try {
            snap(stop);
            return true;
        } catch (TravelProblem | LoopProblem e) {
            return false;
        }
    }

    /// Towns for the nights of a loop.
    ///
    /// @param asked only these; none: all that are known
    /// @throws LoopProblem where nothing says that one can stay there
    List<NightTown> towns(List<Stop> asked) {
        if (asked.isEmpty()) {
            return nights;
        }
        List<NightTown> found = new ArrayList<>();
        for (Stop s : asked) {
            found.add(
                    nights.stream()
                            .filter(t -> isTown(t, s))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new LoopProblem(
                                                    LoopProblem.Reason.NIGHT_NOWHERE, name(s))));
        }
        return found;
    }

    /// Towns for a night on the way from one place to another, the nearest to it first.
    public List<NightTown> townsNear(LonLat from, LonLat to, int most) {
        return near(nights, from, to, most);
    }

    /// The same thing, or a town of that place: 茨坪 is in the list as a place and as a township.
    private static boolean isTown(NightTown t, Stop s) {
        return t.id().equals(s.id())
                || s.position() != null && Geodesics.metres(t.at(), s.position()) < 100;
    }

    /// Those that lie nearest to a way from one place to another, as the crow flies.
    static List<NightTown> near(List<NightTown> towns, LonLat from, LonLat to, int most) {
        double[] detours = new double[towns.size()];
        for (int i = 0; i < detours.length; i++) {
            double before = degrees(from, towns.get(i).at());
            double after = degrees(towns.get(i).at(), to);
            detours[i] = before + after + Math.min(before, after);
        }
        return IntStream.range(0, detours.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> detours[i]))
                .limit(most)
                .map(towns::get)
                .toList();
    }

    /// On a plane: only the order counts, and it is asked some hundred thousand times.
    private static double degrees(LonLat a, LonLat b) {
        double east = (a.lon() - b.lon()) * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
        return Math.hypot(east, a.lat() - b.lat());
    }
}
