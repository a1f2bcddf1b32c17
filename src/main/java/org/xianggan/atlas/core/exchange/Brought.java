package org.xianggan.atlas.core.exchange;

import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.workspace.Step;

import java.util.List;

/// A layer whose features are in the workspace.
///
/// @param step makes it an item of the workspace; until it is done nobody sees the layer
/// @param rejected the first of the rows that were left out
/// @param rejectedRows how many they are in all
public record Brought(UserLayer layer, Step step, List<Rejected> rejected, long rejectedRows) {
    public Brought {
        rejected = List.copyOf(rejected);
    }
}
