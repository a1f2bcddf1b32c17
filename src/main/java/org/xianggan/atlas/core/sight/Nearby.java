package org.xianggan.atlas.core.sight;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.model.EntityId;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A site near another.
///
/// @param metres as the crow flies
/// @param rough whether one of the two is only known to its village or township
public record Nearby(Sight sight, double metres, boolean rough) {
    public static final double REACH = 15_000;

    /// The nearest first; none where the place of the site is not known.
    ///
    /// @param sights as the office knows them
    public static List<Nearby> of(EntityId site, List<Sight> sights) {
        return sights.stream().filter(s -> s.id().equals(site)).findFirst().stream()
                .flatMap(here -> around(here, sights))
                .toList();
    }

    private static Stream<Nearby> around(Sight here, List<Sight> sights) {
        LonLat at = here.at();
        return at == null
                ? Stream.empty()
                : sights.stream()
                        .filter(s -> s.at() != null && !s.id().equals(here.id()))
                        .map(
                                s ->
                                        new Nearby(
                                                s,
                                                Geodesics.metres(
                                                        at, Objects.requireNonNull(s.at())),
                                                isRough(here) || isRough(s)))
                        .filter(n -> n.metres <= REACH)
                        .sorted(Comparator.comparingDouble(Nearby::metres));
    }

    private static boolean isRough(Sight s) {
        return s.placed() != Sight.Placed.OWN;
    }
}
