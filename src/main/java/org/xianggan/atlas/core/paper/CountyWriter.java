package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.content.Theme;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.EntityInfo;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.paper.CountySheet.Row;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gathers what the pages of counties say, from what the atlas knows: every list whole, the most
/// important first. What it needs for all is read once. Never on the FX thread.
final class CountyWriter {
    /// Citations of a row; more would be a row of numbers.
    private static final int CITED = 2;

    /// Told as figures, in this order; the first three are missed where they are not there.
    private static final List<String> FIGURES =
            List.of(
                    "area",
                    "population_2020",
                    "gdp",
                    "population_registered",
                    "townships",
                    "seat",
                    "forest",
                    "poverty_exit",
                    "revolutionary",
                    "cluster");

    private static final int EXPECTED = 3;

    private static final List<String> GRADES =
            List.of("national", "5A", "4A", "provincial", "3A", "municipal", "2A", "county");

    private final Catalogue catalogue;
    private final Wording wording;
    private final Messages texts;
    private final int year;
    private final boolean withMap;
    private final LineRows lines;
    private final Map<EntityId, MapFeature.Site> sites = new HashMap<>();
    private final Map<EntityId, List<Citation>> cited;
    private final List<Agreement> agreements;
    private final List<Theme> themes;

    <S extends Catalogue & Library & FeatureSource> CountyWriter(
            S atlas, Wording wording, int year, boolean withMap) {
        this.catalogue = atlas;
        this.wording = wording;
        this.texts = wording.texts();
        this.year = year;
        this.withMap = withMap;
        this.lines = new LineRows(atlas.lines(), atlas.crossings(), wording, year);
        for (MapFeature f :
                atlas.query(Layer.SITES, Viewport.MAX_ZOOM, WebMercator.project(GeoBox.FRAME))) {
            EntityId id = f.id();
            if (id != null && f.look() instanceof MapFeature.Site s) {
                sites.put(id, s);
            }
        }
        this.cited = atlas.cited(Kind.SITE);
        this.agreements = atlas.agreements();
        this.themes = atlas.themes();
    }

    CountySheet write(EntityInfo info) {
        Entity county = info.entity();
        Names names = county.names();
        Map<String, List<EntityInfo.Link>> related = new LinkedHashMap<>();
        info.relations()
                .forEach(
                        r ->
                                related.computeIfAbsent(r.key(), k -> new ArrayList<>())
                                        .addAll(r.links()));
        return new CountySheet(
                county,
                names.in(texts.language()),
                Stream.of(
                                texts.language() == Language.EN ? names.zh() : null,
                                names.pinyin(),
                                names.en())
                        .filter(Objects::nonNull)
                        .filter(n -> !n.equals(names.in(texts.language())))
                        .collect(Collectors.joining(" · ")),
                related.getOrDefault("within", List.of()).stream()
                        .map(l -> wording.name(l.names()))
                        .collect(Collectors.joining(" · ")),
                year,
                List.of(
                        section("figures", figures(info), true),
                        section("lines", lines.of(related), false),
                        section("crossings", lines.crossings(county.id()), false),
                        section("sites", sites(related.getOrDefault("sites", List.of())), false),
                        section("agreements", agreements(county.id()), false),
                        section("themes", themes(county.id(), related), false)),
                List.of(wording.said("sheet.accuracy"), wording.dataOf(catalogue, withMap)));
    }

    private CountySheet.Section section(String key, List<Row> rows, boolean whole) {
        return new CountySheet.Section(
                wording.said("sheet." + key), rows, wording.said("sheet.none." + key), whole);
    }

    private List<Row> figures(EntityInfo info) {
        List<Row> rows = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(FIGURES.subList(0, EXPECTED));
        info.attributes().stream()
                .filter(a -> FIGURES.contains(a.key()) && !a.value().isBlank())
                .filter(a -> !a.value().equals("—"))
                .sorted(Comparator.comparingInt(a -> FIGURES.indexOf(a.key())))
                .forEach(
                        a -> {
                            missing.remove(a.key());
                            rows.add(
                                    new Row(
                                            null,
                                            wording.saidOr("attribute." + a.key(), a.key()),
                                            joined(
                                                    " ",
                                                    wording.text(Wording.grouped(a.value())),
                                                    wording.unit(a.unit()),
                                                    in(a.asOf())),
                                            first(a.citations()),
                                            a.note() == null || a.note().isBlank()
                                                    ? null
                                                    : wording.word(a.note()).replace(";", "；")));
                        });
        if (!missing.isEmpty() && !rows.isEmpty()) {
            String what =
                    missing.stream()
                            .map(k -> wording.saidOr("attribute." + k, k))
                            .collect(Collectors.joining(texts.first("form.enumeration")));
            rows.add(new Row(null, wording.said("sheet.missing", what), "", List.of()));
        }
        return rows;
    }

    private String in(@Nullable Edtf date) {
        return date == null ? "" : texts.first("sheet.in", wording.date(date));
    }

    private List<Row> sites(List<EntityInfo.Link> links) {
        return links.stream()
                .sorted(Comparator.comparingInt(l -> grade(sites.get(l.target()))))
                .map(
                        l -> {
                            MapFeature.Site s = sites.get(l.target());
                            String kind = s == null ? l.subtype() : s.kind();
                            return new Row(
                                    null,
                                    wording.name(l.names()),
                                    joined(
                                            " · ",
                                            kind == null
                                                    ? ""
                                                    : texts.firstOr("site-kind." + kind, kind),
                                            s == null ? "" : grades(s)),
                                    cited(l.target()));
                        })
                .toList();
    }

    /// One is enough: there are many sites, and each has sources of its own.
    private List<Citation> cited(@Nullable EntityId site) {
        return site == null
                ? List.of()
                : cited.getOrDefault(site, List.of()).stream().limit(1).toList();
    }

    private static int grade(MapFeature.@Nullable Site s) {
        return s == null
                ? GRADES.size()
                : Math.min(place(GRADES, s.protection()), place(GRADES, s.tourism()));
    }

    private String grades(MapFeature.Site s) {
        String protection =
                switch (s.protection()) {
                    case "national", "provincial", "municipal", "county" ->
                            texts.first("sheet.protection." + s.protection());
                    default -> "";
                };
        return joined(" · ", protection, s.tourism().equals("none") ? "" : s.tourism());
    }

    private List<Row> agreements(EntityId county) {
        return agreements.stream()
                .filter(a -> a.parties().contains(county))
                .sorted(
                        Comparator.comparing(
                                Agreement::date,
                                Comparator.nullsLast(Comparator.<Edtf>reverseOrder())))
                .map(
                        a ->
                                new Row(
                                        null,
                                        wording.name(a.names()),
                                        joined(
                                                " · ",
                                                texts.first("agreement.field." + a.field()),
                                                texts.first("agreement.status." + a.status()),
                                                a.date() == null
                                                        ? texts.first("sheet.no-date")
                                                        : wording.date(a.date())),
                                        first(a.citations())))
                .toList();
    }

    private List<Row> themes(EntityId county, Map<String, List<EntityInfo.Link>> related) {
        Set<EntityId> linked =
                related.getOrDefault("themes", List.of()).stream()
                        .map(EntityInfo.Link::target)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return themes.stream()
                .filter(t -> linked.contains(t.id()) || t.items().contains(county))
                .map(t -> new Row(null, wording.name(t.names()), "", List.of()))
                .toList();
    }

    static List<Citation> first(List<Citation> citations) {
        return citations.stream().limit(CITED).toList();
    }

    static int place(List<String> order, String what) {
        int at = order.indexOf(what);
        return at < 0 ? order.size() : at;
    }

    static String joined(String between, String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(between));
    }
}
