package org.xianggan.atlas.ui.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SiteOffer;
import org.xianggan.atlas.core.survey.SiteReview;
import org.xianggan.atlas.core.survey.SiteWords;
import org.xianggan.atlas.ui.common.Reading;
import org.xianggan.atlas.ui.contents.records.Facet;

import java.util.ArrayList;
import java.util.List;

/// What a survey offers for the sites, in words. Worker.
record SiteRows(SiteReview review, Catalogue catalogue, Messages texts) {
    List<SiteRow> read() {
        List<SiteRow> all = new ArrayList<>();
        review.rows().forEach(r -> all.add(row(all.size(), r)));
        return all;
    }

    private SiteRow row(int place, SiteReview.Row row) {
        Entity site = catalogue.entity(row.site()).orElse(null);
        EntityId county = site == null ? null : site.county();
        SiteOffer offer = row.offer();
        String state = row.state().key();
        return new SiteRow(
                place,
                row,
                name(site, row.site()),
                county == null
                        ? ""
                        : catalogue
                                .entity(county)
                                .map(c -> c.names().in(texts.language()))
                                .orElse(""),
                offer == null ? "" : SiteWords.what(offer, texts),
                new Facet.Choice(state, texts.first("survey.sites.state." + state)),
                offer == null ? List.of() : SiteWords.reasons(offer, texts),
                SiteWords.decided(row, texts));
    }

    private String name(@Nullable Entity site, EntityId id) {
        return site == null ? id.toString() : Reading.name(site.names(), texts.language());
    }
}
