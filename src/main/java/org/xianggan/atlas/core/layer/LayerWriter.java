package org.xianggan.atlas.core.layer;

import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes layers in one format, each file whole or not at all. Holds nothing between two calls;
/// slow: for workers only.
public interface LayerWriter {
    /// What the format cannot hold of a layer, before it is written.
    ///
    /// @return a plain sentence each
    List<String> losses(OutLayer layer, Work work) throws IOException;

    /// @return what the format could not hold: the same as [#losses]
    List<String> write(OutLayer layer, Path file, Work work) throws IOException;
}
