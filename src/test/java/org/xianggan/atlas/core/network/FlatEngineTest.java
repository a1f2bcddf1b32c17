package org.xianggan.atlas.core.network;

/// Ours, asked at once (A\*).
class FlatEngineTest extends RouteEngineContract {
    @Override
    RouteEngine engine() {
        return new FlatEngine();
    }

    @Override
    boolean prepares() {
        return false;
    }
}
