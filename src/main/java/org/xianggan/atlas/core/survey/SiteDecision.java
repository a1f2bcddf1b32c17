package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.time.Instant;

/// What a person said of an offer. It holds by itself: what the next extract knows of the point
/// changes nothing of it.
///
/// @param accepted whether it is the site; else never to be offered for it again
/// @param when it was said
/// @param extract the day up to which the extract of the offer knew the map, as in
///     [SurveyInfo#asOf]; empty where it did not say
/// @param name of the point, as the extract had it
/// @param at where the point was then, WGS-84: where the site is from now on
public record SiteDecision(
        EntityId site,
        boolean accepted,
        Instant when,
        String extract,
        OsmPoint.Source source,
        long osm,
        String name,
        LonLat at) {
    /// Of an offer.
    public static SiteDecision of(SiteOffer o, boolean accepted, Instant when, String extract) {
        return new SiteDecision(
                o.site(), accepted, when, extract, o.source(), o.osm(), o.name(), o.at());
    }

    /// Whether it is of this site and point.
    public boolean isOf(SiteOffer o) {
        return site.equals(o.site()) && source == o.source() && osm == o.osm();
    }

    /// What OpenStreetMap calls the point: `way/4711`.
    public String osmId() {
        return SiteOffer.osmId(source, osm);
    }
}
