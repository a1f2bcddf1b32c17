package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;

import java.util.Locale;
import java.util.Set;

/// A point of an extract that may be one of the sites of the atlas. Nothing follows from it until a
/// person has accepted it.
///
/// @param value what it is there: `museum`, `memorial` …
/// @param name as the extract has it; never empty
/// @param shipped where the atlas has the site; null where only its county is known
/// @param metres between the two; null without a shipped position
/// @param certainty 0…1, see [SightMatcher]
/// @param reasons for it, in the order of [Reason]
/// @param first whether it is the first choice of the site, and the site that of the point
public record SiteOffer(
        EntityId site,
        OsmPoint.Source source,
        long osm,
        String value,
        String name,
        LonLat at,
        @Nullable LonLat shipped,
        @Nullable Double metres,
        double certainty,
        Set<Reason> reasons,
        boolean first) {
    /// What speaks for it or against.
    public enum Reason {
        /// The name is the same, letter by letter.
        NAME_EXACT,
        /// The same but for traditional characters, brackets and marks; or what stands in brackets.
        NAME_FOLDED,
        /// The same without words of kind (旧址, 纪念馆 …).
        NAME_CORE,
        /// The same, but of words that many places bear (革命烈士纪念碑).
        NAME_COMMON,
        /// One is a part of the other.
        NAME_PART,
        KIND_SAME,
        /// The extract does not say enough to tell.
        KIND_OPEN,
        KIND_OTHER,
        /// Nearer to the shipped position than that may be off.
        NEAR,
        FAR,
        /// Only the county of the site is known.
        NO_POSITION,
        COUNTY_OTHER,
        /// Another point, or another site, suits as well or nearly so.
        RIVAL,
        /// The same thing is drawn a second time beside it.
        TWIN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SiteOffer {
        reasons = Set.copyOf(reasons);
    }

    /// What OpenStreetMap calls it: `way/4711`.
    public String osmId() {
        return osmId(source, osm);
    }

    static String osmId(OsmPoint.Source source, long osm) {
        return source.name().toLowerCase(Locale.ROOT) + "/" + osm;
    }
}
