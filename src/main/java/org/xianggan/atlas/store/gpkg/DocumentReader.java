package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.content.Document;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The documents with their passages, each with the facts that quote it.
final class DocumentReader {
    private DocumentReader() {}

    static List<Document> read(Database db) {
        Map<String, List<EntityId>> quoting = new LinkedHashMap<>();
        db.list(
                "SELECT id, document, passage FROM fact WHERE passage IS NOT NULL"
                        + " AND superseded_by IS NULL ORDER BY fid",
                row -> {
                    EntityId fact = Columns.id(row, "id");
                    Columns.list(row, "passage")
                            .forEach(
                                    p ->
                                            quoting.computeIfAbsent(p, k -> new ArrayList<>())
                                                    .add(fact));
                    return fact;
                });
        Map<EntityId, List<Document.Passage>> passages = new LinkedHashMap<>();
        db.list(
                "SELECT document, passage, heading, text FROM passage ORDER BY fid",
                row -> {
                    String key = Columns.text(row, "passage");
                    return passages.computeIfAbsent(
                                    Columns.id(row, "document"), k -> new ArrayList<>())
                            .add(
                                    new Document.Passage(
                                            key,
                                            row.getString("heading"),
                                            Columns.text(row, "text"),
                                            quoting.getOrDefault(key, List.of())));
                });
        return db.list(
                "SELECT id, short, name_zh, name_en, publisher, date, note FROM document"
                        + " ORDER BY fid",
                row -> {
                    EntityId id = Columns.id(row, "id");
                    return new Document(
                            id,
                            new Names(
                                    Columns.text(row, "name_zh"),
                                    Columns.text(row, "short"),
                                    null,
                                    row.getString("name_en"),
                                    List.of()),
                            row.getString("publisher"),
                            Columns.date(row, "date"),
                            passages.getOrDefault(id, List.of()),
                            row.getString("note"));
                });
    }
}
