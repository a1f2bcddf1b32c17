package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.FlatEngine;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.StopPlaces;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.exchange.route.RouteOut;
import org.xianggan.atlas.store.gpkg.AtlasFile;
import org.xianggan.atlas.ui.common.NoExports;
import org.xianggan.atlas.ui.common.Overlay;
import org.xianggan.atlas.ui.common.Tasks;
import org.xianggan.atlas.ui.planner.parts.Around;

import java.util.List;

/// The planner on the real network without a window: every question is answered before it returns.
public final class RealPlanner {
    private RealPlanner() {}

    public static TravelDesk on(AtlasFile atlas, ScenarioModel scenarios) {
        Tasks tasks =
                new Tasks(
                        Runnable::run,
                        Runnable::run,
                        e -> {
                            throw new AssertionError(e);
                        });
        return new TravelDesk(
                atlas,
                new FlatEngine(),
                tasks,
                scenarios,
                new Tools(
                        (text, limit) -> List.of(),
                        new Overlay(),
                        new RouteOut(),
                        new NoExports(),
                        () -> new HeightGrid(112, 28, 1, 3, 3, new short[9]),
                        e -> {}));
    }

    /// Nothing is found by what is typed, but positions.
    public static Around around(AtlasFile atlas, Messages texts) {
        return new Around(atlas, atlas, (text, limit) -> List.of(), texts);
    }

    public static Stop stop(AtlasFile atlas, String id) {
        return StopPlaces.of(atlas.entity(EntityId.of(id)).orElseThrow());
    }
}
