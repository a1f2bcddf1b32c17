package org.xianggan.atlas.ui.exchange;

import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How a layer leaves the atlas.
public interface LayerOutlet {
    /// The endings of the formats, the first is proposed.
    List<String> formats();

    /// Writes a file, whole or not at all. Slow: on workers.
    ///
    /// @return what the format could not hold, a plain sentence each
    List<String> write(UserLayer layer, String format, Datum datum, Path file, Work work)
            throws IOException;
}
