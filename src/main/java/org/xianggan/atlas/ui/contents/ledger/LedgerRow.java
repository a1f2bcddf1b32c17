package org.xianggan.atlas.ui.contents.ledger;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.contents.records.Facet;

import java.util.List;

/// An entry of the ledger in the words of the moment; texts as
/// [org.xianggan.atlas.ui.common.Reading] gives them.
///
/// @param place in the order of the documents
/// @param map what is selected for it; null where it has no thing
/// @param among what is flown to where that has no place
/// @param where its counties in one line, or how many they are
/// @param told the outcome with its date, and how often it was looked for
/// @param note what is to be said about it, or null
record LedgerRow(
        EntityId id,
        int place,
        String subject,
        Facet.Choice kind,
        List<Facet.Choice> counties,
        String where,
        List<EntityId> entities,
        @Nullable EntityId map,
        List<EntityId> among,
        String things,
        Said said,
        Facet.Choice outcome,
        String told,
        Said became,
        @Nullable Integer lookedFor,
        @Nullable Edtf asOf,
        @Nullable String note) {
    LedgerRow {
        counties = List.copyOf(counties);
        entities = List.copyOf(entities);
        among = List.copyOf(among);
    }

    /// What was said at a time, and by whom.
    ///
    /// @param when the date in words; empty where there is none
    record Said(@Nullable Edtf date, String when, String text, List<Reference> by) {
        Said {
            by = List.copyOf(by);
        }
    }
}
