package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every id that a file of `data/` gives to a record, and where.
final class Ids {
    private final Map<String, Row> known = new HashMap<>();

    /// Names ids that stand twice or are retired.
    Ids(DataFolder data, Problems problems) {
        for (DataFile file : DataFile.values()) {
            Cell first = file.cells().getFirst();
            if (first.form() == Cell.Form.ID) {
                add(data, data.rows(file), problems);
            }
        }
        for (Table t : data.sources().values()) {
            add(data, t.rows(), problems);
        }
    }

    private void add(DataFolder data, List<Row> rows, Problems problems) {
        for (Row r : rows) {
            String id = r.get("id");
            if (id.isEmpty()) {
                continue;
            }
            Row before = known.putIfAbsent(id, r);
            if (before != null) {
                problems.error(r, "id.twice", id, before.file(), before.line());
            }
            if (data.retired().contains(id)) {
                problems.error(r, "id.retired", id);
            }
        }
    }

    boolean has(String id) {
        return known.containsKey(id);
    }

    /// A known id that differs only by leading zeros of its number, as a spreadsheet leaves it.
    @Nullable String withZeros(String id) {
        int digits = id.length();
        while (digits > 0 && Character.isDigit(id.charAt(digits - 1))) {
            digits--;
        }
        String head = id.substring(0, digits);
        String number = id.substring(digits);
        for (String zeros : List.of("0", "00", "000")) {
            if (!number.isEmpty() && known.containsKey(head + zeros + number)) {
                return head + zeros + number;
            }
        }
        return null;
    }
}
