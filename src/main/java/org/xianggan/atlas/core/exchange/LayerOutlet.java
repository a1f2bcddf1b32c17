package org.xianggan.atlas.core.exchange;

import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How one layer leaves the atlas.
public interface LayerOutlet {
    /// What it is called, in the language of the moment.
    String title();

    /// The endings of the formats, the first is proposed.
    List<String> formats();

    /// Writes a file, whole or not at all. Slow: on workers.
    ///
    /// @param format one of [#formats]
    /// @return what the format could not hold, a plain sentence each
    List<String> write(String format, Datum datum, Path file, Work work) throws IOException;
}
