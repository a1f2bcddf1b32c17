package org.xianggan.atlas.core.layer;

import java.io.IOException;

/// Takes the rows of one layer one after another, on the thread that reads them.
@FunctionalInterface
public interface RowSink {
    void row(FeatureRow row) throws IOException;

    /// Told of a row that the file has and that cannot be made out.
    default void rejected(Rejected row) throws IOException {}
}
