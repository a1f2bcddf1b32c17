package org.xianggan.atlas.core.leaflet;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Clock;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Drive;
import org.xianggan.atlas.core.journey.Hop;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.Lunch;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.leaflet.Leaflet.DayPart;
import org.xianggan.atlas.core.leaflet.Leaflet.Moment;
import org.xianggan.atlas.core.leaflet.Leaflet.Row;
import org.xianggan.atlas.core.leaflet.Leaflet.Sign;
import org.xianggan.atlas.core.leaflet.Leaflet.Visit;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.wording.Twofold;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The days of a loop as rows, and the lines above them.
final class LoopDays {
    private static final int MANY_DAYS = 4;

    /// Nobody drives that: two sites at one place.
    private static final double NO_METRES = 50;

    private final Itinerary plan;
    private final List<Route> roads;
    private final Told told;
    private final Places places;
    private final Messages texts;

    LoopDays(Itinerary plan, List<Route> roads, Told told, Places places) {
        this.plan = plan;
        this.roads = roads;
        this.told = told;
        this.places = places;
        this.texts = told.wording.texts();
    }

    private String twice(java.util.function.Function<Messages, String> say) {
        return Twofold.line(texts, say);
    }

    /// `2 天 · 6 站 · 约 480 公里 · 行车约 8.5 小时`.
    String line() {
        int stops = plan.loop().stops().size();
        return twice(
                m -> {
                    List<String> parts = new ArrayList<>();
                    parts.add(m.first("leaflet.days", plan.days().size()));
                    parts.add(m.first("leaflet.stops", stops));
                    parts.add(m.first("leaflet.about-km", Told.km(plan.metres().mid())));
                    parts.add(m.first("leaflet.driving", Told.hours(plan.seconds().mid())));
                    if (plan.footMetres() > 0) {
                        parts.add(
                                m.first(
                                        "leaflet.walking",
                                        Told.km(plan.footMetres()),
                                        Told.time(plan.footSeconds() / 60, m)));
                    }
                    double transfers = plan.days().stream().mapToDouble(Day::transferMinutes).sum();
                    if (transfers > 0) {
                        parts.add(m.first("leaflet.transfers", Told.time(transfers, m)));
                    }
                    return String.join(" · ", parts);
                });
    }

    /// From where to where, when, on the roads of which year.
    String when() {
        Stop from = plan.days().getFirst().from();
        Stop to = plan.days().getLast().to();
        Names first = told.names(from);
        Names last = told.names(to);
        Loop loop = plan.loop();
        return twice(
                m -> {
                    List<String> parts = new ArrayList<>();
                    parts.add(
                            from.equals(to)
                                    ? m.first("leaflet.round", Told.in(m, first))
                                    : m.first(
                                            "leaflet.from-to",
                                            Told.in(m, first),
                                            Told.in(m, last)));
                    parts.add(dates(loop.date(), m));
                    parts.add(m.first("leaflet.roads", String.valueOf(loop.year())));
                    return String.join(" · ", parts);
                });
    }

    private String dates(@Nullable LocalDate date, Messages m) {
        int days = plan.days().size();
        if (date != null) {
            return days == 1
                    ? Told.date(date, m)
                    : m.first(
                            "leaflet.dates",
                            Told.date(date, m),
                            Told.date(date.plusDays(days - 1L), m));
        }
        if (plan.startDays().size() == DayOfWeek.values().length) {
            return m.first("leaflet.any-day");
        }
        if (plan.startDays().isEmpty()) {
            return m.first("leaflet.no-day");
        }
        // Whichever is shorter: the days that work, or those that do not.
        boolean most = plan.startDays().size() > MANY_DAYS;
        return m.first(
                most ? "leaflet.begin-not-on" : "leaflet.begin-on",
                Arrays.stream(DayOfWeek.values())
                        .filter(w -> plan.startDays().contains(w) != most)
                        .map(w -> Told.weekday(w, m))
                        .collect(Collectors.joining(m.first("form.enumeration"))));
    }

    List<DayPart> parts() {
        List<DayPart> parts = new ArrayList<>();
        for (int i = 0; i < plan.days().size(); i++) {
            Day d = plan.days().get(i);
            parts.add(
                    new DayPart(d.number(), heading(d), figures(d), rows(d, roads.get(i).legs())));
        }
        return parts;
    }

    private String heading(Day d) {
        LocalDate date = d.date();
        return twice(
                m ->
                        m.first("leaflet.day", d.number())
                                + (date == null ? "" : "  " + Told.date(date, m)));
    }

    private List<String> figures(Day d) {
        return texts.language() == Language.BOTH
                ? List.of(figures(d, Messages.chinese()), figures(d, Messages.english()))
                : List.of(figures(d, texts));
    }

    private String figures(Day d, Messages m) {
        String leaves =
                beginsAtStop(d)
                        ? ""
                        : m.first(
                                "leaflet.leaves",
                                Clock.text(d.begins()),
                                Told.in(m, told.names(d.from())));
        return leaves
                + m.first(
                        "leaflet.day.figures",
                        Told.km(d.metres().mid()),
                        Told.hours(d.seconds().mid()));
    }

    /// Whether nobody drives before the first visit.
    private static boolean beginsAtStop(Day d) {
        return d.drives().isEmpty()
                || !d.stays().isEmpty()
                        && d.drives().getFirst().leaves() >= d.stays().getFirst().leave() - 0.5;
    }

    private static boolean endsAtStop(Day d) {
        int between = d.stays().size() - (beginsAtStop(d) ? 1 : 0);
        return !d.stays().isEmpty() && d.drives().size() <= between;
    }

    private List<Row> rows(Day d, List<Leg> legs) {
        List<Row> rows = new ArrayList<>();
        Lunch lunch = d.lunch();
        boolean eaten = lunch == null;
        int stay = 0;
        if (beginsAtStop(d) && !d.stays().isEmpty()) {
            visit(d.stays().get(stay++), false, rows);
        }
        for (int i = 0; i < d.drives().size(); i++) {
            Drive drive = d.drives().get(i);
            boolean onWay =
                    lunch != null
                            && !eaten
                            && lunch.from() >= drive.leaves() - 1
                            && lunch.from() < drive.arrives() - 1;
            drive(drive, i < legs.size() ? legs.get(i) : null, onWay ? lunch : null, rows);
            eaten |= onWay;
            if (stay < d.stays().size()) {
                Stay s = d.stays().get(stay++);
                boolean here = lunch != null && !eaten && lunch.from() < s.leave() - 1;
                if (lunch != null && here) {
                    rows.add(lunch(lunch));
                    eaten = true;
                }
                visit(s, here, rows);
            }
        }
        if (lunch != null && !eaten) {
            rows.add(lunch(lunch));
        }
        end(d, rows);
        return rows;
    }

    private Moment lunch(Lunch lunch) {
        return new Moment(
                Sign.LUNCH,
                Clock.text(lunch.from()),
                told.said("leaflet.lunch", String.valueOf(lunch.minutes())));
    }

    private void drive(Drive drive, @Nullable Leg leg, @Nullable Lunch lunch, List<Row> to) {
        Hop hop = drive.hop();
        if (hop.metres().mid() > NO_METRES || lunch != null) {
            to.add(
                    new Moment(
                            Sign.DRIVE,
                            "",
                            told.once(
                                    "leaflet.drive.word",
                                    m ->
                                            m.first(
                                                            "leaflet.drive",
                                                            Told.km(hop.metres().mid()),
                                                            Told.time(hop.seconds().mid() / 60, m))
                                                    + told.lines(leg, m)
                                                    + (lunch == null
                                                            ? ""
                                                            : m.first(
                                                                    "leaflet.lunch.on-way",
                                                                    Clock.text(lunch.from()))))));
        }
        if (hop.footMetres() > 0) {
            to.add(
                    new Moment(
                            Sign.WALK,
                            "",
                            told.once(
                                    "leaflet.walk.word",
                                    m ->
                                            m.first(
                                                    "leaflet.walk",
                                                    Told.km(hop.footMetres()),
                                                    Told.time(hop.footSeconds() / 60, m)))));
        }
    }

    /// @param eaten whether one eats there before: then nobody wonders why the visit begins later
    private void visit(Stay s, boolean eaten, List<Row> to) {
        Transfer t = s.transfer();
        if (t != null) {
            to.add(
                    new Moment(
                            Sign.TRANSFER,
                            "",
                            told.said(
                                    "leaflet.transfer",
                                    t.gate(),
                                    told.said("loop.more.means." + t.means().code()),
                                    String.valueOf(t.minutes()))));
        }
        to.add(visit(s, eaten));
    }

    private Visit visit(Stay s, boolean eaten) {
        Sight sight = s.sight();
        Names names = sight == null ? told.names(s.stop()) : told.town(sight.names());
        List<String> extra = new ArrayList<>();
        String note = plan.loop().stops().get(s.index()).note();
        if (!note.isBlank()) {
            extra.add(note);
        }
        return places.visit(
                s.index() + 1,
                s.stop(),
                names,
                s.stop().position(),
                sight,
                texts.first(
                        (s.begin() > s.arrive() + 1 && !eaten
                                        ? "leaflet.times.later"
                                        : "leaflet.times")
                                + (texts.language() == Language.BOTH ? ".both" : ""),
                        Clock.text(s.arrive()),
                        Clock.text(s.leave()),
                        String.valueOf(s.time().minutes()),
                        Clock.text(s.begin())),
                extra,
                s.isMissed());
    }

    private void end(Day d, List<Row> rows) {
        NightTown night = d.night();
        if (night != null) {
            Names town = told.town(night.names());
            String kind = night.isSeat() ? "leaflet.night.seat" : "leaflet.night.town";
            rows.add(
                    new Moment(
                            Sign.NIGHT,
                            Clock.text(d.ends()),
                            twice(m -> m.first(kind, Told.in(m, town)))
                                    + places.marks(night.citations())));
        } else if (!endsAtStop(d)) {
            Names last = told.names(d.to());
            rows.add(
                    new Moment(
                            Sign.END,
                            Clock.text(d.ends()),
                            twice(m -> m.first("leaflet.ends", Told.in(m, last)))));
        }
    }
}
