package org.xianggan.atlas.core.exchange;

import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.workspace.Workspace;

import java.util.function.Supplier;

/// Layers as files, those of people and those of the atlas.
public interface LayerFiles {
    /// @param workspace that holds it; asked on the worker that writes
    LayerOutlet of(UserLayer layer, Supplier<Workspace> workspace);

    /// @param asOf of what the atlas holds
    LayerOutlet of(Layer layer, String asOf);

    /// Whether a layer of the atlas has rows of its own; relief and the like are drawn from others.
    boolean holds(Layer layer);
}
