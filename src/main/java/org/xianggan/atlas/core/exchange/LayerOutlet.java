package org.xianggan.atlas.core.exchange;

import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How something leaves the atlas as a layer: a layer, what was chosen, a route.
public interface LayerOutlet {
    /// What it is called, in the language of the moment.
    String title();

    /// The endings of the formats, the first is proposed.
    List<String> formats();

    /// What a format will not hold, a plain sentence each, before anything is written. Slow: on
    /// workers.
    ///
    /// @param format one of [#formats]
    List<String> losses(String format, Work work) throws IOException;

    /// Writes a file, whole or not at all. Slow: on workers.
    ///
    /// @param format one of [#formats]
    /// @return what the format could not hold, a plain sentence each
    List<String> write(String format, Datum datum, Path file, Work work) throws IOException;
}
