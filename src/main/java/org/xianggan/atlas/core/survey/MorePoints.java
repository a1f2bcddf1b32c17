package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.survey.OsmPoint.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The places, peaks and stations of an extract that the map shows beside those of the atlas: none
/// that the atlas names itself, none twice.
public final class MorePoints {
    /// What bears the name of one of ours and lies so near is the same, metres.
    static final double OURS = 5_000;

    /// The same among places of the extract, and among its stations.
    static final double SAME = 2_000;

    /// No two positions whose latitudes differ by more are so near, degrees.
    private static final double NEAR_LAT = 0.05;

    /// The order in which the extract's own namesakes give way: the greater place first, a node
    /// before an outline.
    private static final List<String> VALUES =
            List.of(
                    "city",
                    "town",
                    "suburb",
                    "quarter",
                    "village",
                    "neighbourhood",
                    "hamlet",
                    "isolated_dwelling");

    private static final Comparator<OsmPoint> ORDER =
            Comparator.comparing(OsmPoint::kind)
                    .thenComparingInt(p -> rank(p.value()))
                    .thenComparing(OsmPoint::source)
                    .thenComparingLong(OsmPoint::id);

    /// Something of the atlas that has a name on the map.
    ///
    /// @param kind [Kind#PLACE] or [Kind#STATION]
    public record Own(Kind kind, List<String> names, LonLat at) {
        public Own {
            names = List.copyOf(names);
        }
    }

    private record Key(Kind kind, String stem) {}

    private final Map<Key, List<LonLat>> ours = new HashMap<>();
    private final Map<Key, List<LonLat>> kept = new HashMap<>();

    private MorePoints(List<Own> own) {
        for (Own o : own) {
            keys(o.kind(), o.names())
                    .forEach(k -> ours.computeIfAbsent(k, x -> new ArrayList<>()).add(o.at()));
        }
    }

    /// @param used what townships of ours go by: `node/123`
    /// @return the greater before the lesser, each kind by itself; sights are not among them
    public static List<OsmPoint> of(List<OsmPoint> points, List<Own> own, Set<String> used) {
        MorePoints known = new MorePoints(own);
        return points.stream()
                .filter(p -> p.kind() != Kind.SIGHT)
                .filter(p -> !used.contains(TownshipMatches.osm(p)))
                .sorted(ORDER)
                .filter(known::isNew)
                .toList();
    }

    private static int rank(String value) {
        int at = VALUES.indexOf(value);
        return at < 0 ? VALUES.size() : at;
    }

    private boolean isNew(OsmPoint p) {
        LonLat at = new LonLat(p.lon(), p.lat());
        // The one that is shown.
        Set<Key> keys = keys(p.kind(), List.of(p.names().getFirst()));
        for (Key key : keys) {
            if (isNear(at, ours.getOrDefault(key, List.of()), OURS)
                    || p.kind() != Kind.PEAK
                            && isNear(at, kept.getOrDefault(key, List.of()), SAME)) {
                return false;
            }
        }
        keys.forEach(k -> kept.computeIfAbsent(k, x -> new ArrayList<>()).add(at));
        return true;
    }

    private static boolean isNear(LonLat at, List<LonLat> others, double metres) {
        for (LonLat o : others) {
            if (Math.abs(o.lat() - at.lat()) < NEAR_LAT && Geodesics.metres(o, at) <= metres) {
                return true;
            }
        }
        return false;
    }

    private static Set<Key> keys(Kind kind, List<String> names) {
        UnaryOperator<String> stem =
                switch (kind) {
                    case PLACE -> PlaceNames::ofSettlement;
                    case STATION -> PlaceNames::ofStation;
                    case PEAK, SIGHT -> UnaryOperator.identity();
                };
        Set<Key> out = new HashSet<>();
        PlaceNames.folded(names)
                .forEach(n -> out.add(new Key(kind, stem.apply(n).toLowerCase(Locale.ROOT))));
        return out;
    }
}
