package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which fact has taken the place of which. The old one stays readable and is never used again:
/// wherever a record names it, the newest one is meant.
final class Superseding {
    private final Map<String, Row> facts = new HashMap<>();
    private final Map<String, String> by = new HashMap<>();

    Superseding(DataFolder data) {
        for (DataFile file : FactCompiler.FACTS) {
            for (Row r : data.rows(file)) {
                facts.put(r.get("id"), r);
                if (r.has("supersedes")) {
                    by.put(r.get("supersedes"), r.get("id"));
                }
            }
        }
    }

    /// The fact that supersedes this one directly; null for one that holds.
    @Nullable String by(String fact) {
        return by.get(fact);
    }

    /// The one that holds in its place: itself, where nothing supersedes it.
    String newest(String fact) {
        String id = fact;
        Set<String> seen = new LinkedHashSet<>();
        String next = by.get(id);
        while (next != null && seen.add(id)) {
            id = next;
            next = by.get(id);
        }
        return id;
    }

    /// The row of a fact; null where there is none.
    @Nullable Row row(String fact) {
        return facts.get(fact);
    }

    /// The folder with every citation of, and reference to, a superseded fact led to the newest. A
    /// record's own id stays.
    DataFolder applied(DataFolder data) {
        if (by.isEmpty()) {
            return data;
        }
        Map<DataFile, Table> changed = new EnumMap<>(DataFile.class);
        for (DataFile file : DataFile.values()) {
            List<String> columns =
                    file.cells().stream()
                            .filter(c -> c.namesFacts() && !c.column().equals("id"))
                            .map(Cell::column)
                            .toList();
            Table t = data.table(file);
            if (!columns.isEmpty() && !t.rows().isEmpty()) {
                List<Row> rows = t.rows().stream().map(r -> led(r, columns)).toList();
                changed.put(file, new Table(t.file(), t.columns(), rows));
            }
        }
        return data.with(changed);
    }

    private Row led(Row r, List<String> columns) {
        String[] cells = Arrays.copyOf(r.cells(), r.cells().length);
        for (String column : columns) {
            Integer at = r.columns().get(column);
            if (at != null && at < cells.length && !cells[at].isEmpty()) {
                Set<String> ids = new LinkedHashSet<>();
                r.list(column).forEach(id -> ids.add(newest(id)));
                cells[at] = String.join(";", ids);
            }
        }
        return new Row(r.file(), r.line(), r.columns(), cells);
    }
}
