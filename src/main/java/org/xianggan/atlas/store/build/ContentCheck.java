package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.render.Layer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Agreements, the ledger, comparisons, conflicts, themes and dated happenings hang together.
final class ContentCheck {
    /// A title for the timeline, characters.
    private static final int TITLE = 24;

    private static final int FEWEST_INTRO = 3;
    private static final int MOST_INTRO = 7;

    private final DataFolder data;
    private final Problems problems;
    private final Superseding superseding;

    ContentCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
        this.superseding = new Superseding(data);
    }

    void check() {
        data.rows(DataFile.AGREEMENTS).forEach(this::agreement);
        ledger();
        comparisons();
        conflicts();
        themes();
        dated();
    }

    private void agreement(Row r) {
        Double number = r.number("parties_number");
        int named = r.list("parties").size();
        if (named == 0 && number == null && !r.has("unnamed_zh")) {
            problems.error(r, "agreement.noparties", r.get("id"));
        } else if (number != null && number < named) {
            problems.error(r, "agreement.number", r.get("parties_number"), named);
        }
    }

    private void ledger() {
        Set<String> seen = new HashSet<>();
        for (Row r : data.rows(DataFile.LEDGER)) {
            String id = r.get("id");
            if (!id.startsWith("fact:S")) {
                problems.error(r, "ledger.id", id);
            }
            if (!seen.add(id)) {
                problems.error(r, "ledger.twice", id);
            }
            for (String announced : r.list("follows")) {
                Row fact = superseding.row(announced);
                if (fact != null && !fact.has("document")) {
                    problems.error(r, "ledger.follows", announced);
                }
            }
            if (!r.get("outcome").equals("unknown") && r.has("looked_for")) {
                problems.error(r, "ledger.found", id);
            }
        }
    }

    private void comparisons() {
        Set<String> seen = new HashSet<>();
        for (Row r : data.rows(DataFile.COMPARISONS)) {
            if (!seen.add(r.get("key"))) {
                problems.error(r, "key.twice", r.get("key"));
            }
            String then = superseding.newest(r.get("then"));
            if (then.equals(superseding.newest(r.get("now")))) {
                problems.error(r, "comparison.same", r.get("key"), then);
            }
        }
    }

    private void conflicts() {
        Map<String, List<Row>> versions = data.table(DataFile.CONFLICT_VERSIONS).by("conflict");
        for (Row r : data.rows(DataFile.CONFLICTS)) {
            List<Row> mine = versions.getOrDefault(r.get("id"), List.of());
            // One that is garbled has but one version.
            if (mine.isEmpty()) {
                problems.error(r, "conflict.versions", r.get("id"));
            }
            if (mine.stream().map(v -> v.get("seq")).distinct().count() < mine.size()) {
                problems.error(mine.getLast(), "seq.twice", r.get("id"));
            }
        }
    }

    private void themes() {
        for (Row r : data.rows(DataFile.THEMES)) {
            for (String layer : r.list("layers")) {
                if (Layer.of(layer).filter(Layer::listed).isEmpty()) {
                    problems.error(r, "theme.layer", layer);
                }
            }
        }
        Map<String, Integer> intro = new HashMap<>();
        for (Row r : data.rows(DataFile.THEME_PARTS)) {
            EntityId target = r.id("target").orElse(null);
            if (target == null) {
                continue;
            }
            boolean isFact = target.kind() == Kind.FACT;
            if (r.get("part").equals("item") == isFact) {
                problems.error(r, isFact ? "theme.item" : "theme.fact", target);
            }
            Row fact = superseding.row(superseding.newest(r.get("target")));
            if (r.get("part").equals("figure") && fact != null && !fact.has("value")) {
                problems.error(r, "theme.figure", target);
            }
            if (r.get("part").equals("intro")) {
                intro.merge(r.get("theme"), 1, Integer::sum);
            }
        }
        for (Row r : data.rows(DataFile.THEMES)) {
            int n = intro.getOrDefault(r.get("id"), 0);
            if (n < FEWEST_INTRO || n > MOST_INTRO) {
                problems.error(r, "theme.intro", r.get("id"), n, FEWEST_INTRO, MOST_INTRO);
            }
        }
    }

    private void dated() {
        Set<String> seen = new HashSet<>();
        for (Row r : data.rows(DataFile.DATED)) {
            String title = r.get("title_zh");
            int length = title.codePointCount(0, title.length());
            if (length > TITLE) {
                problems.error(r, "dated.title", title, length, TITLE);
            }
            if (!seen.add(r.get("fact") + " " + r.get("type") + " " + r.get("date"))) {
                problems.error(r, "dated.twice", r.get("fact"));
            }
        }
    }
}
