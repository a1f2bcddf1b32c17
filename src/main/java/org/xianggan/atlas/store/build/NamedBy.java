package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether each of the two documents names a county: a fact of it is about the county, and the name
/// stands in the passage that the fact quotes or in what it says.
final class NamedBy {
    /// Citations beside the attribute; the others stand among the facts below it.
    private static final int SHOWN = 2;

    private final Work work;
    private final Map<String, String> passages = new HashMap<>();

    NamedBy(Work work) {
        this.work = work;
        for (DataFile file : List.of(DataFile.PASSAGES_A, DataFile.PASSAGES_B)) {
            work.data.rows(file).forEach(r -> passages.put(r.get("passage"), r.get("text")));
        }
    }

    void of(Row county, EntityId id) {
        Map<Row, List<String>> facts = new LinkedHashMap<>();
        for (Row document : work.data.rows(DataFile.DOCUMENTS)) {
            facts.put(document, facts(county, id, document.get("id")));
        }
        List<Row> naming = facts.keySet().stream().filter(d -> !facts(facts, d).isEmpty()).toList();
        List<String> cited = new ArrayList<>();
        naming.forEach(d -> cited.addAll(facts(facts, d).stream().limit(SHOWN).toList()));
        work.info.attribute(
                id,
                "documents",
                work.english.said(said(naming, facts.size())),
                null,
                null,
                cited.isEmpty() ? null : String.join(";", cited),
                naming.isEmpty() ? null : work.english.said(counts(naming, facts)));
    }

    private static List<String> facts(Map<Row, List<String>> facts, Row document) {
        return facts.getOrDefault(document, List.of());
    }

    private Said said(List<Row> naming, int documents) {
        if (naming.isEmpty()) {
            return new Said("两份文件都没有提到", "Neither document names it");
        }
        if (naming.size() == documents) {
            return new Said("两份文件都提到", "Both documents name it");
        }
        Said name = name(naming.getFirst());
        return new Said("只有“" + name.zh() + "”提到", "Only “" + name.en() + "” names it");
    }

    private Said counts(List<Row> naming, Map<Row, List<String>> facts) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Row d : naming) {
            int n = facts(facts, d).size();
            zh.add(name(d).zh() + " " + n + " 条");
            en.add(name(d).en() + " " + n + (n == 1 ? " fact" : " facts"));
        }
        return new Said(String.join("，", zh), String.join(", ", en));
    }

    private Said name(Row document) {
        String zh = document.has("short") ? document.get("short") : document.get("name_zh");
        return new Said(zh, work.english.read(zh).orElse(zh));
    }

    private List<String> facts(Row county, EntityId id, String document) {
        String name = county.get("name_zh");
        String stem = name.length() > 2 ? name.substring(0, name.length() - 1) : name;
        List<String> out = new ArrayList<>();
        for (Row f : work.data.rows(DataFile.FACTS_F)) {
            if (f.get("document").equals(document)
                    && work.superseding.by(f.get("id")) == null
                    && f.ids("entities").contains(id)
                    && (f.get("text_zh").contains(stem)
                            || f.list("passage").stream()
                                    .anyMatch(p -> passages.getOrDefault(p, "").contains(stem)))) {
                out.add(f.get("id"));
            }
        }
        return out;
    }
}
