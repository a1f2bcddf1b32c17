package org.xianggan.atlas.core.network;

/// Ours, asked at once (A\*).
class FlatEngineTest extends RouteEngineContract {
    @Override
    protected RouteEngine engine() {
        return new FlatEngine();
    }

    @Override
    protected boolean prepares() {
        return false;
    }
}
