package org.xianggan.atlas.survey.drive;

import org.xianggan.atlas.core.network.RouteEngine;
import org.xianggan.atlas.core.network.RouteEngineContract;

/// That of a survey, asked at once.
class GraphHopperEngineTest extends RouteEngineContract {
    @Override
    protected RouteEngine engine() {
        return new GraphHopperEngine(LandmarkShelf.none());
    }

    @Override
    protected boolean prepares() {
        return false;
    }
}
