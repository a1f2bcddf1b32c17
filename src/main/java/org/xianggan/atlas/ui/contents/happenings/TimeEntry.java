package org.xianggan.atlas.ui.contents.happenings;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.contents.records.Facet;

import java.util.List;

/// Something on the timeline in the words of the moment.
///
/// @param place in the order of the library
/// @param year under which it stands
/// @param when its date in words
/// @param kinds `lines agreements events targets`, one or more
/// @param map what is selected for it; null where it has no thing
/// @param among what is flown to where that has no place
/// @param facts that tell of it
record TimeEntry(
        int place,
        Edtf date,
        int year,
        TimeMark mark,
        String when,
        boolean target,
        String title,
        List<Facet.Choice> kinds,
        List<Facet.Choice> counties,
        String things,
        @Nullable EntityId map,
        List<EntityId> among,
        List<EntityId> entities,
        List<EntityId> facts,
        List<Reference> by) {
    TimeEntry {
        kinds = List.copyOf(kinds);
        counties = List.copyOf(counties);
        among = List.copyOf(among);
        entities = List.copyOf(entities);
        facts = List.copyOf(facts);
        by = List.copyOf(by);
    }

    /// Its colour.
    String colour() {
        return kinds.getFirst().key();
    }
}
