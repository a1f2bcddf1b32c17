package org.xianggan.atlas.ui.contents.agreements;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.ui.citation.References.Reference;
import org.xianggan.atlas.ui.contents.records.Facet;

import java.util.List;

/// An agreement in the words of the moment.
///
/// @param name with English after it where both are on
/// @param when when it was made; “日期未查到” where no source tells
/// @param partners the named ones, and what is said of those without a name
/// @param years the years by whose end it was made; every year where nobody knows
/// @param pairs two partners that it ties
record AgreementRow(
        Agreement agreement,
        String name,
        Facet.Choice field,
        String form,
        Facet.Choice status,
        String when,
        String partners,
        @Nullable String unnamed,
        List<Facet.Choice> parties,
        List<Facet.Choice> years,
        List<Facet.Choice> pairs,
        List<Reference> by,
        @Nullable String note) {
    AgreementRow {
        parties = List.copyOf(parties);
        years = List.copyOf(years);
        pairs = List.copyOf(pairs);
        by = List.copyOf(by);
    }

    EntityId id() {
        return agreement.id();
    }
}
