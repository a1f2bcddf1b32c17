package org.xianggan.atlas.core.survey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SightNames.Agreement;
import org.xianggan.atlas.core.survey.SiteOffer.Reason;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// A site and a point that bears a name of it, before anything else is compared with them.
///
/// @param base the certainty but for rivals, see [SightMatcher]
/// @param metres between them; null where only the county of the site is known
record SightPair(
        SightSite site,
        SightPoint point,
        double base,
        @Nullable Double metres,
        Set<Reason> reasons) {
    /// Not even an equal name makes one of another kind more certain.
    static final double OTHER_KIND = 0.6;

    private static final double OPEN_KIND = 0.97;
    private static final double OTHER_COUNTY = 0.75;
    private static final double COUNTY_ONLY = 0.85;
    private static final double SAME_NAME_FAR = 0.35;
    private static final double LEAST_ACCURACY = 100;
    private static final double REACH = 5;

    /// No county is wider, degrees: what lies farther away is another county's, however it is
    /// called.
    private static final double WIDEST = 1.2;

    /// A site with its names ready to be compared.
    record SightSite(ShippedSite site, SightNames names) {
        static SightSite of(ShippedSite site) {
            return new SightSite(site, SightNames.of(site.names()));
        }
    }

    /// A point with its names ready to be compared.
    record SightPoint(OsmPoint point, SightNames names, LonLat at) {
        static SightPoint of(OsmPoint p) {
            return new SightPoint(p, SightNames.of(p.names()), new LonLat(p.lon(), p.lat()));
        }
    }

    SightPair {
        reasons = Set.copyOf(reasons);
    }

    /// Empty where no name agrees, or where the site has no position and the county is another.
    static Optional<SightPair> of(
            SightSite s, SightPoint p, BiPredicate<EntityId, LonLat> inCounty) {
        ShippedSite site = s.site();
        SightNames.Match match =
                isFar(site.at(), p.at()) ? null : s.names().with(p.names()).orElse(null);
        if (match == null) {
            return Optional.empty();
        }
        EntityId county = site.county();
        boolean inside = county == null || inCounty.test(county, p.at());
        LonLat at = site.at();
        if (at == null && !inside) {
            return Optional.empty();
        }
        Set<Reason> why = EnumSet.of(match.agreement().reason);
        Double metres =
                at == null
                        ? null
                        : Double.valueOf(
                                Lengths.metres(
                                        at.lon(), at.lat(), p.point().lon(), p.point().lat()));
        double base =
                match.agreement().weight
                        * kind(site, p.point(), match, why)
                        * place(site, metres, inside && isSame(match.agreement()), why);
        if (!inside) {
            why.add(Reason.COUNTY_OTHER);
            base *= OTHER_COUNTY;
        }
        return Optional.of(new SightPair(s, p, base, metres, why));
    }

    private static boolean isFar(@Nullable LonLat a, LonLat b) {
        return a != null
                && (Math.abs(a.lon() - b.lon()) > WIDEST || Math.abs(a.lat() - b.lat()) > WIDEST);
    }

    private static boolean isSame(Agreement agreement) {
        return agreement == Agreement.EXACT || agreement == Agreement.FOLDED;
    }

    private static double kind(
            ShippedSite site, OsmPoint point, SightNames.Match match, Set<Reason> why) {
        Reason kind =
                match.otherThing() ? Reason.KIND_OTHER : SightKinds.of(site.kind(), point.value());
        why.add(kind);
        return switch (kind) {
            case KIND_SAME -> 1;
            case KIND_OPEN -> OPEN_KIND;
            default -> OTHER_KIND;
        };
    }

    private static double place(
            ShippedSite site, @Nullable Double metres, boolean same, Set<Reason> why) {
        if (metres == null) {
            why.add(Reason.NO_POSITION);
            return COUNTY_ONLY;
        }
        double off = metres / Math.max(LEAST_ACCURACY, site.metres());
        why.add(off <= 1 ? Reason.NEAR : Reason.FAR);
        double near = 1 / (1 + (off / REACH) * (off / REACH));
        return same ? Math.max(SAME_NAME_FAR, near) : near;
    }
}
