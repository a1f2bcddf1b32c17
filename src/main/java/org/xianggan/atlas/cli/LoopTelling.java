package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopStop;
import org.xianggan.atlas.core.journey.Lunch;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.journey.VisitTime;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A planned loop, told.
///
/// @param ground what it is planned on
/// @param plan null where nothing could be planned
/// @param before the stops in the order before, by their numbers in the loop
/// @param isExact whether no order is better
record LoopTelling(
        Context context,
        Ground ground,
        Wording wording,
        Loop loop,
        @Nullable Itinerary plan,
        List<Integer> before,
        List<Remark> unmet,
        boolean isExact) {
    Map<String, @Nullable Object> json() {
        List<String> after =
                loop.stops().stream().map(LoopStop::stop).map(LoopTelling::id).toList();
        return Json.map(
                "km",
                plan == null ? null : NetworkCommand.km(plan.metres().mid()),
                "drive_hours",
                plan == null ? null : NetworkCommand.hours(plan.seconds().mid()),
                "days",
                plan == null ? List.of() : plan.days().stream().map(LoopTelling::day).toList(),
                "unmet",
                sentences(),
                "order_before",
                before.stream().map(after::get).toList(),
                "order_after",
                after);
    }

    private List<String> sentences() {
        return unmet.stream().map(r -> r.sentence(context.messages())).distinct().toList();
    }

    private static Map<String, @Nullable Object> day(Day d) {
        return Json.map(
                "stops",
                d.stays().stream().map(LoopTelling::stop).toList(),
                "km",
                NetworkCommand.km(d.metres().mid()),
                "drive_hours",
                NetworkCommand.hours(d.seconds().mid()),
                "night",
                d.night() == null ? null : d.night().id().toString());
    }

    private static Map<String, @Nullable Object> stop(Stay s) {
        return Json.map(
                "id",
                id(s.stop()),
                "arrive",
                Clock.text(s.arrive()),
                "leave",
                Clock.text(s.leave()));
    }

    private static String id(Stop stop) {
        return stop.id() == null ? stop.name() : stop.id().toString();
    }

    void print() {
        if (plan != null) {
            plan.days().forEach(this::print);
            say(
                    "cli.loop.total",
                    one(plan.metres().mid() / 1000),
                    one(plan.seconds().mid() / 3600));
            if (plan.footMetres() > 0) {
                say("cli.loop.foot", one(plan.footMetres() / 1000));
            }
            if (plan.transferMinutes() > 0) {
                say("loop.more.cli.transfer", one(plan.transferMinutes() / 60));
            }
            if (!isExact) {
                say("cli.loop.near");
            }
            plan.remarks().stream()
                    .filter(r -> !r.isGrave())
                    .map(r -> r.sentence(context.messages()))
                    .distinct()
                    .forEach(context.out()::println);
        }
        reasons();
        sentences().forEach(context.out()::println);
        say("cli.network.note." + ground.network().words());
    }

    private void print(Day d) {
        say(
                "cli.loop.day",
                d.number(),
                Clock.text(d.begins()),
                Clock.text(d.ends()),
                one(d.metres().mid() / 1000),
                one(d.seconds().mid() / 3600));
        Lunch lunch = d.lunch();
        for (Stay s : d.stays()) {
            if (lunch != null && lunch.from() < s.begin()) {
                say("cli.loop.lunch", Clock.text(lunch.from()));
                lunch = null;
            }
            say("cli.loop.stay", Clock.text(s.arrive()), Clock.text(s.leave()), name(s.stop()));
        }
        if (lunch != null) {
            say("cli.loop.lunch", Clock.text(lunch.from()));
        }
        if (d.night() != null) {
            say("cli.loop.night", name(d.night().stop()));
        }
    }

    /// Why visits take as long as they do, each reason once with the stops that it is said of.
    private void reasons() {
        if (plan == null) {
            return;
        }
        Map<VisitTime, List<String>> reasons = new LinkedHashMap<>();
        for (Day d : plan.days()) {
            for (Stay s : d.stays()) {
                if (!s.time().reason().isEmpty()) {
                    reasons.computeIfAbsent(s.time(), t -> new ArrayList<>()).add(name(s.stop()));
                }
            }
        }
        reasons.forEach(
                (t, stops) ->
                        say(
                                "loop.more.cli.visit",
                                String.join(context.text("loop.more.list"), stops),
                                t.minutes(),
                                wording.text(t.reason())));
    }

    private String name(Stop stop) {
        return ground.name(stop, context.messages().language());
    }

    private void say(String key, Object... arguments) {
        context.out().println(context.text(key, arguments));
    }

    private static String one(double value) {
        return String.format(java.util.Locale.ROOT, "%.1f", value);
    }
}
