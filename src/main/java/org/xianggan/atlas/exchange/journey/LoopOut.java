package org.xianggan.atlas.exchange.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Loop;
import org.xianggan.atlas.core.journey.LoopFiles;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.network.Route;

import java.util.List;
import java.util.Optional;

/// Loops on their way out of the atlas and in again.
public final class LoopOut implements LoopFiles {
    @Override
    public OutLayer layer(Itinerary plan, List<Route> roads, String attribution, Messages texts) {
        return new LoopRows(texts).layer(plan, roads, attribution);
    }

    @Override
    public OutLayer layer(
            PublishedRoute route, @Nullable Route road, String attribution, Messages texts) {
        return new PublishedRows(texts).layer(route, road, attribution);
    }

    @Override
    public Optional<Loop> read(List<FeatureRow> rows) {
        return LoopReading.read(rows);
    }
}
