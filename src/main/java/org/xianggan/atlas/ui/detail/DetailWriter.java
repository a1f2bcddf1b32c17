package org.xianggan.atlas.ui.detail;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Source;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.sight.CardWords;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.citation.References.Origin;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.common.Rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts what the catalogue knows about a thing into the words of the detail panel. Unknown stays
/// “—”, never 0.
final class DetailWriter {
    private static final String MISSING = "—";

    /// What is set large. Everything else is text, though it be a number (a code, a date).
    private static final Set<String> FIGURES =
            Set.of(
                    "area",
                    "population_2020",
                    "population_registered",
                    "gdp",
                    "forest",
                    "townships",
                    "length",
                    "poverty_exit",
                    "belt_townships",
                    "target_year",
                    "design_speed");

    /// Lines that are not opened or closed.
    private static final Set<Kind> TIMELESS = Set.of(Kind.RIVER, Kind.ROUTE);

    /// What a thing is, in a sentence or two: stands first, without a label.
    private static final String LEAD = "text";

    /// Longer than this, pinyin and English get a line each.
    private static final int LONGEST_SUBTITLE = 40;

    /// A number, be it about so much, at least so much or a span; with words in it it is text.
    private static final Pattern FIGURE =
            Pattern.compile("[约近≥>≤<]?\\s*[\\d.,]{1,11}\\+?([-–—~][\\d.,]{1,9})?%?");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}");

    private final Messages texts;
    private final Reading reading;
    private final ThenAndNow compared;
    private final int year;
    private final Knowledge knowledge;
    private final LineStatuses statuses;

    DetailWriter(
            Messages texts, Reading reading, ThenAndNow compared, int year, LineStatuses statuses) {
        this.compared = compared;
        this.statuses = statuses;
        this.texts = texts;
        this.reading = reading;
        this.year = year;
        this.knowledge = new Knowledge(year, texts);
    }

    DetailContent write(EntityInfo info) {
        References references = new References(reading);
        List<DetailContent.Figure> figures = new ArrayList<>();
        List<DetailContent.TextRow> rows = new ArrayList<>();
        for (EntityInfo.Attribute a : inReadingOrder(info.attributes())) {
            String label = Reading.saidOr(texts, "attribute." + a.key(), a.key());
            String value = a.value().isBlank() ? MISSING : a.value();
            String unit = unit(a.unit());
            // What happened has a date; only what may change has an “as of”.
            String asOf =
                    a.key().equals("event") && a.asOf() != null ? date(a.asOf()) : asOf(a.asOf());
            if (isFigure(a.key(), value)) {
                figures.add(
                        new DetailContent.Figure(
                                label,
                                grouped(value),
                                unit,
                                asOf,
                                references.of(a.citations()),
                                reading.maybe(a.note()),
                                knowledge.notYet(a.asOf(), a.citations())));
            } else {
                rows.add(
                        new DetailContent.TextRow(
                                a.key().equals(LEAD) ? "" : label,
                                reading.text(value) + (unit.isEmpty() ? "" : " " + unit),
                                asOf,
                                references.of(a.citations()),
                                noteOf(a, info.entity().id().kind()),
                                knowledge.notYet(a.asOf(), a.citations())));
            }
        }
        Line line = info.line();
        List<DetailContent.Stretch> stretches =
                line == null || TIMELESS.contains(info.entity().id().kind())
                        ? List.of()
                        : line.sections().stream().map(s -> stretch(s, references)).toList();
        Names names = info.entity().names();
        return new DetailContent(
                info.entity().id(),
                names.in(texts.language()),
                texts.language() == Language.EN && names.en() != null
                        ? joined(names.zh(), names.pinyin())
                        : joined(names.pinyin(), names.en()),
                names.former().isEmpty()
                        ? ""
                        : texts.first(
                                formerKey(info.entity().id().kind()),
                                String.join(texts.first("form.enumeration"), names.former())),
                shield(line),
                badges(info),
                List.copyOf(figures),
                List.copyOf(rows),
                stretches,
                line == null ? "" : asOf(line.asOf()),
                info.relations().stream()
                        .filter(r -> !r.links().isEmpty())
                        .sorted(Comparator.comparingInt(r -> RelationOrder.of(r.key())))
                        .map(r -> group(info.entity().id().kind(), r))
                        .toList(),
                compared.of(info.entity().id(), references, knowledge),
                sayings(info),
                doubts(info),
                geometry(info),
                references.all());
    }

    /// Hours change: how old they are is said, and that one should ring.
    private @Nullable String noteOf(EntityInfo.Attribute a, Kind kind) {
        return kind == Kind.SITE && a.key().equals("opening") && !a.value().isBlank()
                ? Reading.both(texts, m -> new CardWords(m).age(a.asOf()))
                : reading.maybe(a.note());
    }

    /// A river has several names at once, along its course.
    private String formerKey(Kind kind) {
        String own = "detail.former." + kind.prefix();
        return texts.has(own) ? own : "detail.former";
    }

    /// The lead, the figures, the rest: citations are numbered as they are met.
    private static List<EntityInfo.Attribute> inReadingOrder(List<EntityInfo.Attribute> all) {
        return all.stream()
                .sorted(
                        Comparator.comparingInt(
                                a ->
                                        a.key().equals(LEAD)
                                                ? 0
                                                : isFigure(a.key(), a.value()) ? 1 : 2))
                .toList();
    }

    private static boolean isFigure(String key, String value) {
        return FIGURES.contains(key)
                && (value.isBlank() || value.equals(MISSING) || FIGURE.matcher(value).matches());
    }

    /// `491849` as “491 849”, with thin spaces that never break; what is printed otherwise stays.
    private static String grouped(String value) {
        return LONG_NUMBER.matcher(value).matches()
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(value)).replace(',', '\u2009')
                : value;
    }

    private static DetailContent.@Nullable Shield shield(@Nullable Line line) {
        String ref = line == null ? null : line.ref();
        return line == null || ref == null ? null : new DetailContent.Shield(ref, line.lineClass());
    }

    /// With “说法不一” where sources differ, which leads to the versions.
    private List<DetailContent.Badge> badges(EntityInfo info) {
        return Stream.of(
                        info.badges().stream().map(this::badge),
                        target(info),
                        info.relations().stream()
                                .filter(r -> r.key().equals("conflicts") && !r.links().isEmpty())
                                .map(
                                        r ->
                                                new DetailContent.Badge(
                                                        texts.first("relation.conflicts"),
                                                        r.links().getFirst().target(),
                                                        "conflict")))
                .flatMap(s -> s)
                .toList();
    }

    /// What is to be there by a year, seen from the year shown.
    private Stream<DetailContent.Badge> target(EntityInfo info) {
        return info.attributes().stream()
                .filter(a -> a.key().equals("target_year") && YEAR.matcher(a.value()).matches())
                .map(
                        a ->
                                new DetailContent.Badge(
                                        knowledge.target(
                                                Integer.parseInt(a.value()), a.citations()),
                                        null,
                                        "target"));
    }

    private DetailContent.Badge badge(EntityInfo.Badge badge) {
        String argument = badge.argument() == null ? "" : reading.word(badge.argument());
        String pattern = texts.firstOr("badge." + badge.key(), badge.key());
        String text =
                pattern.contains("{0}")
                        ? pattern.replace("{0}", argument).strip()
                        : argument.isEmpty()
                                ? pattern
                                : pattern + texts.first("form.between") + argument;
        return new DetailContent.Badge(text, badge.target(), badge.key());
    }

    private DetailContent.Stretch stretch(Section section, References references) {
        Timeline.InYear now = section.timeline().in(year);
        List<DetailContent.Moment> moments = new ArrayList<>();
        for (LineEvent e : section.timeline().events()) {
            String what =
                    e.status() != null
                            ? status(e.status(), e.target())
                            : e.worksZh() == null
                                    ? texts.first("detail.works")
                                    : reading.text(e.worksZh());
            String date = date(e.date());
            if (e.end() != null && !e.end().equals(e.date())) {
                date = date + " – " + date(e.end());
            }
            moments.add(
                    new DetailContent.Moment(
                            date,
                            e.status(),
                            what,
                            references.of(e.citations()),
                            reading.maybe(e.note()),
                            Knowledge.since(e.date()) > year));
        }
        String zh = section.nameZh();
        String en = section.nameEn();
        String name =
                zh == null || zh.isBlank()
                        ? Reading.said(texts, "detail.whole-line")
                        : texts.language() == Language.EN && en != null ? en : reading.text(zh);
        String statusText =
                now.drawn()
                        ? status(now.status(), now.target())
                        : texts.first("detail.not-yet", Integer.toString(year));
        Double km = section.drawnKm();
        return new DetailContent.Stretch(
                name,
                now.status(),
                statusText,
                km == null ? "" : texts.first("detail.km", kilometres(km)),
                List.copyOf(moments),
                Reading.said(texts, "detail.later", Integer.toString(year)),
                reading.maybe(section.note()));
    }

    /// “目标：通车” where it is only to be so by then.
    private String status(Status status, boolean target) {
        String said = texts.first("status." + status.code());
        return target ? texts.first("status.target", said) : said;
    }

    private DetailContent.Group group(Kind of, EntityInfo.Relation relation) {
        String heading = Reading.saidOr(texts, "relation." + relation.key(), relation.key());
        return new DetailContent.Group(
                Reading.saidOr(texts, "relation." + relation.key() + "." + of.prefix(), heading),
                statuses.sorted(relation.links()).stream()
                        .map(link -> relation.key().equals("stops") ? asPublished(link) : link)
                        .map(
                                link ->
                                        new DetailContent.Link(
                                                link.target(),
                                                link.names(),
                                                Rows.of(link.target(), link.subtype())
                                                        .map(DetailContent.Symbol::new)
                                                        .orElse(null),
                                                detail(link)))
                        .toList());
    }

    private String detail(EntityInfo.Link link) {
        String word = statuses.word(link.target(), texts);
        String own = link.detail() == null ? "" : reading.word(link.detail());
        return own.isEmpty() ? word : word.isEmpty() ? own : own + " · " + word;
    }

    /// A stop that no record stands for leads to its county: it is called as it was published, and
    /// the county stands beside it.
    private static EntityInfo.Link asPublished(EntityInfo.Link stop) {
        String published = stop.detail();
        EntityId target = stop.target();
        if (published == null || target == null || target.kind() == Kind.SITE) {
            return stop;
        }
        return new EntityInfo.Link(
                target,
                new Names(published, published, null, null, List.of()),
                stop.subtype(),
                stop.names().zh());
    }

    /// Facts that stand above as a figure, with their number, are not told twice.
    private List<DetailContent.Saying> sayings(EntityInfo info) {
        Set<EntityId> told = new HashSet<>();
        info.attributes().forEach(a -> a.citations().forEach(c -> told.add(c.id())));
        return info.facts().stream().filter(f -> !told.contains(f.id())).map(this::saying).toList();
    }

    private DetailContent.Saying saying(Fact fact) {
        Origin origin = fact.document() == null ? Origin.OTHER : Origin.ofPassage(fact.passage());
        Source source = fact.source();
        String origins =
                Stream.of(
                                texts.first(origin.key()),
                                source == null ? null : reading.word(source.publisher()),
                                source == null || source.date() == null
                                        ? null
                                        : date(source.date()),
                                fact.passage(),
                                fact.asOf() == null ? null : asOf(fact.asOf()),
                                fact.id().key())
                        .filter(s -> s != null && !s.isBlank())
                        .reduce((a, b) -> a + " · " + b)
                        .orElse("");
        return new DetailContent.Saying(
                fact.id(),
                sentence(fact),
                fact.quote(),
                origin,
                origins,
                reading.maybe(fact.note()),
                knowledge.notYet(fact.asOf(), List.of()));
    }

    /// A figure's fact is a label and a value; a told fact is a sentence already.
    private String sentence(Fact fact) {
        String said = reading.text(fact.textZh());
        if (fact.value() == null || fact.textZh().contains(fact.value())) {
            return said;
        }
        String unit = unit(fact.unit());
        return said + " " + reading.word(fact.value()) + (unit.isEmpty() ? "" : " " + unit);
    }

    private String unit(@Nullable String zh) {
        return zh == null ? "" : texts.firstOr("unit." + zh, reading.word(zh));
    }

    private List<String> doubts(EntityInfo info) {
        Set<String> doubts = new LinkedHashSet<>(info.doubts());
        Line line = info.line();
        if (line != null && line.doubt() != null) {
            doubts.add(line.doubt());
        }
        return doubts.stream().filter(d -> !d.isBlank()).map(reading::text).toList();
    }

    private List<String> geometry(EntityInfo info) {
        EntityInfo.GeometryInfo g = info.geometry();
        List<String> lines = new ArrayList<>();
        List<String> first = new ArrayList<>();
        if (g.accuracy() == null) {
            first.add(texts.get("detail.no-geometry"));
        } else {
            first.add(texts.first("detail.accuracy", g.accuracy().name()));
            first.add(texts.get("accuracy." + g.accuracy().name()));
        }
        if (g.accuracyM() != null) {
            first.add("±" + metres(g.accuracyM()));
        }
        lines.add(String.join(" · ", first));
        Line line = info.line();
        if (line != null && line.hasCourse()) {
            lines.add(texts.first("detail.drawn-km", byClass(line.kmByClass())));
        }
        if (!g.sources().isEmpty()) {
            lines.add(
                    texts.first(
                            "detail.sources",
                            g.sources().stream()
                                    .map(reading::word)
                                    .collect(Collectors.joining(texts.first("form.semicolon")))));
        }
        if (g.licence() != null) {
            lines.add(texts.first("detail.licence", licence(g.licence())));
        }
        if (g.note() != null) {
            lines.add(reading.text(g.note()));
        }
        return List.copyOf(lines);
    }

    private String licence(String codes) {
        return Stream.of(codes.split(" AND |;|；"))
                .map(String::strip)
                .map(code -> texts.firstOr("licence." + code, code))
                .collect(Collectors.joining(texts.first("form.semicolon")));
    }

    private String byClass(Map<AccuracyClass, Double> km) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(km)
                .forEach(
                        (c, length) ->
                                parts.add(
                                        texts.first("detail.km-of", c.name(), kilometres(length))));
        return String.join(texts.first("form.comma"), parts);
    }

    private static String metres(double metres) {
        return metres >= 1000 || (metres >= 100 && metres % 100 > 0)
                ? String.format(Locale.ROOT, "%.1f km", metres / 1000)
                : String.format(Locale.ROOT, "%.0f m", metres);
    }

    private static String kilometres(double km) {
        return String.format(Locale.ROOT, km < 10 ? "%.1f" : "%.0f", km);
    }

    private String asOf(@Nullable Edtf date) {
        return date == null ? "" : texts.first("detail.as-of", date(date));
    }

    /// `2021-06` as it is, `../2021-06` as “2021-06 前”, an interval with a dash.
    String date(Edtf date) {
        if (date.isByThen()) {
            return texts.first("detail.by-then", date.text().substring(3));
        }
        return date.text().replace("/", "–");
    }

    private static String joined(@Nullable String a, @Nullable String b) {
        List<String> parts =
                Stream.of(a, b).filter(Objects::nonNull).filter(s -> !s.isBlank()).toList();
        int length = parts.stream().mapToInt(String::length).sum();
        return String.join(length > LONGEST_SUBTITLE ? "\n" : " · ", parts);
    }
}
