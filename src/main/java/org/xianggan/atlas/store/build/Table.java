package org.xianggan.atlas.store.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A TSV file of `data/` as it was read; empty where the file is missing.
record Table(String file, List<String> columns, List<Row> rows) {
    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Table missing(String file) {
        return new Table(file, List.of(), List.of());
    }

    /// Rows by the cell of a column, in the order of the file.
    Map<String, List<Row>> by(String column) {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                r -> r.get(column), LinkedHashMap::new, Collectors.toList()));
    }
}
