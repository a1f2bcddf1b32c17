package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.Fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a patch is judged by: the facts that there are, be it in a store or in `data/`.
record KnownFacts(Map<String, Known> facts, Set<String> units) {
    KnownFacts {
        facts = Map.copyOf(facts);
        units = Set.copyOf(units);
    }

    /// @param supersededBy the id of the fact that holds in its place, or null
    record Known(
            @Nullable String value,
            @Nullable String unit,
            @Nullable String asOf,
            String textZh,
            @Nullable String supersededBy) {}

    boolean has(String fact) {
        return facts.containsKey(fact);
    }

    static KnownFacts of(Library library) {
        Map<String, String> by = new HashMap<>();
        for (Fact f : library.facts()) {
            if (f.supersedes() != null) {
                by.put(f.supersedes().toString(), f.id().toString());
            }
        }
        Map<String, Known> facts = new HashMap<>();
        Set<String> units = new HashSet<>();
        for (Fact f : library.facts()) {
            String id = f.id().toString();
            facts.put(
                    id,
                    new Known(
                            f.value(),
                            f.unit(),
                            f.asOf() == null ? null : f.asOf().text(),
                            f.textZh(),
                            by.get(id)));
            if (f.unit() != null) {
                units.add(f.unit());
            }
        }
        return new KnownFacts(facts, units);
    }

    static KnownFacts of(DataFolder data) {
        Superseding superseding = new Superseding(data);
        Map<String, Known> facts = new HashMap<>();
        Set<String> units = new HashSet<>();
        data.rows(DataFile.UNITS).forEach(r -> units.add(r.get("unit")));
        for (DataFile file : FactCompiler.FACTS) {
            for (Row r : data.rows(file)) {
                facts.put(
                        r.get("id"),
                        new Known(
                                r.orNull("value"),
                                r.orNull("unit"),
                                r.orNull("as_of"),
                                r.get("text_zh"),
                                superseding.by(r.get("id"))));
            }
        }
        return new KnownFacts(facts, units);
    }
}
