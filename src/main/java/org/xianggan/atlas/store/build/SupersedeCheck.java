package org.xianggan.atlas.store.build;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A fact takes the place of one other, says why, and is not taken back by it.
final class SupersedeCheck {
    private final DataFolder data;
    private final Problems problems;

    SupersedeCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
    }

    void check() {
        Map<String, Row> by = new HashMap<>();
        for (DataFile file : FactCompiler.FACTS) {
            for (Row r : data.rows(file)) {
                if (!r.has("supersedes")) {
                    continue;
                }
                Row other = by.putIfAbsent(r.get("supersedes"), r);
                if (other != null) {
                    problems.error(
                            r,
                            "supersedes.twice",
                            r.get("supersedes"),
                            other.get("id"),
                            other.file(),
                            other.line());
                }
                if (!r.has("reason")) {
                    problems.error(r, "supersedes.noreason", r.get("id"), r.get("supersedes"));
                }
            }
        }
        for (Row r : by.values()) {
            Set<String> seen = new HashSet<>();
            String id = r.get("id");
            while (id != null && seen.add(id)) {
                Row newer = by.get(id);
                id = newer == null ? null : newer.get("id");
            }
            if (r.get("id").equals(id)) {
                problems.error(r, "supersedes.cycle", r.get("id"), r.get("supersedes"));
            }
        }
    }
}
