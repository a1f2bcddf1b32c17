package org.xianggan.atlas.core.layer;

import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes layers in one format, each file whole or not at all. Holds nothing between two calls;
/// slow: for workers only.
@FunctionalInterface
public interface LayerWriter {
    /// @return what the format could not hold, a plain sentence each
    List<String> write(OutLayer layer, Path file, Work work) throws IOException;
}
