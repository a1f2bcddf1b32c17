package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The counties' figures: the first fact of a measure is shown, the others beside it as “另有说法”.
final class Figures {
    /// Label of a measure in `facts/K.tsv` → key of its attribute, in the order of the panel.
    private static final Map<String, String> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("面积", "area");
        MEASURES.put("常住人口（2020年普查）", "population_2020");
        MEASURES.put("户籍人口", "population_registered");
        MEASURES.put("乡镇街道数", "townships");
        MEASURES.put("政府驻地", "seat");
        MEASURES.put("地区生产总值", "gdp");
        MEASURES.put("森林覆盖率", "forest");
        MEASURES.put("脱贫摘帽年份", "poverty_exit");
        MEASURES.put("革命老区", "revolutionary");
    }

    private final Work work;
    private final Map<EntityId, Map<String, List<Row>>> facts = new HashMap<>();
    private final Map<String, String> publishers = new HashMap<>();

    Figures(Work work) {
        this.work = work;
        for (Row r : work.data.rows(DataFile.FACTS_K)) {
            if (r.has("supersedes")) {
                continue;
            }
            for (EntityId id : r.ids("entities")) {
                facts.computeIfAbsent(id, k -> new LinkedHashMap<>())
                        .computeIfAbsent(r.get("text_zh"), k -> new ArrayList<>())
                        .add(current(r));
            }
        }
        for (Table t : work.data.sources().values()) {
            t.rows().forEach(r -> publishers.put(r.get("id"), r.get("publisher")));
        }
    }

    /// The figure that holds in its place.
    private Row current(Row r) {
        Row newest = work.superseding.row(work.superseding.newest(r.get("id")));
        return newest == null ? r : newest;
    }

    void of(EntityId id) {
        Map<String, List<Row>> mine = facts.getOrDefault(id, Map.of());
        MEASURES.forEach(
                (label, key) -> {
                    List<Row> rows = mine.getOrDefault(label, List.of());
                    if (!rows.isEmpty()) {
                        figure(id, key, rows);
                    }
                });
        mine.forEach(
                (label, rows) -> {
                    if (!MEASURES.containsKey(label)) {
                        figure(id, "figure", rows);
                    }
                });
    }

    private void figure(EntityId id, String key, List<Row> rows) {
        Row first = rows.getFirst();
        String value = first.has("value") ? first.get("value") : first.get("text_zh");
        List<String> notes = new ArrayList<>();
        List<Optional<String>> english = new ArrayList<>();
        if (first.has("note")) {
            notes.add(first.get("note"));
            english.add(work.english.read(first.get("note")));
        }
        for (Row other : rows.subList(1, rows.size())) {
            String said = other.get("value");
            List<String> by =
                    Stream.of(publisher(other), other.orNull("as_of"))
                            .filter(Objects::nonNull)
                            .toList();
            String lead = notes.isEmpty() ? "Another account: " : "another account: ";
            notes.add("另有说法 " + said + (by.isEmpty() ? "" : "（" + String.join("，", by) + "）"));
            String byEn =
                    by.stream()
                            .map(b -> work.english.read(b).orElse(b))
                            .collect(Collectors.joining(", "));
            english.add(
                    work.english
                            .read(said)
                            .map(en -> lead + en + (by.isEmpty() ? "" : " (" + byEn + ")")));
        }
        String note = String.join("；", notes);
        if (english.stream().allMatch(Optional::isPresent)) {
            work.english.said(
                    new Said(
                            note,
                            english.stream()
                                    .flatMap(Optional::stream)
                                    .collect(Collectors.joining("; "))));
        }
        work.info.attribute(
                id,
                key,
                value,
                first.orNull("unit"),
                first.orNull("as_of"),
                citations(first),
                note.isEmpty() ? null : note);
    }

    /// The fact, which names its first source and can be corrected, then the other sources of it.
    private static String citations(Row fact) {
        return Stream.concat(Stream.of(fact.get("id")), fact.list("source").stream().skip(1))
                .collect(Collectors.joining(";"));
    }

    private @Nullable String publisher(Row fact) {
        return fact.list("source").stream().findFirst().map(publishers::get).orElse(null);
    }
}
