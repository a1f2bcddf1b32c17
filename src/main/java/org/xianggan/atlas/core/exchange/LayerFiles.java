package org.xianggan.atlas.core.exchange;

import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.workspace.Workspace;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// Layers as files: those of people, those of the atlas, and whatever else is put into the form of
/// one.
public interface LayerFiles {
    /// Where the rows come from, found on the worker that writes them.
    @FunctionalInterface
    interface Source {
        OutLayer open() throws IOException;
    }

    /// @param workspace that holds it; asked on the worker that writes
    LayerOutlet of(UserLayer layer, Supplier<Workspace> workspace);

    /// @param asOf of what the atlas holds
    LayerOutlet of(Layer layer, String asOf);

    /// Things of the atlas with what its layers say of them, in that order.
    ///
    /// @param title what they are called together
    /// @param asOf of what the atlas holds
    LayerOutlet of(String title, List<EntityId> things, String asOf);

    /// What is made only to leave.
    LayerOutlet of(String title, Source source);

    /// Whether a layer of the atlas has rows of its own; relief and the like are drawn from others.
    boolean holds(Layer layer);
}
