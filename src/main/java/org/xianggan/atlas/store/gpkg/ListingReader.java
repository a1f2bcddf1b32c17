package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.AccuracyClass;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.Listing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a list says of every entity, in a few queries instead of one panel after the other.
final class ListingReader {
    /// Every place where the store says that something is cited for an entity; cells may hold `;`
    /// lists.
    private static final String CITED =
            "SELECT x.entity, x.fact AS cited FROM fact_entity x JOIN fact f ON f.id = x.fact"
                    + " WHERE f.superseded_by IS NULL"
                    + " UNION ALL SELECT entity, citation FROM entity_citation"
                    + " UNION ALL SELECT entity, citations FROM attribute WHERE citations IS NOT"
                    + " NULL"
                    + " UNION ALL SELECT line, citations FROM event WHERE citations IS NOT NULL";

    private final Database db;
    private final Citations citations;
    private final LineReader lines;

    ListingReader(Database db, Citations citations, LineReader lines) {
        this.db = db;
        this.citations = citations;
        this.lines = lines;
    }

    Map<EntityId, Listing> read() {
        Map<EntityId, AccuracyClass> accuracy = new HashMap<>();
        db.list(
                "SELECT entity, accuracy_class FROM geometry_info WHERE accuracy_class IS NOT NULL",
                row ->
                        accuracy.put(
                                Columns.id(row, "entity"),
                                AccuracyClass.valueOf(Columns.text(row, "accuracy_class"))));
        Map<EntityId, Set<String>> cited = new HashMap<>();
        db.list(
                CITED,
                row ->
                        cited.computeIfAbsent(Columns.id(row, "entity"), k -> new HashSet<>())
                                .addAll(Columns.split(Columns.text(row, "cited"))));
        for (Line line : lines.lines().values()) {
            Set<String> own = cited.computeIfAbsent(line.id(), k -> new HashSet<>());
            line.citations().forEach(c -> own.add(c.id().toString()));
        }
        Map<EntityId, Listing> out = new HashMap<>();
        cited.forEach((id, ids) -> out.put(id, listing(accuracy.get(id), ids)));
        accuracy.forEach((id, known) -> out.putIfAbsent(id, new Listing(known, null, 0)));
        lines.lines()
                .forEach(
                        (id, line) ->
                                out.computeIfPresent(
                                        id,
                                        (k, known) ->
                                                new Listing(
                                                        line.hasCourse() ? line.accuracy() : null,
                                                        line.asOf(),
                                                        known.citations())));
        return out;
    }

    private Listing listing(@Nullable AccuracyClass accuracy, Set<String> ids) {
        var known = citations.of(ids);
        Edtf newest =
                known.stream()
                        .map(Citation::date)
                        .filter(d -> d != null && !d.text().endsWith(".."))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new Listing(accuracy, newest, known.size());
    }
}
