package org.xianggan.atlas.core.network;

/// Ours, with its hierarchy.
class PreparedFlatEngineTest extends RouteEngineContract {
    @Override
    protected RouteEngine engine() {
        return new FlatEngine();
    }

    @Override
    protected boolean prepares() {
        return true;
    }
}
