package org.xianggan.atlas.store.build;

import org.xianggan.atlas.store.gpkg.GpkgWriter;
import org.xianggan.atlas.store.gpkg.StoreTable;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The English reading of Chinese texts, by the text as the store holds it. A text that is but the
/// name of a record (a stop, the scope of a fact) reads as that record's English name.
final class EnglishBook {
    static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Map<String, String> readings = new TreeMap<>();

    EnglishBook(DataFolder data) {
        readings.putAll(names(data));
        for (Table t : data.english().values()) {
            for (Row r : t.rows()) {
                readings.put(r.get("zh"), r.get("en"));
            }
        }
    }

    /// English names by Chinese name; a name that two records translate differently is left out.
    static Map<String, String> names(DataFolder data) {
        Map<String, String> names = new TreeMap<>();
        Set<String> unclear = new TreeSet<>();
        for (DataFile file : DataFile.values()) {
            for (Row r : data.rows(file)) {
                if (r.has("name_zh") && r.has("name_en")) {
                    String before = names.put(r.get("name_zh"), r.get("name_en"));
                    if (before != null && !before.equals(r.get("name_en"))) {
                        unclear.add(r.get("name_zh"));
                    }
                }
            }
        }
        names.keySet().removeAll(unclear);
        return names;
    }

    Optional<String> of(String zh) {
        return Optional.ofNullable(readings.get(zh));
    }

    /// The English of a cell: its reading, or the cell itself where it holds no Chinese.
    Optional<String> read(String cell) {
        return HAN.matcher(cell).find() ? of(cell) : Optional.of(cell);
    }

    /// Takes a text that is put together while building, and gives its Chinese back.
    String said(Said text) {
        if (!text.en().equals(text.zh())) {
            readings.putIfAbsent(text.zh(), text.en());
        }
        return text.zh();
    }

    /// Notes stand in the store with names instead of ids; they are found by either form.
    void write(GpkgWriter out, Prose prose) throws SQLException {
        Map<String, String> all = new TreeMap<>();
        for (var e : readings.entrySet()) {
            String en = prose.ofEnglish(e.getValue());
            all.put(e.getKey(), en);
            String named = prose.of(e.getKey());
            if (named != null) {
                all.putIfAbsent(named, en);
            }
        }
        for (var e : all.entrySet()) {
            out.row(StoreTable.ENGLISH, e.getKey(), e.getValue());
        }
    }
}
