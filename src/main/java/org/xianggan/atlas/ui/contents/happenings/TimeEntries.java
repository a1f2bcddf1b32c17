package org.xianggan.atlas.ui.contents.happenings;

import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.Facts;
import org.xianggan.atlas.ui.contents.records.When;
import org.xianggan.atlas.ui.contents.records.Whereabouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The timeline in words. Worker.
final class TimeEntries {
    static final List<String> KINDS = List.of("lines", "agreements", "events", "targets");

    private static final Set<Kind> LINES = Set.of(Kind.ROAD, Kind.RAIL, Kind.STATION, Kind.SERVICE);

    private final Library library;
    private final Catalogue catalogue;
    private final Messages texts;
    private final Reading reading;
    private final Facts facts;
    private final Whereabouts where;
    private final References references;

    TimeEntries(Library library, Catalogue catalogue, Messages texts, Reading reading) {
        this.library = library;
        this.catalogue = catalogue;
        this.texts = texts;
        this.reading = reading;
        facts = new Facts(library);
        where = new Whereabouts(catalogue, texts);
        references = new References(reading);
    }

    List<TimeEntry> read() {
        List<Agreement> agreements = library.agreements();
        List<TimeEntry> entries = new ArrayList<>();
        for (Moments.Moment moment :
                Moments.of(library.happenings(), agreements, catalogue.lines())) {
            Happening happening = moment.happening();
            Agreement agreement = moment.agreement();
            Moments.Change change = moment.change();
            if (happening != null) {
                entries.add(told(entries.size(), happening, agreements));
            } else if (agreement != null) {
                entries.add(signed(entries.size(), agreement, moment.date()));
            } else if (change != null) {
                entries.add(changed(entries.size(), change));
            }
        }
        return List.copyOf(entries);
    }

    private TimeEntry told(int place, Happening h, List<Agreement> agreements) {
        List<EntityId> entities = h.entities();
        List<Facet.Choice> counties = where.counties(entities);
        EntityId map = where.finest(entities);
        return new TimeEntry(
                place,
                h.date(),
                TimeMark.year(h.date()),
                TimeMark.of(h.date()),
                When.said(h.date(), texts),
                h.target(),
                reading.text(h.titleZh()),
                kinds(entities, agreements.stream().anyMatch(a -> Moments.tells(h, a)), h.target()),
                counties,
                where.names(entities),
                map,
                where.isPlaced(map)
                        ? List.of()
                        : counties.stream().map(c -> EntityId.of(c.key())).toList(),
                entities,
                h.facts().stream().map(Fact::id).toList(),
                references.of(facts.cite(h.facts())));
    }

    private TimeEntry signed(int place, Agreement a, Edtf date) {
        List<EntityId> about = new ArrayList<>(a.parties());
        about.add(a.id());
        List<Facet.Choice> counties = where.counties(a.parties());
        return new TimeEntry(
                place,
                date,
                TimeMark.year(date),
                TimeMark.of(date),
                When.said(date, texts),
                false,
                named(a.names()),
                kinds(about, true, false),
                counties,
                where.names(a.parties()),
                a.id(),
                a.parties(),
                about,
                cited(a.citations()),
                references.of(a.citations()));
    }

    private String named(Names names) {
        return Reading.name(names, texts.language());
    }

    private static List<EntityId> cited(List<Citation> citations) {
        return citations.stream().map(Citation::id).filter(id -> id.kind() == Kind.FACT).toList();
    }

    private TimeEntry changed(int place, Moments.Change c) {
        Line line = c.line();
        return new TimeEntry(
                place,
                c.date(),
                TimeMark.year(c.date()),
                TimeMark.of(c.date()),
                When.said(c.date(), texts),
                c.target(),
                title(line.names(), c),
                kinds(List.of(line.id()), false, c.target()),
                where.counties(List.of(line.id())),
                line.names().in(texts.language()),
                line.id(),
                List.of(),
                List.of(line.id()),
                cited(c.citations()),
                references.of(c.citations()));
    }

    /// “茶常高速：通车”.
    private String title(Names names, Moments.Change c) {
        String status = "status." + c.status().code();
        String first = texts.first("year.becomes", names.in(texts.language()), texts.first(status));
        String second = names.secondIn(texts.language());
        return second == null
                ? first
                : first
                        + Reading.SECOND
                        + texts.second("year.becomes", second, texts.second(status));
    }

    private List<Facet.Choice> kinds(List<EntityId> entities, boolean signed, boolean target) {
        List<String> keys = new ArrayList<>();
        if (entities.stream().anyMatch(e -> LINES.contains(e.kind()))) {
            keys.add("lines");
        }
        if (signed || entities.stream().anyMatch(e -> e.kind() == Kind.AGREEMENT)) {
            keys.add("agreements");
        }
        if (keys.isEmpty()) {
            keys.add("events");
        }
        if (target) {
            keys.add("targets");
        }
        return keys.stream().map(k -> new Facet.Choice(k, texts.first("time.kind." + k))).toList();
    }
}
