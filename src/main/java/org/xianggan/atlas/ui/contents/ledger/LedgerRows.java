package org.xianggan.atlas.ui.contents.ledger;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.LedgerEntry;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facet;
import org.xianggan.atlas.ui.contents.records.Facts;
import org.xianggan.atlas.ui.contents.records.Plain;
import org.xianggan.atlas.ui.contents.records.When;
import org.xianggan.atlas.ui.contents.records.Whereabouts;

import java.util.ArrayList;
import java.util.List;

/// The ledger in words. Worker.
final class LedgerRows {
    static final List<String> OUTCOMES = List.of("done", "under_way", "changed", "unknown");

    static final List<String> KINDS =
            List.of(
                    "road",
                    "rail",
                    "water",
                    "river",
                    "park",
                    "industry",
                    "tourism",
                    "belt",
                    "service",
                    "brand",
                    "cooperation",
                    "plan");

    private final Library library;
    private final Messages texts;
    private final Reading reading;
    private final Facts facts;
    private final Whereabouts where;
    private final References references;

    LedgerRows(Library library, Catalogue catalogue, Messages texts, Reading reading) {
        this.library = library;
        this.texts = texts;
        this.reading = reading;
        facts = new Facts(library);
        where = new Whereabouts(catalogue, texts);
        references = new References(reading);
    }

    List<LedgerRow> read() {
        List<LedgerRow> rows = new ArrayList<>();
        for (LedgerEntry entry : library.ledger()) {
            rows.add(row(entry, rows.size()));
        }
        return List.copyOf(rows);
    }

    private LedgerRow row(LedgerEntry entry, int place) {
        List<Facet.Choice> counties = where.counties(entry.entities());
        List<EntityId> entities = entry.entities();
        EntityId map = where.finest(entities);
        // Numbered as they are met: first who announced it, then who tells what became of it.
        LedgerRow.Said said =
                new LedgerRow.Said(
                        entry.saidDate(),
                        When.said(entry.saidDate(), texts),
                        reading.text(entry.saidZh()),
                        references.of(facts.cite(entry.follows())));
        String outcomeWhen = When.said(entry.outcomeDate(), texts);
        LedgerRow.Said became =
                new LedgerRow.Said(
                        entry.outcomeDate(),
                        outcomeWhen,
                        reading.text(entry.outcomeZh()),
                        references.of(List.of(facts.cite(entry.source()))));
        Facet.Choice outcome = choice("ledger.outcome.", entry.outcome());
        return new LedgerRow(
                entry.fact(),
                place,
                reading.text(entry.subjectZh()),
                choice("ledger.kind.", entry.kind()),
                counties,
                where.line(counties),
                entities,
                map,
                where.isPlaced(map)
                        ? List.of()
                        : counties.stream().map(c -> EntityId.of(c.key())).toList(),
                where.names(entities),
                said,
                outcome,
                told(entry, outcome.label(), outcomeWhen),
                became,
                entry.lookedFor(),
                entry.source().asOf(),
                reading.maybe(entry.note()));
    }

    private Facet.Choice choice(String keys, String key) {
        return new Facet.Choice(key, texts.firstOr(keys + key, key));
    }

    /// “已成 2024-12-31”, “未查到，查过 3 次”, “未查到，查找次数未记，最近一次看到的是 2023-07-19”.
    private String told(LedgerEntry entry, String outcome, String when) {
        if (!entry.outcome().equals("unknown")) {
            return Plain.joined(" ", outcome, when);
        }
        Integer times = entry.lookedFor();
        return Plain.joined(
                texts.first("form.table.comma"),
                outcome,
                looked(times),
                when.isEmpty() ? null : texts.first("ledger.last-seen", when));
    }

    private String looked(@Nullable Integer times) {
        return times == null
                ? texts.first("ledger.looked.uncounted")
                : texts.first("ledger.looked", times);
    }
}
