package org.xianggan.atlas.core.brief;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.brief.Brief.Chapter;
import org.xianggan.atlas.core.brief.Brief.Column;
import org.xianggan.atlas.core.brief.Brief.Paragraph;
import org.xianggan.atlas.core.brief.Brief.Part;
import org.xianggan.atlas.core.brief.Brief.Table;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.nearby.Census;
import org.xianggan.atlas.core.nearby.CountyArea;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.wording.Cited;
import org.xianggan.atlas.core.wording.Figures;
import org.xianggan.atlas.core.wording.Gained;
import org.xianggan.atlas.core.wording.Twofold;
import org.xianggan.atlas.core.wording.Wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whom a change serves: the counties that gain with their people, what lies along the line, and
/// the sites there that are reached faster.
final class PlaceRows {
    /// Their number is told anyway.
    private static final int LEAST = 0;
    private static final int NAMED = 12;
    private static final double KM = 1000;

    private final Catalogue catalogue;
    private final Library library;
    private final Wording wording;
    private final Messages texts;

    <S extends Catalogue & Library> PlaceRows(S atlas, Wording wording) {
        this.catalogue = atlas;
        this.library = atlas;
        this.wording = wording;
        this.texts = wording.texts();
    }

    /// @param alone whether the scenario changes one network only
    Chapter chapter(Served served, boolean alone) {
        List<Part> parts = new ArrayList<>();
        if (!served.gaining().isEmpty()) {
            parts.add(counties("brief.people", served.gaining()));
        }
        if (!served.losing().isEmpty()) {
            parts.add(counties("brief.people.lost", served.losing()));
        }
        parts.add(along(served));
        if (!served.sites().isEmpty()) {
            parts.add(sites(served));
        }
        String mode = served.effect().after().network().mode().code();
        return new Chapter(
                wording.said(alone ? "brief.chapter.places" : "brief.chapter.places." + mode),
                parts);
    }

    /// Each county with how many of its pairs change, and all their people.
    private Paragraph counties(String key, List<Served.County> counties) {
        String told =
                Twofold.line(
                        texts,
                        m ->
                                m.first(
                                        key,
                                        counties.size(),
                                        names(counties, m),
                                        people(counties, m)));
        return new Paragraph(Words.of(told, cited(counties)), false);
    }

    /// Those with the most pairs by name.
    private static String names(List<Served.County> counties, Messages m) {
        String first =
                counties.stream()
                        .limit(NAMED)
                        .map(
                                c ->
                                        m.first(
                                                "brief.county",
                                                c.area().county().names().shortIn(m.language()),
                                                c.pairs()))
                        .collect(Collectors.joining(m.first("form.enumeration")));
        return counties.size() > NAMED ? m.first("brief.counties", first) : first;
    }

    /// All their people, and whose are not in the sum.
    static String people(List<Served.County> counties, Messages m) {
        double sum = 0;
        List<Entity> unknown = new ArrayList<>();
        for (Served.County c : counties) {
            Census census = c.area().people();
            if (census == null) {
                unknown.add(c.area().county());
            } else {
                sum += census.people().mid();
            }
        }
        String people = Figures.people(sum, m);
        return unknown.isEmpty()
                ? people
                : m.first("brief.people.but", people, TimeRows.names(unknown, m));
    }

    private List<Citation> cited(List<Served.County> counties) {
        Set<EntityId> facts = new LinkedHashSet<>();
        for (Served.County c : counties) {
            Census census = c.area().people();
            if (census != null) {
                facts.addAll(census.facts());
            }
        }
        return facts.stream().flatMap(f -> library.fact(f).stream()).map(Cited::of).toList();
    }

    private Paragraph along(Served served) {
        String told =
                Twofold.line(
                        texts,
                        m ->
                                m.first(
                                        "brief.along",
                                        Figures.distance(served.corridor().metres(), m),
                                        Figures.people(served.along().people().mid(), m),
                                        served.corridor().townships().size(),
                                        served.corridor().sites().size(),
                                        served.sites().size()));
        List<Entity> unknown = served.along().unknown().stream().map(CountyArea::county).toList();
        String rest =
                unknown.isEmpty()
                        ? ""
                        : " "
                                + Twofold.line(
                                        texts,
                                        m ->
                                                m.first(
                                                        "brief.along.unknown",
                                                        TimeRows.names(unknown, m)));
        return new Paragraph(Words.of(told + rest), false);
    }

    private Table sites(Served served) {
        boolean both = served.sites().stream().anyMatch(s -> s.slower() > 0);
        String seats = both ? "brief.column.seats.both" : "brief.column.seats";
        return new Table(
                List.of(
                        new Column(wording.said("brief.column.site"), false, 4.4),
                        new Column(wording.said("brief.column.county"), false, 1.8),
                        new Column(wording.said("brief.column.far"), true, 1.6),
                        new Column(wording.said(seats), true, 2),
                        new Column(wording.said("brief.column.most"), false, 4.4)),
                served.sites().stream().map(s -> row(served.effect(), s, both)).toList(),
                LEAST,
                "brief.more.sites",
                null);
    }

    private List<Words> row(Effect effect, SiteGain s, boolean both) {
        PairGain most = s.most();
        return List.of(
                Words.of(wording.name(s.site().names())),
                Words.of(county(s.site().county())),
                Words.of(Figures.number(s.metres() / KM, 1)),
                Words.of(both ? s.faster() + " / " + s.slower() : String.valueOf(s.faster())),
                Words.of(
                        most == null
                                ? ""
                                : Twofold.line(
                                        texts,
                                        m ->
                                                m.first(
                                                        "brief.most",
                                                        TimeRows.seat(effect, most.i(), m),
                                                        Gained.of(most, m)))));
    }

    private String county(@Nullable EntityId id) {
        return Optional.ofNullable(id)
                .flatMap(catalogue::entity)
                .map(c -> c.names().shortIn(texts.language()))
                .orElse(texts.first("planner.none"));
    }
}
