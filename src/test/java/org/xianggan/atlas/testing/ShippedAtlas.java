package org.xianggan.atlas.testing;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.store.build.AtlasBuilder;
import org.xianggan.atlas.store.build.Progress;
import org.xianggan.atlas.store.gpkg.AtlasFile;

import java.nio.file.Path;

/// The atlas of `data/` as it is shipped.
public final class ShippedAtlas {
    public static final Path DATA = Path.of("data");

    private static final Path STORE = Path.of("target", "atlas.gpkg");

    private ShippedAtlas() {}

    /// Built first where the data have changed since.
    ///
    /// @return to be closed by who asks
    public static AtlasFile open(Messages texts) {
        AtlasBuilder builder = new AtlasBuilder(texts);
        if (builder.isStale(DATA, STORE)) {
            builder.build(DATA, STORE, Progress.NONE);
        }
        return AtlasFile.open(STORE, texts);
    }
}
