package org.xianggan.atlas.ui.contents.themes;

import org.xianggan.atlas.core.content.Comparison;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.content.Theme;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.MapWish;
import org.xianggan.atlas.ui.contents.parts.Books;
import org.xianggan.atlas.ui.contents.parts.FactWords;
import org.xianggan.atlas.ui.contents.parts.Thing;
import org.xianggan.atlas.ui.contents.parts.Things;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the themes into words. On workers only.
final class ThemeWriter {
    /// An announcement is not about a theme because both name a county.
    private static final Set<Kind> AREAS =
            EnumSet.of(Kind.COUNTY, Kind.PREFECTURE, Kind.PROVINCE, Kind.ZONE);

    private final Books books;
    private final Messages texts;
    private final Reading reading;
    private final Things things;

    ThemeWriter(Books books) {
        this.books = books;
        this.texts = books.texts();
        this.reading = books.reading();
        this.things = new Things(books.catalogue(), texts.language());
    }

    List<ThemeText> write() {
        List<Comparison> comparisons = books.library().comparisons();
        List<LedgerEntry> ledger = books.library().ledger();
        List<Fact> facts = books.library().standing();
        return books.library().themes().stream()
                .map(t -> write(t, comparisons, ledger, facts))
                .toList();
    }

    private ThemeText write(
            Theme theme, List<Comparison> comparisons, List<LedgerEntry> ledger, List<Fact> facts) {
        FactWords words = FactWords.of(books);
        Names names = theme.names();
        boolean english = texts.language() == Language.EN && names.en() != null;
        return new ThemeText(
                theme.id(),
                names.in(texts.language()),
                Stream.of(
                                english ? names.zh() : names.pinyin(),
                                english ? names.pinyin() : names.en())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                reading.text(theme.textZh()),
                words.say(theme.intro()),
                words.say(theme.figures()),
                theme.id().equals(LushuiStory.THEME)
                        ? LushuiStory.of(facts).stream().map(c -> chapter(c, words)).toList()
                        : List.of(),
                groups(theme.items()),
                ways(theme, comparisons, ledger),
                MapWish.of(theme.layers(), theme.year(), theme.focus()).called(names),
                map(theme));
    }

    private ThemeText.Chapter chapter(LushuiStory.Chapter chapter, FactWords words) {
        return new ThemeText.Chapter(
                Reading.said(texts, "contents.themes.story." + chapter.key()),
                words.say(chapter.facts()),
                things.of(chapter.links()));
    }

    private List<ThemeText.Group> groups(List<EntityId> items) {
        Map<Kind, List<Thing>> byKind = new LinkedHashMap<>();
        for (EntityId id : items) {
            things.of(id)
                    .ifPresent(
                            thing ->
                                    byKind.computeIfAbsent(id.kind(), k -> new ArrayList<>())
                                            .add(thing));
        }
        return byKind.entrySet().stream()
                .map(
                        e ->
                                new ThemeText.Group(
                                        Reading.said(texts, "kind." + e.getKey().prefix()),
                                        e.getValue()))
                .toList();
    }

    private List<ThemeText.Way> ways(
            Theme theme, List<Comparison> comparisons, List<LedgerEntry> ledger) {
        int compared = (int) comparisons.stream().filter(c -> theme.id().equals(c.theme())).count();
        int followed = (int) ledger.stream().filter(e -> isAbout(e, theme)).count();
        List<ThemeText.Way> ways = new ArrayList<>();
        if (compared > 0) {
            ways.add(way("comparisons", theme, compared));
        }
        if (followed > 0) {
            ways.add(way("ledger", theme, followed));
        }
        return ways;
    }

    private ThemeText.Way way(String page, Theme theme, int count) {
        return new ThemeText.Way(
                page, theme.id(), Reading.said(texts, "contents.themes.way." + page), count);
    }

    /// It follows up a fact of the theme, or is about something in its list.
    private static boolean isAbout(LedgerEntry entry, Theme theme) {
        Set<EntityId> facts = new HashSet<>();
        theme.intro().forEach(f -> facts.add(f.id()));
        theme.figures().forEach(f -> facts.add(f.id()));
        return entry.follows().stream().anyMatch(f -> facts.contains(f.id()))
                || entry.entities().stream()
                        .anyMatch(e -> !AREAS.contains(e.kind()) && theme.items().contains(e));
    }

    /// “图上：公路、铁路；2025 年”.
    private String map(Theme theme) {
        String layers =
                theme.layers().stream()
                        .map(l -> texts.firstOr("layer." + l, l))
                        .collect(Collectors.joining(texts.first("form.enumeration")));
        return theme.year() == null
                ? texts.first("contents.themes.map", layers)
                : texts.first("contents.themes.map-year", layers, Integer.toString(theme.year()));
    }
}
