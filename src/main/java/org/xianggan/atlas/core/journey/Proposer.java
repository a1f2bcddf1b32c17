package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Proposes a loop for a wish: what has to be seen first, then again and again the site that gives
/// most for the time that it costs where it lies best, as long as the days hold it; then single
/// sites are exchanged for worthier ones; then the best order. So a loop stays together: what lies
/// off the way costs too much. The same wish has always the same answer. Safe for several threads;
/// for workers only.
public final class Proposer {
    /// How many sites are weighed, the most promising ones.
    private static final int WEIGHED = 70;

    /// As the crow flies, metres a minute on the road.
    private static final double PACE = 35_000 / 60.0;

    private static final String LEAST_GRADE = "45";

    private final Ground ground;
    private final LoopPlanner planner;

    public Proposer(Ground ground) {
        this.ground = ground;
        this.planner = new LoopPlanner(ground);
    }

    /// @throws LoopProblem where one cannot begin, end or stay where it is wished
    /// @throws org.xianggan.atlas.core.network.TravelProblem where start or end are too far from a
    ///     road
    public Proposal propose(Wish wish) {
        ground.snap(wish.start());
        ground.towns(wish.nights());
        List<Remark> unmet = new ArrayList<>();
        List<Sight> must = must(wish, unmet);
        List<Sight> candidates = candidates(wish, must, unmet);
        if (must.isEmpty() && candidates.isEmpty()) {
            unmet.add(nothing(wish));
            return new Proposal(wish.frame().in(ground.year()), null, List.of(), unmet);
        }
        Growing growing = new Growing(ground, wish, must, candidates);
        growing.grow();
        return told(wish, growing.chosen(), must.size(), unmet);
    }

    /// With the part of the filter that costs most where it is a filter that leaves nothing.
    private Remark nothing(Wish wish) {
        SightFilter.Part narrowest = null;
        int most = 0;
        for (SightFilter.Part part : SightFilter.Part.values()) {
            int more =
                    (int)
                            wished(wish, Set.of())
                                    .filter(s -> s.at() != null && isWithin(s, wish))
                                    .filter(s -> wish.only().refusing(s).equals(Set.of(part)))
                                    .filter(s -> ground.isReached(s.stop()))
                                    .count();
            if (more > most) {
                most = more;
                narrowest = part;
            }
        }
        return narrowest == null
                ? Remark.of(Remark.Code.NO_SIGHTS, themes(wish), String.valueOf(wish.days()))
                : Remark.of(
                        Remark.Code.FILTER_NARROW,
                        themes(wish),
                        String.valueOf(wish.days()),
                        Remark.Word.of(
                                "loop.more.filter." + narrowest.name().toLowerCase(Locale.ROOT)),
                        String.valueOf(most));
    }

    private static Remark.Word themes(Wish wish) {
        return wish.themes().stream()
                .sorted()
                .findFirst()
                .map(t -> Remark.Word.of("loop.themes", Remark.Word.of("loop.theme." + t.code())))
                .orElseGet(() -> Remark.Word.of("loop.themes.any"));
    }

    private Proposal told(Wish wish, List<Sight> chosen, int must, List<Remark> unmet) {
        Loop loop =
                wish.frame()
                        .in(ground.year())
                        .with(chosen.stream().map(s -> LoopStop.of(s.stop())).toList());
        if (chosen.isEmpty()) {
            unmet.add(nothing(wish));
            return new Proposal(loop, null, List.of(), unmet);
        }
        Reordering order = planner.reorder(loop);
        Itinerary ordered = planner.plan(order.accepted());
        // In its best order a loop may be cut otherwise than it grew: what came last goes first.
        if (!fits(ordered) && chosen.size() > Math.max(1, must)) {
            return told(wish, chosen.subList(0, chosen.size() - 1), must, unmet);
        }
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            first.add(order.after().indexOf(i));
        }
        provinces(wish, chosen, unmet);
        ordered.remarks().stream().filter(Remark::isGrave).forEach(unmet::add);
        return new Proposal(ordered.loop(), ordered, first, unmet);
    }

    private static boolean fits(Itinerary plan) {
        return plan.works()
                && plan.days().stream().allMatch(Proposer::isWanted)
                && plan.remarks().stream().noneMatch(r -> r.code() == Remark.Code.NIGHT_FAR);
    }

    private static boolean isWanted(Day d) {
        double driven = d.seconds().mid() / 60;
        return d.stays().size() <= DayRun.mostCalls(driven)
                && d.stays().stream()
                        .allMatch(s -> s.begin() >= DayRun.EARLIEST && s.ends() <= DayRun.LATEST);
    }

    private List<Sight> must(Wish wish, List<Remark> unmet) {
        List<Sight> must = new ArrayList<>();
        for (EntityId id : wish.must()) {
            ground.sights().stream()
                    .filter(s -> s.id().equals(id))
                    .findFirst()
                    .ifPresent(s -> must(s, wish, must, unmet));
        }
        return must;
    }

    private void must(Sight s, Wish wish, List<Sight> must, List<Remark> unmet) {
        if (wish.avoid().contains(s.id())) {
            unmet.add(Remark.of(Remark.Code.MUST_AVOIDED, ground.name(s.stop())));
        } else if (s.at() == null || !ground.isReached(s.stop())) {
            unmet.add(Remark.of(Remark.Code.MUST_NOWHERE, ground.name(s.stop())));
        } else if (!must.contains(s)) {
            must.add(s);
        }
    }

    /// Sites of the wish that can be reached, the most promising ones; of which only the county is
    /// known, none, and it is said how many.
    private List<Sight> candidates(Wish wish, List<Sight> must, List<Remark> unmet) {
        List<Sight> of =
                wished(wish, new HashSet<>(must)).filter(s -> wish.only().holds(s)).toList();
        long lost = of.stream().filter(s -> s.at() == null).count();
        if (lost > 0) {
            unmet.add(Remark.of(Remark.Code.NOT_PLACED, String.valueOf(lost)));
        }
        if (wish.only().freeOnly()) {
            SightFilter any = wish.only().free(false);
            long untold =
                    wished(wish, new HashSet<>(must))
                            .filter(s -> any.holds(s) && s.at() != null && isWithin(s, wish))
                            .filter(s -> s.opening() == null || s.opening().fee() == null)
                            .count();
            if (untold > 0) {
                unmet.add(Remark.of(Remark.Code.FEE_UNKNOWN, String.valueOf(untold)));
            }
        }
        double limit = limit(wish);
        LonLat from = wish.start().position();
        LonLat to = wish.finish() instanceof Finish.At a ? a.stop().position() : from;
        List<Sight> near =
                of.stream()
                        .filter(s -> s.at() != null && isWithin(s, wish))
                        .sorted(
                                Comparator.comparingDouble(
                                                (Sight s) -> -promise(s, from, to, limit))
                                        .thenComparing(s -> s.id().toString()))
                        .limit(WEIGHED)
                        .filter(s -> ground.isReached(s.stop()))
                        .toList();
        return near;
    }

    /// As far as one comes in the days, metres.
    private static double limit(Wish wish) {
        return wish.days() * wish.hours() * 60 * PACE;
    }

    /// Of its themes, whatever else it asks for.
    private Stream<Sight> wished(Wish wish, Set<Sight> without) {
        return ground.sights().stream()
                .filter(s -> isWished(s, wish) && !wish.avoid().contains(s.id()))
                .filter(s -> !without.contains(s));
    }

    private static boolean isWished(Sight s, Wish wish) {
        return wish.themes().isEmpty()
                ? s.themes().stream().anyMatch(SightTheme::isRed)
                        || LEAST_GRADE.contains(s.tourism().substring(0, 1))
                : s.themes().stream().anyMatch(wish.themes()::contains);
    }

    private static boolean isWithin(Sight s, Wish wish) {
        LonLat at = s.at();
        LonLat from = wish.start().position();
        LonLat to = wish.finish() instanceof Finish.At a ? a.stop().position() : from;
        if (at == null || from == null || to == null) {
            return at != null;
        }
        double out = Geodesics.metres(from, at);
        double back = wish.finish() instanceof Finish.AtLast ? 0 : Geodesics.metres(at, to);
        return out + back <= limit(wish) * 0.8;
    }

    private static double promise(
            Sight s, @Nullable LonLat from, @Nullable LonLat to, double limit) {
        LonLat at = s.at();
        double way =
                at == null || from == null || to == null
                        ? limit
                        : Geodesics.metres(from, at) + Geodesics.metres(at, to);
        return Worth.of(s) * Math.exp(-way / limit);
    }

    private static void provinces(Wish wish, List<Sight> chosen, List<Remark> unmet) {
        if (!wish.bothProvinces()) {
            return;
        }
        Set<EntityId> seen = new HashSet<>();
        chosen.forEach(s -> Stream.ofNullable(s.province()).forEach(seen::add));
        for (EntityId p : Growing.PROVINCES) {
            if (!seen.contains(p)) {
                unmet.add(
                        Remark.of(
                                Remark.Code.NO_PROVINCE,
                                Remark.Word.of("loop.province." + p.key())));
            }
        }
    }
}
