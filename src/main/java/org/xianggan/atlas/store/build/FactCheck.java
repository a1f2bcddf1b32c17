package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.model.Edtf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Facts: who says it, and that the quoted words truly stand in the passage.
final class FactCheck {
    private static final Pattern SPACE = Pattern.compile("[\\s\u3000\u00a0]+");

    private final DataFolder data;
    private final Ids ids;
    private final Problems problems;

    FactCheck(DataFolder data, Ids ids, Problems problems) {
        this.data = data;
        this.ids = ids;
        this.problems = problems;
    }

    void check() {
        Map<String, String> passages = new HashMap<>();
        passages(DataFile.PASSAGES_A, passages);
        passages(DataFile.PASSAGES_B, passages);
        Set<String> units = new HashSet<>();
        data.rows(DataFile.UNITS).forEach(r -> units.add(r.get("unit")));
        Set<String> targets = new HashSet<>();
        data.rows(DataFile.DATED).stream()
                .filter(r -> r.get("type").equals("target"))
                .forEach(r -> targets.add(r.get("fact")));
        LocalDate newest = newestSource();
        Set<String> words = new HashSet<>();
        data.rows(DataFile.STATUS_WORDS).forEach(r -> words.add(r.get("word")));
        for (DataFile file : FactCompiler.FACTS) {
            for (Row r : data.rows(file)) {
                said(r, passages);
                if (r.list("entities").isEmpty()) {
                    problems.error(r, "fact.noentity", r.get("id"));
                }
                if (r.has("unit") && !units.isEmpty() && !units.contains(r.get("unit"))) {
                    problems.error(r, "unit", r.get("unit"));
                }
                Edtf asOf = r.date("as_of");
                if (asOf != null
                        && asOf.firstDay().isAfter(newest)
                        && !targets.contains(r.get("id"))) {
                    problems.error(r, "as-of", asOf, newest);
                }
                for (String entity : r.list("entities")) {
                    if (!ids.has(entity)) {
                        problems.error(r, "reference.unknown", "entities", entity);
                    }
                }
                if (r.has("supersedes") && !ids.has(r.get("supersedes"))) {
                    problems.error(r, "reference.unknown", "supersedes", r.get("supersedes"));
                }
                if (r.has("status") && !words.contains(r.get("status"))) {
                    problems.error(r, "status.word", r.get("status"));
                }
            }
        }
    }

    private void passages(DataFile file, Map<String, String> all) {
        for (Row r : data.rows(file)) {
            if (all.put(r.get("passage"), r.get("text")) != null) {
                problems.error(r, "passage.twice", r.get("passage"));
            }
        }
    }

    private void said(Row r, Map<String, String> passages) {
        if (r.has("document") && !ids.has(r.get("document"))) {
            problems.error(r, "reference.unknown", "document", r.get("document"));
        }
        // A row that only says that the outcome is unknown is cited by the fact that it follows up.
        boolean ledger = r.get("id").startsWith("fact:S") && r.get("status").equals("unknown");
        if (!r.has("document") && !r.has("source") && !ledger) {
            problems.error(r, "fact.nosource", r.get("id"));
        }
        if (!r.has("quote") && !r.has("passage")) {
            return;
        }
        if (!r.has("passage")) {
            if (r.has("document")) {
                problems.error(r, "fact.nopassage", r.get("id"));
            }
            return;
        }
        // A fact may rest on several passages; its quote stands in one of them.
        boolean quoted = !r.has("quote");
        for (String passage : r.list("passage")) {
            String text = passages.get(passage);
            if (text == null) {
                problems.error(r, "passage.unknown", passage);
                quoted = true;
            } else {
                quoted |= packed(text).contains(packed(r.get("quote")));
            }
        }
        if (!quoted) {
            problems.error(r, "quote", r.get("quote"), r.get("passage"));
        }
    }

    /// Nobody can have said anything after the newest of our sources.
    private LocalDate newestSource() {
        List<Row> all = new ArrayList<>(data.rows(DataFile.DOCUMENTS));
        data.sources().values().forEach(t -> all.addAll(t.rows()));
        return all.stream()
                .map(r -> r.date("date"))
                .filter(d -> d != null && !d.text().endsWith(".."))
                .map(Edtf::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /// Without white space, which the documents were broken by at random.
    private static String packed(String text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
