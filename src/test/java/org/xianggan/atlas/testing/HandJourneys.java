package org.xianggan.atlas.testing;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Ground;
import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.Opening;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.SightTheme;
import org.xianggan.atlas.core.journey.VisitTime;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Conditions;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Scenario;
import org.xianggan.atlas.core.network.TravelMode;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Three sites and a town on the [HandNetwork], and a site of which only the county is known. Those
/// with a position of their own have English names.
public final class HandJourneys implements Journeys {
    /// At the western end; open from nine, closed on Mondays, as of 2023.
    public static final Sight WEST =
            sight(
                    "site:HN001",
                    HandNetwork.WEST.position(),
                    Sight.Placed.OWN,
                    new Opening(
                            Set.of(DayOfWeek.MONDAY),
                            540,
                            1020,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            0.0,
                            new Edtf("2023"),
                            "周一闭馆",
                            null));

    /// Placed at its township.
    public static final Sight MIDDLE =
            sight("site:HN002", HandNetwork.MIDDLE.position(), Sight.Placed.TOWNSHIP, null);

    /// Some 5 km from the road.
    public static final Sight AWAY =
            sight("site:JX001", new LonLat(113.2, 26.955), Sight.Placed.OWN, null);

    public static final Sight NOWHERE = sight("site:JX002", null, Sight.Placed.COUNTY, null);

    public static final NightTown TOWN =
            new NightTown(
                    EntityId.of("county:360321"),
                    names("东城", "Dongcheng"),
                    new LonLat(113.2, 27),
                    true,
                    List.of(),
                    null,
                    null);

    private static Names names(String zh, @Nullable String en) {
        return new Names(zh, zh, null, en, List.of());
    }

    private static Sight sight(
            String id, @Nullable LonLat at, Sight.Placed placed, @Nullable Opening opening) {
        boolean hunan = id.contains("HN");
        return new Sight(
                EntityId.of(id),
                names(
                        "旧址" + id.substring(5),
                        placed == Sight.Placed.OWN ? "Site " + id.substring(5) : null),
                "former_site",
                "national",
                "none",
                EntityId.of(hunan ? "county:430224" : "county:360321"),
                EntityId.of(hunan ? "province:430000" : "province:360000"),
                null,
                at,
                placed,
                Set.of(SightTheme.JINGGANGSHAN),
                null,
                opening,
                new VisitTime(60, "示例", List.of()));
    }

    public static Ground ground() {
        return new Ground(
                new HandJourneys(),
                new FlatEngine(),
                Conditions.of(new HandNetwork().network(TravelMode.DRIVE), Scenario.of(2025)));
    }

    @Override
    public List<Sight> sights() {
        return List.of(WEST, MIDDLE, AWAY, NOWHERE);
    }

    @Override
    public Map<EntityId, Names> stopNames() {
        Map<EntityId, Names> all = new HashMap<>();
        sights().forEach(s -> all.put(s.id(), s.names()));
        all.put(TOWN.id(), TOWN.names());
        return all;
    }

    @Override
    public VisitTime stay() {
        return new VisitTime(30, "示例", List.of());
    }

    @Override
    public List<NightTown> nights() {
        return List.of(TOWN);
    }

    @Override
    public List<PublishedRoute> publishedRoutes() {
        return List.of();
    }
}
