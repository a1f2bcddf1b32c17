package org.xianggan.atlas.core.nearby;

import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Range;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many people lived in a county at the census of 2020.
///
/// @param people where sources differ, from the least to the most; the first of them in the middle
/// @param facts that say so
public record Census(Range people, List<EntityId> facts) {
    /// The words by which the facts of the census are known.
    private static final String WORDS = "常住人口（2020年普查）";

    public Census {
        facts = List.copyOf(facts);
    }

    static Map<EntityId, Census> all(Library library) {
        Map<EntityId, Census> all = new HashMap<>();
        for (Fact fact : library.standing()) {
            Double number = fact.number();
            if (number == null || !fact.textZh().equals(WORDS) || fact.entities().size() != 1) {
                continue;
            }
            EntityId county = fact.entities().getFirst();
            if (county.kind() == Kind.COUNTY) {
                all.merge(
                        county,
                        new Census(Range.of(number), List.of(fact.id())),
                        (a, b) -> a.or(b));
            }
        }
        return all;
    }

    private Census or(Census other) {
        Range o = other.people;
        List<EntityId> both = new ArrayList<>(facts);
        both.addAll(other.facts);
        return new Census(
                new Range(
                        Math.min(people.low(), o.low()),
                        people.mid(),
                        Math.max(people.high(), o.high())),
                both);
    }
}
