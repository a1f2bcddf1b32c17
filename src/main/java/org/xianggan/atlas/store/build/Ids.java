package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every id that a file of `data/` gives to a record, and where.
final class Ids {
    /// Kinds that facts may name before a file of their own exists: they cannot be unknown.
    private static final Set<Kind> WITHOUT_FILE =
            EnumSet.of(
                    Kind.AGREEMENT,
                    Kind.PARK,
                    Kind.COMPANY,
                    Kind.BRAND,
                    Kind.EVENT,
                    Kind.INSTITUTION,
                    Kind.PERSON,
                    Kind.THEME,
                    Kind.CONFLICT);

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
        return known.containsKey(id)
                || EntityId.parse(id).filter(e -> WITHOUT_FILE.contains(e.kind())).isPresent();
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
