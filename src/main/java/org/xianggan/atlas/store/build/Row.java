package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One record of a TSV file. Empty cells are unknown; a column that the file lacks reads as empty
/// (the checks have named it by then).
record Row(String file, int line, Map<String, Integer> columns, String[] cells) {
    String get(String column) {
        Integer i = columns.get(column);
        return i == null || i >= cells.length ? "" : cells[i];
    }

    @Nullable String orNull(String column) {
        String cell = get(column);
        return cell.isEmpty() ? null : cell;
    }

    boolean has(String column) {
        return !get(column).isEmpty();
    }

    List<String> list(String column) {
        return Arrays.stream(get(column).split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /// The number in a cell; null where it is empty or none (the checks have named it by then).
    @Nullable Double number(String column) {
        String cell = get(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(cell);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    Optional<EntityId> id(String column) {
        return EntityId.parse(get(column));
    }

    List<EntityId> ids(String column) {
        return list(column).stream().flatMap(s -> EntityId.parse(s).stream()).toList();
    }

    @Nullable Edtf date(String column) {
        String cell = get(column);
        try {
            return cell.isEmpty() ? null : new Edtf(cell);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Names names() {
        String zh = get("name_zh");
        return new Names(
                zh,
                has("short_zh") ? get("short_zh") : zh,
                orNull("pinyin"),
                orNull("name_en"),
                list("former_names"));
    }
}
