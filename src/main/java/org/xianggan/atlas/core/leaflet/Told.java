package org.xianggan.atlas.core.leaflet;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Opening;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Run;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.core.wording.Wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// Names, dates, lengths and times as a leaflet prints them, in its language.
final class Told {
    private static final int MOST_LINES = 3;
    private static final int HOUR = 60;

    /// A road that one is on for less needs no number.
    private static final double LEAST_METRES = 3000;

    final Wording wording;
    private final Messages texts;
    private final Catalogue catalogue;

    /// English names of what remarks call by its Chinese one.
    private final Map<String, String> english = new HashMap<>();

    Told(Catalogue catalogue, Wording wording) {
        this.catalogue = catalogue;
        this.wording = wording;
        this.texts = wording.texts();
    }

    /// In both languages, English after Chinese.
    String said(String key, Object... arguments) {
        return wording.said(key, arguments);
    }

    /// Figures that read alike in both languages: while both are wanted in English alone, after the
    /// Chinese word for what they are of.
    String once(String word, Function<Messages, String> say) {
        return texts.language() == Language.BOTH
                ? texts.first(word) + " " + say.apply(Messages.english())
                : say.apply(texts);
    }

    /// The names of a stop: those of the thing that it is, or what its maker called it.
    Names names(Stop s) {
        EntityId id = s.id();
        Entity e = id == null ? null : catalogue.entity(id).orElse(null);
        Names n =
                e == null || !e.names().zh().equals(s.name()) && !isShort(e, s) ? null : e.names();
        if (n == null) {
            return new Names(s.name(), s.name(), null, null, List.of());
        }
        if (n.en() != null) {
            english.put(s.name(), n.en());
        }
        return n;
    }

    private static boolean isShort(Entity e, Stop s) {
        return e.names().shortZh().equals(s.name());
    }

    /// Remembers how a town is called.
    Names town(Names n) {
        if (n.en() != null) {
            english.put(n.zh(), n.en());
        }
        return n;
    }

    String name(Stop s) {
        return wording.name(names(s));
    }

    /// For a line that says it in each language by itself.
    static String in(Messages m, Names n) {
        return n.shortIn(m.language());
    }

    @Nullable Names names(@Nullable EntityId id) {
        return id == null ? null : catalogue.entity(id).map(Entity::names).orElse(null);
    }

    String remark(Remark r) {
        return Twofold.line(
                texts,
                m ->
                        m.language() == Language.EN
                                ? new Remark(
                                                r.code(),
                                                r.stop(),
                                                r.day(),
                                                r.arguments().stream().map(this::english).toList())
                                        .sentence(m)
                                : r.sentence(m));
    }

    private Object english(Object argument) {
        return argument instanceof String s ? english.getOrDefault(s, s) : argument;
    }

    String date(LocalDate date) {
        return Twofold.line(texts, m -> date(date, m));
    }

    static String date(LocalDate date, Messages m) {
        return date + " " + weekday(date.getDayOfWeek(), m);
    }

    static String weekday(DayOfWeek day, Messages m) {
        return m.first("loop.weekday." + Opening.code(day));
    }

    /// `（2021年信息，请电话确认）`.
    static String age(@Nullable Edtf asOf, Messages m) {
        String age =
                asOf == null
                        ? m.first("loop.age.none")
                        : m.first(
                                asOf.isYearOnly() ? "loop.age.year" : "loop.age.date", asOf.text());
        return m.first("form.aside", age);
    }

    static String km(double metres) {
        return metres < 9950
                ? String.format(Locale.ROOT, "%.1f", metres / 1000)
                : Long.toString(Math.round(metres / 1000));
    }

    static String hours(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds / 3600);
    }

    /// `1 小时 20 分`.
    static String time(double minutes, Messages m) {
        long whole = Math.round(minutes);
        return whole < HOUR
                ? m.first("leaflet.minutes", String.valueOf(whole))
                : whole % HOUR == 0
                        ? m.first("leaflet.hours", String.valueOf(whole / HOUR))
                        : m.first(
                                "leaflet.hours-minutes",
                                String.valueOf(whole / HOUR),
                                String.valueOf(whole % HOUR));
    }

    /// The numbers of the roads of a leg, or the names of its railways; empty where none is known.
    String lines(@Nullable Leg leg, Messages m) {
        if (leg == null) {
            return "";
        }
        Set<String> names = new LinkedHashSet<>();
        for (Run r : leg.runs()) {
            Names n = r.names();
            if (r.metres().mid() >= LEAST_METRES && (r.ref() != null || n != null)) {
                names.add(r.ref() != null ? r.ref() : in(m, Objects.requireNonNull(n)));
            }
        }
        return names.isEmpty()
                ? ""
                : m.first(
                        names.size() > MOST_LINES ? "leaflet.via.more" : "leaflet.via",
                        String.join(
                                m.first("form.enumeration"),
                                names.stream().limit(MOST_LINES).toList()));
    }

    /// `113.9260°E 28.0470°N`.
    static String degrees(LonLat p) {
        return String.format(Locale.ROOT, "%.4f°E\u00A0%.4f°N", p.lon(), p.lat());
    }
}
