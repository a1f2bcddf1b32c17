package org.xianggan.atlas.core.content;

import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Fact;

import java.util.List;

/// Something with a date of its own on the timeline.
///
/// @param target whether it is a date by which something is to be (not one on which it was)
/// @param facts say so, the best first
public record Happening(
        Edtf date, boolean target, String titleZh, List<EntityId> entities, List<Fact> facts) {
    public Happening {
        entities = List.copyOf(entities);
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("a happening without a fact: " + titleZh);
        }
    }
}
