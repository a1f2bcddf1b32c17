package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.survey.SightPair.SightPoint;
import org.xianggan.atlas.core.survey.SightPair.SightSite;
import org.xianggan.atlas.core.survey.SiteOffer.Reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// Which points of an extract may be which sites of the atlas, and how certain that is. Nobody has
/// counted how many of such offers are right, so a certainty is no share: it is a rule that orders
/// them and says what is missing.
///
/// It is the product of five figures, so never more than the least of them:
///
/// - **name** 0.98 the same letter by letter, 0.96 but for traditional characters and marks, 0.86
///   without words of kind (旧址, 纪念馆 …), 0.70 where many places are called so, 0.62 one a part
///   of the other;
/// - **kind** 1 the same, 0.97 where OpenStreetMap's word leaves it open, 0.6 where it is another
///   or the names say so (故居 and 纪念馆);
/// - **place** `1 ÷ (1 + (r ÷ 5)²)`, `r` how often the accuracy of the shipped position (100 m at
///   least) goes into the distance; never below 0.35 where the name is the same in the same county;
///   0.85 where only the county is known;
/// - **county** 1, or 0.75 in another one;
/// - **rival** `b⁶ ÷ (b⁶ + r⁶)`, `b` the product so far and `r` that of the best other point for
///   the site or other site for the point: a half where both are equal. A thing drawn twice (the
///   same name within 200 m) is no rival to its better half; the other half gets a half.
///
/// So from [#SURE] on the name is the same, the kind not another one, the county that of the site,
/// the distance at most one and a half times what the shipped position may be off, and nothing else
/// suits nearly as well. Of a site and of a point at most one offer is that certain.
public final class SightMatcher {
    /// From here on offers may be accepted together.
    public static final double SURE = 0.9;

    /// Less is not worth a person's time.
    static final double LEAST = 0.3;

    /// Two drawings of one thing lie no farther apart, metres.
    private static final double TWINS = 200;

    /// A rival that is half as good takes next to nothing away.
    private static final int SHARPNESS = 6;

    /// What takes less away is not told of.
    private static final double TOLD = 0.95;

    private static final int MOST_OF_A_SITE = 3;

    /// The better pair first; equal ones always in the same order.
    private static final Comparator<SightPair> BETTER =
            Comparator.comparingDouble((SightPair p) -> -p.base())
                    // The outline of a building is more than a mark within.
                    .thenComparing(p -> p.point().point().source(), Comparator.reverseOrder())
                    .thenComparingLong(p -> p.point().point().id())
                    .thenComparing(p -> p.site().site().id().toString());

    private final BiPredicate<EntityId, LonLat> inCounty;

    /// @param inCounty whether a position lies in a county, as well as its boundary is known
    public SightMatcher(BiPredicate<EntityId, LonLat> inCounty) {
        this.inCounty = inCounty;
    }

    /// Sites in their order, of each the most certain first, three at most. Points of other kinds
    /// than [OsmPoint.Kind#SIGHT] and without a name are left out.
    public List<SiteOffer> offers(List<ShippedSite> sites, List<OsmPoint> points) {
        List<SightPair> pairs = pairs(sites, points);
        pairs.sort(BETTER);
        Set<SightPair> first = firstChoices(pairs);
        Map<EntityId, List<SightPair>> bySite = new HashMap<>();
        Map<SightPoint, List<SightPair>> byPoint = new HashMap<>();
        for (SightPair p : pairs) {
            bySite.computeIfAbsent(p.site().site().id(), k -> new ArrayList<>()).add(p);
            byPoint.computeIfAbsent(p.point(), k -> new ArrayList<>()).add(p);
        }
        List<SiteOffer> out = new ArrayList<>();
        for (ShippedSite site : sites) {
            bySite.getOrDefault(site.id(), List.of()).stream()
                    .map(p -> offer(p, bySite, byPoint, first.contains(p)))
                    .filter(o -> o.certainty() >= LEAST)
                    .sorted(Comparator.comparingDouble(o -> -o.certainty()))
                    .limit(MOST_OF_A_SITE)
                    .forEach(out::add);
        }
        return out;
    }

    private List<SightPair> pairs(List<ShippedSite> sites, List<OsmPoint> points) {
        List<SightPoint> known =
                points.stream()
                        .filter(p -> p.kind() == OsmPoint.Kind.SIGHT && !p.names().isEmpty())
                        .map(SightPoint::of)
                        .toList();
        List<SightPair> pairs = new ArrayList<>();
        for (ShippedSite one : sites) {
            SightSite site = SightSite.of(one);
            for (SightPoint point : known) {
                SightPair.of(site, point, inCounty)
                        .filter(p -> p.base() >= LEAST)
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    /// Each site its best point that no other site is better for.
    private static Set<SightPair> firstChoices(List<SightPair> bestFirst) {
        Set<EntityId> sites = new HashSet<>();
        Set<SightPoint> points = new HashSet<>();
        Set<SightPair> first = new HashSet<>();
        for (SightPair p : bestFirst) {
            EntityId site = p.site().site().id();
            if (!sites.contains(site) && points.add(p.point())) {
                sites.add(site);
                first.add(p);
            }
        }
        return first;
    }

    private static SiteOffer offer(
            SightPair p,
            Map<EntityId, List<SightPair>> bySite,
            Map<SightPoint, List<SightPair>> byPoint,
            boolean first) {
        double rival = 0;
        boolean lesserHalf = false;
        for (SightPair other : bySite.getOrDefault(p.site().site().id(), List.of())) {
            if (other != p && isTwin(p.point(), other.point())) {
                lesserHalf |= BETTER.compare(other, p) < 0;
            } else if (other != p) {
                rival = Math.max(rival, other.base());
            }
        }
        for (SightPair other : byPoint.getOrDefault(p.point(), List.of())) {
            rival = other == p ? rival : Math.max(rival, other.base());
        }
        double own = Math.pow(p.base(), SHARPNESS);
        double share = own / (own + Math.pow(rival, SHARPNESS));
        Set<Reason> why = EnumSet.copyOf(p.reasons());
        if (share < TOLD) {
            why.add(Reason.RIVAL);
        }
        if (lesserHalf) {
            why.add(Reason.TWIN);
            share = Math.min(share, 0.5);
        }
        OsmPoint point = p.point().point();
        return new SiteOffer(
                p.site().site().id(),
                point.source(),
                point.id(),
                point.value(),
                point.names().getFirst(),
                p.point().at(),
                p.site().site().at(),
                p.metres(),
                p.base() * share,
                why,
                first);
    }

    private static boolean isTwin(SightPoint a, SightPoint b) {
        return Lengths.metres(a.point().lon(), a.point().lat(), b.point().lon(), b.point().lat())
                        <= TWINS
                && a.names().meets(b.names());
    }
}
