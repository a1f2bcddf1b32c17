package org.xianggan.atlas.store.build;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Judges the rows of a patch: each corrects a fact that holds, once, and changes something.
final class PatchCheck {
    private final KnownFacts known;
    private final Problems problems;

    PatchCheck(KnownFacts known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    void check(List<Row> rows) {
        Set<String> seen = new HashSet<>();
        for (Row r : rows) {
            KnownFacts.Known fact = known.facts().get(r.get("fact"));
            if (!seen.add(r.get("fact"))) {
                problems.error(r, "patch.twice", r.get("fact"));
            }
            if (fact != null) {
                row(r, fact);
            }
        }
    }

    private void row(Row r, KnownFacts.Known fact) {
        if (fact.supersededBy() != null) {
            problems.error(r, "patch.superseded", r.get("fact"), fact.supersededBy());
        }
        if (!changes(r, "value", fact.value())
                && !changes(r, "unit", fact.unit())
                && !changes(r, "as_of", fact.asOf())
                && !changes(r, "text_zh", fact.textZh())) {
            problems.error(r, "patch.same", r.get("fact"));
        }
        if (r.has("unit") && !known.units().contains(r.get("unit"))) {
            problems.error(r, "unit", r.get("unit"));
        }
        if (r.has("number") && !r.has("value")) {
            problems.error(r, "patch.number", r.get("number"));
        }
        Double printed = plain(r);
        Double number = r.number("number");
        if (printed != null && number != null && !printed.equals(number)) {
            problems.error(r, "patch.differs", r.get("value"), r.get("number"));
        }
        Edtf made = r.date("made_at");
        Edtf asOf = r.date("as_of");
        if (made != null && asOf != null && asOf.firstDay().isAfter(made.lastDay())) {
            problems.error(r, "as-of", asOf, made);
        }
    }

    /// An empty cell keeps what the fact has.
    private static boolean changes(Row r, String column, @Nullable String old) {
        return r.has(column) && !Objects.equals(r.get(column), old);
    }

    private static @Nullable Double plain(Row r) {
        String value = r.get("value");
        return value.matches("\\d+(\\.\\d+)?") ? Double.valueOf(value) : null;
    }
}
