package org.xianggan.atlas.ui.common;

import javafx.scene.Node;

import org.xianggan.atlas.core.exchange.LayerFiles;
import org.xianggan.atlas.core.exchange.LayerOutlet;

/// The one way in which something leaves the window as a layer: a card that asks for format, datum
/// and file. FX thread.
public interface Exports {
    LayerFiles files();

    /// Opens the card.
    ///
    /// @param beside the part of the window that it opens at
    void offer(LayerOutlet outlet, Node beside);
}
