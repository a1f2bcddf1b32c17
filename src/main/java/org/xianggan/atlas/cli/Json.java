package org.xianggan.atlas.cli;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Source;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The JSON forms of the command line: maps in the documented order of keys, unknown values as
/// null.
final class Json {
    private Json() {}

    /// A map in the order of its arguments: key, value, key, value …; values may be null.
    static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    static double round(double value, int decimals) {
        double p = Math.pow(10, decimals);
        return Math.round(value * p) / p;
    }

    static @Nullable Double degrees(@Nullable Double value) {
        return value == null ? null : Double.valueOf(round(value, 7));
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static Map<String, @Nullable Object> names(Names n) {
        return map(
                "name_zh",
                n.zh(),
                "short_zh",
                n.shortZh(),
                "pinyin",
                n.pinyin(),
                "name_en",
                n.en(),
                "former_names",
                n.former());
    }

    /// @param english of a text, where there is one
    static Map<String, @Nullable Object> fact(Fact f, Function<String, Optional<String>> english) {
        return map(
                "id",
                f.id().toString(),
                "kind",
                f.kind(),
                "entities",
                f.entities().stream().map(Object::toString).toList(),
                "text_zh",
                f.textZh(),
                "text_en",
                english.apply(f.textZh()).orElse(null),
                "value",
                f.value(),
                "number",
                f.number(),
                "unit",
                f.unit(),
                "scope",
                f.scope(),
                "as_of",
                text(f.asOf()),
                "status",
                f.status(),
                "document",
                document(f),
                "passage",
                f.passage(),
                "quote",
                f.quote(),
                "source",
                f.source() == null ? null : source(f.source()),
                "confidence",
                f.confidence(),
                "supersedes",
                text(f.supersedes()),
                "reason",
                f.reason(),
                "note",
                f.note());
    }

    /// `A`, `B`, or `X` for what other sources say.
    static String document(Fact f) {
        return f.document() == null ? "X" : f.document().key();
    }

    /// As `facts` prints it: bare ids (`F001`).
    ///
    /// @param newer the fact that supersedes it, or null
    static Map<String, @Nullable Object> bareFact(
            Fact f, @Nullable EntityId newer, Function<String, Optional<String>> english) {
        Map<String, @Nullable Object> m = fact(f, english);
        m.put("id", f.id().key());
        m.put("supersedes", f.supersedes() == null ? null : f.supersedes().key());
        m.put("superseded_by", newer == null ? null : newer.key());
        return m;
    }

    private static Map<String, @Nullable Object> source(Source s) {
        return map(
                "publisher",
                s.publisher(),
                "title",
                s.title(),
                "address",
                s.address(),
                "date",
                text(s.date()));
    }

    static List<String> citations(List<Citation> citations) {
        return citations.stream().map(c -> c.id().toString()).toList();
    }

    /// A status, `mixed` where sections differ, null for what is not built (rivers, tourist
    /// routes).
    static @Nullable String status(Line l, int year) {
        if (!l.isBuilt()) {
            return null;
        }
        Status status = l.statusIn(year);
        return status == null ? "mixed" : status.code();
    }

    /// A line as `lines` prints it.
    static Map<String, @Nullable Object> line(Line l, int year) {
        return map(
                "id",
                l.id().toString(),
                "ref",
                l.ref(),
                "name_zh",
                l.names().zh(),
                "name_en",
                l.names().en(),
                "class",
                l.lineClass(),
                "status",
                status(l, year),
                "sections",
                l.sections().stream().map(s -> section(l, s, year)).toList(),
                "as_of",
                text(l.asOf()),
                "length_km",
                lengthKm(l),
                "published_length",
                l.publishedLength(),
                "accuracy_class",
                l.hasCourse() ? l.accuracy().name() : null,
                "citations",
                cited(l));
    }

    private static Map<String, @Nullable Object> section(Line l, Section s, int year) {
        Timeline.InYear in = s.timeline().in(year);
        return map(
                "name",
                s.nameZh(),
                "status",
                l.isBuilt() ? in.status().code() : null,
                "since",
                in.since() == null ? null : in.since().text(),
                "target",
                in.target());
    }

    /// Drawn length of roads and railways. A river's drawn course loses its meanders and a tourist
    /// route is drawn as straight links, so their drawn length is no length.
    private static @Nullable Double lengthKm(Line l) {
        return !l.isBuilt() || !l.hasCourse()
                ? null
                : Double.valueOf(
                        round(
                                l.kmByClass().values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum(),
                                1));
    }

    private static List<String> cited(Line l) {
        Stream<Citation> events =
                l.sections().stream()
                        .flatMap(s -> s.timeline().events().stream())
                        .flatMap(e -> e.citations().stream());
        return Stream.concat(l.citations().stream(), events)
                .map(c -> c.id().toString())
                .distinct()
                .toList();
    }

    /// All that a detail panel shows.
    static Map<String, @Nullable Object> info(
            EntityInfo i, int year, Function<String, Optional<String>> english) {
        Map<String, @Nullable Object> m =
                map("id", i.entity().id().toString(), "kind", i.entity().id().kind().prefix());
        m.putAll(names(i.entity().names()));
        m.put("subtype", i.entity().subtype());
        m.put("county", text(i.entity().county()));
        m.put("lon", i.entity().anchor() == null ? null : degrees(i.entity().anchor().lon()));
        m.put("lat", i.entity().anchor() == null ? null : degrees(i.entity().anchor().lat()));
        m.put(
                "badges",
                i.badges().stream()
                        .map(
                                b ->
                                        map(
                                                "key",
                                                b.key(),
                                                "argument",
                                                b.argument(),
                                                "target",
                                                text(b.target())))
                        .toList());
        m.put("attributes", i.attributes().stream().map(Json::attribute).toList());
        m.put("facts", i.facts().stream().map(f -> fact(f, english)).toList());
        m.put("line", i.line() == null ? null : detailedLine(i.line(), year));
        m.put(
                "relations",
                i.relations().stream()
                        .map(
                                r ->
                                        map(
                                                "key",
                                                r.key(),
                                                "links",
                                                r.links().stream().map(Json::link).toList()))
                        .toList());
        m.put(
                "geometry",
                map(
                        "accuracy_class",
                        text(i.geometry().accuracy()),
                        "accuracy_m",
                        i.geometry().accuracyM(),
                        "sources",
                        i.geometry().sources(),
                        "licence",
                        i.geometry().licence(),
                        "note",
                        i.geometry().note()));
        m.put("doubts", i.doubts());
        return m;
    }

    private static Map<String, @Nullable Object> attribute(EntityInfo.Attribute a) {
        return map(
                "key",
                a.key(),
                "value",
                a.value(),
                "unit",
                a.unit(),
                "as_of",
                text(a.asOf()),
                "citations",
                citations(a.citations()),
                "note",
                a.note());
    }

    private static Map<String, @Nullable Object> link(EntityInfo.Link l) {
        return map(
                "id",
                text(l.target()),
                "name_zh",
                l.names().zh(),
                "name_en",
                l.names().en(),
                "subtype",
                l.subtype(),
                "detail",
                l.detail());
    }

    private static Map<String, @Nullable Object> detailedLine(Line l, int year) {
        Map<String, @Nullable Object> m = line(l, year);
        m.put(
                "km_by_accuracy_class",
                l.kmByClass().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .collect(
                                Collectors.toMap(
                                        e -> e.getKey().name(),
                                        e -> round(e.getValue(), 1),
                                        (a, b) -> a,
                                        LinkedHashMap::new)));
        m.put(
                "events",
                l.sections().stream()
                        .flatMap(s -> s.timeline().events().stream().map(e -> event(s, e)))
                        .toList());
        return m;
    }

    private static Map<String, @Nullable Object> event(Section s, LineEvent e) {
        return map(
                "section",
                s.nameZh(),
                "date",
                e.date().text(),
                "type",
                e.status() == null ? "works" : e.target() ? "target" : "status",
                "status",
                e.status() == null ? null : e.status().code(),
                "end",
                text(e.end()),
                "works",
                e.worksZh(),
                "citations",
                citations(e.citations()),
                "note",
                e.note());
    }
}
