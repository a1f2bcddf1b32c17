package org.xianggan.atlas.core.network;

/// Ours, with its hierarchy.
class PreparedFlatEngineTest extends RouteEngineContract {
    @Override
    RouteEngine engine() {
        return new FlatEngine();
    }

    @Override
    boolean prepares() {
        return true;
    }
}
