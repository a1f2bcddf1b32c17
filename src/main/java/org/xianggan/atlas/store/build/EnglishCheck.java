package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The English readings: one for each Chinese text, in English, and for every text that is shown.
/// What is missing is no error (the window then shows the Chinese); it is counted by file, not told
/// line by line.
final class EnglishCheck {
    /// Where original words may be shown.
    private static final Pattern ORIGINAL =
            Pattern.compile("「[^」]*」|\\([^()]*\\)|（[^（）]*）|\\[[^\\[\\]]*]");

    /// Enough of a text to find it by.
    private static final int LONGEST = 30;

    private static final List<Cell> PUBLISHER = List.of(Cell.of("publisher:E"));

    private final DataFolder data;
    private final Problems problems;
    private final Map<String, Row> readings = new HashMap<>();
    private final Set<String> names;
    private final Set<String> texts = new HashSet<>();

    EnglishCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
        this.names = EnglishBook.names(data).keySet();
    }

    void check() {
        data.english().values().forEach(t -> t.rows().forEach(this::reading));
        for (DataFile file : DataFile.values()) {
            missing(data.table(file), file.cells());
        }
        manifest();
        for (Table t : data.sources().values()) {
            missing(t, PUBLISHER);
            // Not wanted, but lists without a title of their own may be described in English.
            t.rows().forEach(r -> texts.add(r.get("title")));
        }
        data.english().values().forEach(this::idle);
    }

    private void reading(Row r) {
        String en = r.get("en");
        if (EnglishBook.HAN.matcher(ORIGINAL.matcher(en).replaceAll("")).find()) {
            problems.error(r, "english.han", en);
        }
        Row before = readings.putIfAbsent(r.get("zh"), r);
        if (before != null && !before.get("en").equals(en)) {
            problems.error(r, "english.twice", r.get("zh"), before.file(), before.line());
        }
    }

    /// Where a file comes from is told beside what is drawn from it; the holders stand on the map,
    /// each by itself.
    private void manifest() {
        List<String> open =
                data.manifest().files().stream()
                        .flatMap(
                                e ->
                                        Stream.concat(
                                                Stream.of("source", "note").map(e::text),
                                                holders(e)))
                        .filter(t -> t != null && EnglishBook.HAN.matcher(t).find())
                        .map(String::valueOf)
                        .filter(texts::add)
                        .filter(t -> !readings.containsKey(t))
                        .toList();
        if (!open.isEmpty()) {
            problems.warning(
                    DataFolder.MANIFEST, 0, "english.missing", open.size(), begin(open.getFirst()));
        }
    }

    private static Stream<String> holders(Manifest.Entry file) {
        String holders = file.text("attribution");
        return holders == null
                ? Stream.empty()
                : Arrays.stream(holders.split("[;；]")).map(String::strip);
    }

    private void missing(Table table, List<Cell> cells) {
        int count = 0;
        @Nullable Row first = null;
        String sample = "";
        for (Row r : table.rows()) {
            for (Cell cell : cells) {
                String text = r.get(cell.column());
                if (cell.form() != Cell.Form.READ || !EnglishBook.HAN.matcher(text).find()) {
                    continue;
                }
                if (texts.add(text) && !readings.containsKey(text) && !names.contains(text)) {
                    count++;
                    if (first == null) {
                        first = r;
                        sample = text;
                    }
                }
            }
        }
        if (first != null) {
            problems.warning(first, "english.missing", count, begin(sample));
        }
    }

    /// Readings of a text that has changed since, or has gone.
    private void idle(Table table) {
        List<Row> rows = table.rows().stream().filter(r -> !texts.contains(r.get("zh"))).toList();
        if (!rows.isEmpty()) {
            problems.warning(
                    rows.getFirst(), "english.idle", rows.size(), begin(rows.getFirst().get("zh")));
        }
    }

    private static String begin(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
