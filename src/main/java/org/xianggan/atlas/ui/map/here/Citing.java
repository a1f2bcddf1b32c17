package org.xianggan.atlas.ui.map.here;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.CoordinateCopy;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.EntityInfo.GeometryInfo;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a citation that can be pasted under a text: what it is, the atlas with its data and the
/// day, how well the position is known, and who says what the atlas says of it. Reads the store:
/// never on the FX thread.
public final class Citing {
    /// Longer lists of sources are no citation any more; the panel has them all.
    private static final int SOURCES = 12;

    private static final int VERSION_DIGITS = 12;

    private final Catalogue catalogue;
    private final Messages texts;
    private final Supplier<LocalDate> today;

    public Citing(Catalogue catalogue, Messages texts, Supplier<LocalDate> today) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.today = today;
    }

    /// Of the thing that is meant, else of the place.
    public String of(Spot spot) {
        Spot.Named thing = spot.thing();
        EntityInfo info = thing == null ? null : catalogue.info(thing.id()).orElse(null);
        return info == null ? place(spot) : thing(info);
    }

    private String thing(EntityInfo info) {
        List<String> lines = new ArrayList<>();
        lines.add(
                texts.first(
                        "cite.thing",
                        info.entity().names().in(texts.language()),
                        texts.firstOr("kind." + info.entity().id().kind().prefix(), "")));
        lines.add(atlas());
        position(info.geometry(), "cite.position").forEach(lines::add);
        lines.addAll(sources(info));
        return String.join("\n", lines);
    }

    private String place(Spot spot) {
        Spot.Named county = spot.county();
        String at = CoordinateCopy.of(spot.at(), Datum.WGS84).text();
        List<String> lines = new ArrayList<>();
        lines.add(
                county == null
                        ? texts.first("cite.place", at)
                        : texts.first("cite.place.in", at, county.names().in(texts.language())));
        lines.add(atlas());
        if (county != null) {
            catalogue.info(county.id()).stream()
                    .flatMap(i -> position(i.geometry(), "cite.boundary"))
                    .forEach(lines::add);
        }
        lines.add(
                texts.first(
                        "cite.map", String.join("; ", catalogue.attributions(texts.language()))));
        return String.join("\n", lines);
    }

    /// Name, as-of, version of the data, day.
    private String atlas() {
        String version = catalogue.dataVersion();
        return texts.first(
                "cite.atlas",
                Integer.toString(catalogue.defaultYear()),
                version.substring(0, Math.min(VERSION_DIGITS, version.length())),
                today.get().toString());
    }

    private Stream<String> position(GeometryInfo geometry, String key) {
        if (geometry.accuracy() == null) {
            return Stream.empty();
        }
        String letter = geometry.accuracy().name();
        Double metres = geometry.accuracyM();
        String how =
                metres == null
                        ? texts.first("accuracy." + letter)
                        : texts.first("cite.within", String.format(Locale.ROOT, "%.0f", metres));
        String from =
                Stream.concat(geometry.sources().stream(), Stream.ofNullable(geometry.licence()))
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining("; "));
        return Stream.of(
                from.isEmpty()
                        ? texts.first(key + ".bare", letter, how)
                        : texts.first(key, letter, how, from));
    }

    /// Each document once with its passages, then the others as their card has them.
    private List<String> sources(EntityInfo info) {
        Map<String, Set<String>> documents = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        for (Fact f : info.facts()) {
            if (f.document() != null && f.passage() != null) {
                String name =
                        catalogue
                                .entity(f.document())
                                .map(e -> e.names().in(texts.language()))
                                .orElse(f.document().key());
                documents.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(f.passage());
            }
        }
        citations(info)
                .forEach(
                        c -> {
                            if (c.passage() != null) {
                                documents
                                        .computeIfAbsent(c.publisher(), n -> new LinkedHashSet<>())
                                        .add(c.passage());
                            } else {
                                others.add(line(c));
                            }
                        });
        info.facts().stream()
                .map(Fact::source)
                .flatMap(Stream::ofNullable)
                .forEach(s -> others.add(line(s)));
        List<String> all = new ArrayList<>();
        documents.forEach(
                (name, passages) ->
                        all.add(
                                texts.first(
                                        "cite.document",
                                        name,
                                        passages.stream()
                                                .sorted()
                                                .collect(Collectors.joining(", ")))));
        all.addAll(others);
        return numbered(all);
    }

    private List<String> numbered(List<String> all) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(SOURCES, all.size()); i++) {
            lines.add("[" + (i + 1) + "] " + all.get(i));
        }
        if (all.size() > SOURCES) {
            lines.add(texts.first("cite.more", all.size() - SOURCES));
        }
        return lines;
    }

    private static Stream<Citation> citations(EntityInfo info) {
        Stream<Citation> ofLine =
                info.line() == null
                        ? Stream.empty()
                        : Stream.concat(
                                info.line().citations().stream(),
                                info.line().sections().stream()
                                        .map(Section::timeline)
                                        .flatMap(t -> t.events().stream())
                                        .map(LineEvent::citations)
                                        .flatMap(List::stream));
        return Stream.concat(
                info.attributes().stream().flatMap(a -> a.citations().stream()), ofLine);
    }

    private static String line(Citation c) {
        return joined(
                c.publisher(),
                c.id().kind() == org.xianggan.atlas.core.model.Kind.FACT ? null : c.title(),
                c.date() == null ? null : c.date().text(),
                c.address());
    }

    private static String line(Source s) {
        return joined(
                s.publisher(), s.title(), s.date() == null ? null : s.date().text(), s.address());
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .flatMap(Stream::ofNullable)
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(", "));
    }
}
