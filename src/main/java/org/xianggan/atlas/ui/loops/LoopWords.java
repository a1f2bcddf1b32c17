package org.xianggan.atlas.ui.loops;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Drive;
import org.xianggan.atlas.core.journey.Finish;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.Opening;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.wording.Figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Loops in words, in the first language of the moment.
final class LoopWords {
    private static final double HOUR = 3600;
    private static final double KILOMETRE = 1000;

    private final Messages texts;
    private final Function<Stop, @Nullable Names> names;

    /// @param names of the place that a stop is, where they are known
    LoopWords(Messages texts, Function<Stop, @Nullable Names> names) {
        this.texts = texts;
        this.names = names;
    }

    String name(Stop stop) {
        Names known = names.apply(stop);
        return known == null ? stop.name() : known.in(texts.language());
    }

    String stopName(Stay stay) {
        return stay.sight() == null ? name(stay.stop()) : stay.sight().names().in(texts.language());
    }

    String townName(NightTown town) {
        return town.names().in(texts.language());
    }

    /// “长沙市 → 回到起点 · 自动分天 · 每天 8 小时 · 任意日”.
    String frame(Loop loop) {
        List<String> parts = new ArrayList<>();
        Stop start = loop.start();
        parts.add(
                start == null
                        ? texts.first("loop.page.start.first")
                        : texts.first("loop.page.start.of", name(start)));
        parts.add(
                switch (loop.finish()) {
                    case Finish.Back _ -> texts.first("loop.page.finish.back");
                    case Finish.AtLast _ -> texts.first("loop.page.finish.last");
                    case Finish.At(Stop end) -> texts.first("loop.page.finish.of", name(end));
                });
        parts.add(
                loop.isCut()
                        ? texts.first("loop.page.days.cut", loop.cuts().size() + 1)
                        : loop.days() == 0
                                ? texts.first("loop.page.days.few")
                                : texts.first("loop.page.days.of", loop.days()));
        parts.add(texts.first("loop.page.hours.of", Figures.plain(loop.hours())));
        LocalDate date = loop.date();
        parts.add(date == null ? texts.first("loop.page.date.any") : date(date));
        parts.add(texts.first("loop.page.year.of", String.valueOf(loop.year())));
        return String.join(" · ", parts);
    }

    /// `2026-12-01 周二`.
    String date(LocalDate date) {
        return date + " " + weekday(date.getDayOfWeek());
    }

    private String weekday(DayOfWeek day) {
        return texts.first("loop.weekday." + Opening.code(day));
    }

    /// “2 天 · 6 站 · 612 公里 · 行车 9.2 小时 · 参观 8.5 小时”.
    String summary(Itinerary plan) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.first("loop.page.days.of", plan.days().size()));
        parts.add(texts.first("loop.page.stops.of", plan.loop().stops().size()));
        parts.add(Figures.km(plan.metres(), texts));
        parts.add(texts.first("loop.page.driving", Figures.hours(plan.seconds(), texts)));
        parts.add(
                texts.first(
                        "loop.page.visiting", Figures.duration(plan.visitMinutes() / 60, texts)));
        addApart(parts, plan.footMetres(), plan.footSeconds(), plan.transferMinutes());
        return String.join(" · ", parts);
    }

    /// What is neither driven nor visited.
    private void addApart(List<String> parts, double metres, double seconds, double transfer) {
        if (seconds > 0) {
            parts.add(
                    texts.first(
                            "loop.page.foot",
                            Figures.distance(metres, texts),
                            Figures.duration(seconds / HOUR, texts)));
        }
        if (transfer > 0) {
            parts.add(
                    texts.first("loop.page.transfer-time", Figures.duration(transfer / 60, texts)));
        }
    }

    /// The same, short, while something is held: “2 天 · 598 公里 · 9.1 小时 · 第 1 天超出 0.4 小时”.
    String tried(Itinerary plan) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.first("loop.page.days.of", plan.days().size()));
        parts.add(km(plan.metres().mid()));
        parts.add(hours(plan.seconds().mid() / HOUR));
        plan.days().stream()
                .filter(d -> d.overMinutes() > 0)
                .map(
                        d ->
                                texts.first(
                                        "loop.page.day-over",
                                        d.number(),
                                        Figures.number(d.overMinutes() / 60, 1)))
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    String km(double metres) {
        return texts.first("loop.page.km", Figures.number(metres / KILOMETRE, 0));
    }

    String hours(double hours) {
        return texts.first("loop.page.hours", Figures.number(hours, 1));
    }

    String day(Day day) {
        LocalDate date = day.date();
        String number = texts.first("loop.page.day", day.number());
        return date == null ? number : number + " · " + date(date);
    }

    /// `08:30–17:42`.
    static String span(double from, double to) {
        return Clock.text(from) + "–" + Clock.text(to);
    }

    /// “212 公里 · 4.1 小时”.
    String driven(Day day) {
        return km(day.metres().mid()) + " · " + hours(day.seconds().mid() / HOUR);
    }

    /// “84 公里 · 1 小时 20 分”; what is walked after it.
    String way(Drive drive) {
        List<String> parts = new ArrayList<>();
        if (drive.hop().seconds().mid() > 0) {
            parts.add(km(drive.hop().metres().mid()));
            parts.add(Figures.duration(drive.hop().seconds().mid() / HOUR, texts));
        }
        addApart(parts, drive.hop().footMetres(), drive.hop().footSeconds(), 0);
        return String.join(" · ", parts);
    }

    /// “09:52 到 · 参观到 11:22 · 11:30 离开 · 余 2 小时”.
    String stay(Stay s) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.first("loop.page.arrives", Clock.text(s.arrive())));
        if (s.begin() - s.arrive() - s.oneWay() > 0.5) {
            parts.add(texts.first("loop.page.begins", Clock.text(s.begin())));
        }
        parts.add(texts.first("loop.page.leaves", Clock.text(s.leave())));
        if (!Double.isInfinite(s.slack()) && !s.isMissed()) {
            parts.add(texts.first("loop.page.slack", Figures.duration(s.slack() / 60, texts)));
        }
        return String.join(" · ", parts);
    }

    /// “北门换乘观光车，单程 15 分，每 20 分一班，60 元（2024，某人）”.
    String transfer(Transfer t) {
        List<String> parts = new ArrayList<>();
        parts.add(
                texts.first(
                        "loop.page.transfer",
                        t.gate(),
                        texts.first("loop.more.means." + t.means().code()),
                        t.minutes()));
        Integer interval = t.interval();
        if (interval != null) {
            parts.add(texts.first("loop.page.interval", interval));
        }
        Double fare = t.fare();
        parts.add(
                fare == null
                        ? texts.first("loop.page.fare.none")
                        : texts.first("loop.page.fare", Figures.plain(fare)));
        String said =
                Stream.of(t.asOf() == null ? "" : t.asOf().text(), t.by())
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.joining(" "));
        return String.join(texts.first("form.comma"), parts)
                + (said.isEmpty() ? "" : texts.first("loop.page.said-by", said));
    }

    /// “不宜在周一、周二出发”; empty where any day will do.
    String startDays(Itinerary plan) {
        Set<DayOfWeek> bad = EnumSet.allOf(DayOfWeek.class);
        bad.removeAll(plan.startDays());
        return bad.isEmpty() || plan.loop().date() != null
                ? ""
                : plan.startDays().isEmpty()
                        ? texts.get("loop.page.start-days.none")
                        : texts.get(
                                "loop.page.start-days",
                                plan.startDays().stream()
                                        .sorted()
                                        .map(this::weekday)
                                        .collect(Collectors.joining(texts.first("loop.page.and"))));
    }
}
