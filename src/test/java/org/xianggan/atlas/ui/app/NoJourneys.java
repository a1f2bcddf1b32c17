package org.xianggan.atlas.ui.app;

import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.VisitTime;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.List;
import java.util.Map;

/// Nothing to visit.
final class NoJourneys implements Journeys {
    @Override
    public List<Sight> sights() {
        return List.of();
    }

    @Override
    public Map<EntityId, Names> stopNames() {
        return Map.of();
    }

    @Override
    public VisitTime stay() {
        return new VisitTime(60, "", List.of());
    }

    @Override
    public List<NightTown> nights() {
        return List.of();
    }

    @Override
    public List<PublishedRoute> publishedRoutes() {
        return List.of();
    }
}
