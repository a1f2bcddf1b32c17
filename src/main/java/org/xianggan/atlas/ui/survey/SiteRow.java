package org.xianggan.atlas.ui.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.survey.SiteReview;
import org.xianggan.atlas.ui.contents.records.Facet;

import java.util.List;

/// A point that is offered for a site, or was accepted, in the words of the moment.
///
/// @param place in the order of the review
/// @param site its name
/// @param county name of the county that the site lies in; empty where nobody says
/// @param what OpenStreetMap calls such a thing; empty where the extract has it no longer
/// @param reasons that speak for it and against
/// @param said what was decided; empty where nothing was
record SiteRow(
        int place,
        SiteReview.Row row,
        String site,
        String county,
        String what,
        Facet.Choice state,
        List<String> reasons,
        String said) {
    SiteRow {
        reasons = List.copyOf(reasons);
    }

    EntityId id() {
        return row.site();
    }

    @Nullable SiteOffer offer() {
        return row.offer();
    }

    /// -1 where the extract has it no longer.
    double certainty() {
        SiteOffer offer = offer();
        return offer == null ? -1 : offer.certainty();
    }

    @Nullable Double metres() {
        SiteOffer offer = offer();
        return offer == null ? null : offer.metres();
    }

    boolean is(SiteReview.State state) {
        return row.state() == state;
    }
}
