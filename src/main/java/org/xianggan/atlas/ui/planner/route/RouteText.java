package org.xianggan.atlas.ui.planner.route;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Difference;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Run;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.Turn;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.network.WayClass;
import org.xianggan.atlas.core.profile.ClimbWords;
import org.xianggan.atlas.core.profile.Climbs;
import org.xianggan.atlas.core.wording.SectionName;
import org.xianggan.atlas.core.wording.Supposed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Routes in words: every figure with its range, none finer than it is known.
final class RouteText {
    private static final double METRES = 1000;

    /// An hour and more is told to five minutes.
    private static final long COARSE_MINUTES = 5;

    private final Messages texts;

    RouteText(Messages texts) {
        this.texts = texts;
    }

    /// A way in the table.
    ///
    /// @param counts whether it differs from the first by more than is known; false for the first
    /// @param worst the worst accuracy class of more than a twentieth of it
    record Row(
            int place,
            String km,
            String kmRange,
            String time,
            String timeRange,
            String difference,
            boolean counts,
            String border,
            String climb,
            String notOpen,
            List<Share> shares,
            String worst,
            String says) {
        Row {
            shares = List.copyOf(shares);
        }
    }

    /// What share of a way has that accuracy.
    record Share(AccuracyClass accuracy, double share) {}

    /// A line of the list of turns.
    sealed interface TurnRow {
        /// From one stop to the next.
        record Head(String text) implements TurnRow {}

        /// @param also other lines with a number on the same road
        /// @param line what it runs on, or null
        /// @param avoidable the line, then its sections there where it has several; none without a
        ///     line
        record Step(
                Turn.Direction direction,
                String act,
                String road,
                @Nullable String ref,
                List<Way.Also> also,
                WayClass wayClass,
                String km,
                boolean notOpen,
                @Nullable EntityId line,
                List<Avoidable> avoidable,
                LonLat start,
                String says)
                implements TurnRow {
            public Step {
                also = List.copyOf(also);
                avoidable = List.copyOf(avoidable);
            }
        }

        /// What can be avoided, and what that is called.
        record Avoidable(LinePart part, String name) {}
    }

    Row row(RouteAnswer answer, int place) {
        Option o = answer.options().get(place);
        Route r = o.route();
        List<Share> shares = shares(r);
        String border = String.valueOf(r.border());
        Climbs climbs = answer.climbs();
        String climb = ClimbWords.metres(climbs.route(place));
        String notOpen = r.metresNotOpen() < 1 ? "0" : number(r.metresNotOpen() / METRES);
        String difference = difference(o.saves());
        return new Row(
                place,
                km(r.metres().mid()),
                range(r.metres(), RouteText::km),
                time(r.seconds().mid()),
                range(r.seconds(), RouteText::time),
                difference,
                o.saves() != null && o.saves().counts(),
                border,
                climb,
                notOpen,
                shares,
                r.accuracy().name(),
                texts.first(
                        "planner.route.says",
                        String.valueOf(place + 1),
                        km(r.metres().mid()) + " " + range(r.metres(), RouteText::km),
                        time(r.seconds().mid()) + " " + range(r.seconds(), RouteText::time),
                        difference.isEmpty() ? texts.first("planner.route.first") : difference,
                        border,
                        ClimbWords.metres(climbs.route(place), climbs, texts),
                        notOpen,
                        shares(shares)));
    }

    /// “A 12 %，C 88 %”.
    String shares(List<Share> shares) {
        return shares.stream()
                .map(s -> s.accuracy().name() + " " + Math.round(s.share() * 100) + " %")
                .collect(Collectors.joining(texts.first("planner.list.comma")));
    }

    static List<Share> shares(Route r) {
        double all = r.metresByAccuracy().values().stream().mapToDouble(d -> d).sum();
        List<Share> shares = new ArrayList<>();
        for (AccuracyClass a : AccuracyClass.values()) {
            double metres = r.metresByAccuracy().getOrDefault(a, 0.0);
            if (metres > 0 && all > 0) {
                shares.add(new Share(a, metres / all));
            }
        }
        return shares;
    }

    /// Against the first; empty for the first.
    private String difference(@Nullable Difference saves) {
        if (saves == null) {
            return "";
        }
        if (!saves.counts()) {
            return texts.first("planner.route.within");
        }
        Range more = saves.seconds();
        String low = time(Math.min(Math.abs(more.low()), Math.abs(more.high())));
        String high = time(Math.max(Math.abs(more.low()), Math.abs(more.high())));
        String span = low.equals(high) ? low : low + "–" + high;
        return texts.first(more.mid() < 0 ? "planner.route.slower" : "planner.route.faster", span);
    }

    /// `118`; below ten with a decimal.
    static String km(double metres) {
        return number(metres / METRES);
    }

    private static String number(double km) {
        return km < 10 ? String.format(Locale.ROOT, "%.1f", km) : String.valueOf(Math.round(km));
    }

    /// Hours and minutes, `1:55`; an hour and more to five minutes.
    static String time(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (minutes >= 60) {
            minutes = Math.round(minutes / (double) COARSE_MINUTES) * COARSE_MINUTES;
        }
        return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
    }

    /// `(104–137)`.
    static String range(Range r, DoubleFunction<String> of) {
        return "(" + of.apply(r.low()) + "–" + of.apply(r.high()) + ")";
    }

    /// What to do on the way.
    List<TurnRow> turns(
            Option option, Map<LinePart, SectionName> sections, Function<Stop, String> named) {
        List<TurnRow> rows = new ArrayList<>();
        for (Turn t : option.turns()) {
            if (t.stop() >= 0) {
                Leg leg = option.route().legs().get(t.stop());
                rows.add(
                        new TurnRow.Head(
                                texts.first(
                                        "planner.turns.leg",
                                        named.apply(leg.from().stop()),
                                        named.apply(leg.to().stop()),
                                        km(leg.metres().mid()),
                                        time(leg.seconds().mid()))));
            }
            rows.add(step(t, sections));
        }
        return rows;
    }

    private TurnRow.Step step(Turn t, Map<LinePart, SectionName> sections) {
        Run run = t.run();
        String act =
                texts.first("network.turn." + t.direction().code())
                        + texts.first("planner.list.comma")
                        + texts.first("network.compass." + t.compass());
        Names names = run.names();
        String road =
                names == null
                        ? texts.first("network.way." + run.wayClass().code())
                        : names.shortIn(texts.language());
        String km = km(run.metres().mid());
        List<Way.Also> also = run.also().stream().filter(a -> a.ref() != null).toList();
        String whole =
                run.ref() == null || road.contains(run.ref()) ? road : run.ref() + " " + road;
        return new TurnRow.Step(
                t.direction(),
                act,
                road,
                run.ref(),
                also,
                run.wayClass(),
                km,
                run.notOpen(),
                run.line(),
                avoidable(run, road, sections),
                run.start(),
                texts.first(
                        run.notOpen() ? "planner.turns.says-not-open" : "planner.turns.says",
                        act,
                        also.isEmpty()
                                ? whole
                                : texts.first(
                                        "planner.turns.shared",
                                        whole,
                                        also.stream()
                                                .map(Way.Also::ref)
                                                .collect(
                                                        Collectors.joining(
                                                                texts.first("form.enumeration")))),
                        km));
    }

    private List<TurnRow.Avoidable> avoidable(
            Run run, String road, Map<LinePart, SectionName> sections) {
        List<TurnRow.Avoidable> all = new ArrayList<>();
        EntityId line = run.line();
        if (line == null) {
            return all;
        }
        all.add(new TurnRow.Avoidable(LinePart.whole(line), road));
        for (LinePart part : run.parts()) {
            SectionName name = sections.get(part);
            if (name != null) {
                all.add(
                        new TurnRow.Avoidable(
                                part, texts.first("planner.section.of", road, name.in(texts))));
            }
        }
        return all;
    }

    /// What a track of a file says of its lengths and times.
    ///
    /// @param climb metres upwards, in words
    String described(Route r, String climb) {
        List<String> all = new ArrayList<>();
        all.add(figures(r, climb));
        all.addAll(Supposed.notes(r.conditions(), texts));
        return String.join(" ", all);
    }

    private String figures(Route r, String climb) {
        return texts.first(
                "planner.route.described",
                km(r.metres().mid()) + " " + range(r.metres(), RouteText::km),
                time(r.seconds().mid()) + " " + range(r.seconds(), RouteText::time),
                String.valueOf(r.border()),
                climb,
                number(r.metresNotOpen() / METRES),
                r.accuracy().name(),
                String.valueOf(r.conditions().scenario().year()));
    }
}
