package org.xianggan.atlas.core.journey;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;

import java.util.List;
import java.util.Map;

/// What loops are made of, read from the store. Safe for several threads; never for the FX thread.
public interface Journeys {
    /// Every site, in the order of a reader's list; those that only their county is known of too.
    List<Sight> sights();

    /// Names of what one can stop at, by its id.
    Map<EntityId, Names> stopNames();

    /// How long one stays at a stop that is no site.
    VisitTime stay();

    /// Towns for the night, county seats first.
    List<NightTown> nights();

    /// Published routes, then the trains that have stations.
    List<PublishedRoute> publishedRoutes();
}
