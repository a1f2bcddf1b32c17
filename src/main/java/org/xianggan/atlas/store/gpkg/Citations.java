package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sources and facts as citations, with everything a reader needs; read once.
final class Citations {
    private final Map<String, Citation> byId = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();

    Citations(Database db) {
        for (Source s :
                db.list(
                        "SELECT id, publisher, title, address, date, note FROM source",
                        row ->
                                new Source(
                                        Columns.id(row, "id"),
                                        Columns.text(row, "publisher"),
                                        row.getString("title"),
                                        row.getString("address"),
                                        Columns.date(row, "date"),
                                        row.getString("note")))) {
            sources.put(s.id().toString(), s);
            byId.put(
                    s.id().toString(),
                    new Citation(
                            s.id(), s.publisher(), s.title(), s.address(), s.date(), null, null));
        }
        String facts =
                "SELECT f.id, f.text_zh, f.value, f.passage, f.quote, f.source, d.name_zh, d.date"
                        + " FROM fact f LEFT JOIN document d ON d.id = f.document";
        for (Citation c :
                db.list(
                        facts,
                        row -> {
                            Source s = source(Columns.text(row, "source"));
                            String document = row.getString("name_zh");
                            String publisher =
                                    document != null ? document : s == null ? "" : s.publisher();
                            return new Citation(
                                    Columns.id(row, "id"),
                                    publisher,
                                    title(Columns.text(row, "text_zh"), row.getString("value"), s),
                                    s == null ? null : s.address(),
                                    document != null
                                            ? Columns.date(row, "date")
                                            : s == null ? null : s.date(),
                                    row.getString("passage"),
                                    row.getString("quote"));
                        })) {
            byId.put(c.id().toString(), c);
        }
    }

    /// What a fact says tells more than what its source is called; the label of a figure (“面积”)
    /// does not.
    private static @Nullable String title(
            String textZh, @Nullable String value, @Nullable Source source) {
        return source == null || value == null || textZh.contains(value) ? textZh : source.title();
    }

    /// The first source of a `;` list; null where there is none.
    @Nullable Source source(String cell) {
        return Columns.split(cell).stream().findFirst().map(sources::get).orElse(null);
    }

    /// Of a `;` list of ids; what the store does not hold is left out (the builder has refused it).
    List<Citation> of(@Nullable String cell) {
        return cell == null ? List.of() : of(Columns.split(cell));
    }

    List<Citation> of(Collection<String> ids) {
        return ids.stream().filter(byId::containsKey).map(this::get).toList();
    }

    private Citation get(String id) {
        Citation c = byId.get(id);
        if (c == null) {
            throw new IllegalArgumentException(id);
        }
        return c;
    }

    boolean has(EntityId id) {
        return byId.containsKey(id.toString());
    }
}
