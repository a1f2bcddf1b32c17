package org.xianggan.atlas.ui.contents.comparisons;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Comparison;
import org.xianggan.atlas.core.content.Conflict;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.parts.Books;
import org.xianggan.atlas.ui.contents.parts.FactWords;
import org.xianggan.atlas.ui.contents.parts.Said;
import org.xianggan.atlas.ui.contents.parts.Thing;
import org.xianggan.atlas.ui.contents.parts.Things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts then and now into words. On workers only.
final class ComparisonWriter {
    /// All that the page shows.
    ///
    /// @param themes in their order, for headings and the filter
    /// @param counties of the zone, from north to south, for the filter
    record Content(List<ComparisonText> all, List<Choice> themes, List<Choice> counties) {
        Content {
            all = List.copyOf(all);
            themes = List.copyOf(themes);
            counties = List.copyOf(counties);
        }
    }

    /// @param name in the first language
    /// @param heading with English after it where both languages are on
    record Choice(EntityId id, String name, String heading) {}

    /// The first digits of a county's number are those of its prefecture.
    private static final int PREFECTURE_DIGITS = 4;

    private final Books books;
    private final Reading reading;
    private final FactWords words;
    private final Things things;
    private final List<Entity> counties;

    ComparisonWriter(Books books) {
        this.books = books;
        this.reading = books.reading();
        this.words = FactWords.of(books);
        this.things = new Things(books.catalogue(), books.texts().language());
        this.counties = zone(books.catalogue());
    }

    private static List<Entity> zone(Catalogue catalogue) {
        return catalogue.entities(Kind.COUNTY).stream()
                .filter(c -> !"neighbour".equals(c.subtype()))
                .sorted(Comparator.comparingDouble(c -> c.anchor() == null ? 0 : -c.anchor().lat()))
                .toList();
    }

    Content write() {
        List<Conflict> conflicts = books.library().conflicts();
        Map<EntityId, List<Comparison>> byTheme = new LinkedHashMap<>();
        List<Choice> themes = new ArrayList<>();
        books.library()
                .themes()
                .forEach(
                        t -> {
                            byTheme.put(t.id(), new ArrayList<>());
                            themes.add(choice(t.id()));
                        });
        List<Comparison> others = new ArrayList<>();
        for (Comparison c : books.library().comparisons()) {
            (c.theme() == null ? others : byTheme.getOrDefault(c.theme(), others)).add(c);
        }
        List<ComparisonText> all = new ArrayList<>();
        byTheme.values().forEach(list -> list.forEach(c -> all.add(text(c, conflicts))));
        others.forEach(c -> all.add(text(c, conflicts)));
        return new Content(
                all,
                themes.stream()
                        .filter(t -> !byTheme.getOrDefault(t.id(), List.of()).isEmpty())
                        .toList(),
                counties.stream().map(c -> choice(c.id())).toList());
    }

    private Choice choice(EntityId id) {
        Optional<Thing> thing = things.of(id);
        return new Choice(
                id,
                thing.map(Thing::first).orElse(id.key()),
                thing.map(Thing::name).orElse(id.key()));
    }

    private ComparisonText text(Comparison c, List<Conflict> conflicts) {
        Said then = words.say(c.then());
        Said now = words.say(c.now());
        return new ComparisonText(
                c.key(),
                reading.text(c.subjectZh()),
                c.theme(),
                then,
                now,
                c.sameScope(),
                reading.text(c.scopeZh()),
                note(c.note(), conflicts),
                Difference.of(then, now, c.sameScope(), books.texts()).orElse(null),
                things.of(mentioned(c, conflicts)),
                c.entities(),
                counties.stream().map(Entity::id).filter(id -> concerns(c, id)).toList());
    }

    /// A note that only names a conflict is the link to it.
    private @Nullable String note(@Nullable String zh, List<Conflict> conflicts) {
        boolean link = conflicts.stream().anyMatch(c -> ("另见" + c.names().zh()).equals(zh));
        return link ? null : reading.maybe(zh);
    }

    /// Conflicts that are about both of its figures, or that its note names.
    private static List<EntityId> mentioned(Comparison c, List<Conflict> conflicts) {
        String note = c.note() == null ? "" : c.note();
        return conflicts.stream()
                .filter(
                        conflict ->
                                note.contains(conflict.names().zh())
                                        || cites(conflict, c.then().id())
                                                && cites(conflict, c.now().id()))
                .map(Conflict::id)
                .toList();
    }

    private static boolean cites(Conflict conflict, EntityId fact) {
        return conflict.versions().stream()
                .flatMap(v -> v.citations().stream())
                .anyMatch(citation -> citation.id().equals(fact));
    }

    private static boolean concerns(Comparison c, EntityId county) {
        String prefecture = county.key().substring(0, PREFECTURE_DIGITS) + "00";
        return c.entities().stream()
                .anyMatch(
                        e ->
                                e.equals(county)
                                        || e.kind() == Kind.PREFECTURE
                                                && e.key().equals(prefecture));
    }
}
