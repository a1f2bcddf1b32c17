package org.xianggan.atlas.ui.common;

import javafx.scene.Node;

import org.xianggan.atlas.core.exchange.LayerFiles;
import org.xianggan.atlas.core.exchange.LayerOutlet;

/// For tests in which nothing leaves the window.
public final class NoExports implements Exports {
    @Override
    public LayerFiles files() {
        throw new AssertionError("something leaves the window");
    }

    @Override
    public void offer(LayerOutlet outlet, Node beside) {
        throw new AssertionError("something leaves the window");
    }
}
