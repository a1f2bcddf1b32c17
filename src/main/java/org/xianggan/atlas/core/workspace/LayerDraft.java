package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.RowSink;

import java.io.IOException;
import java.util.List;

/// The table of a layer while it is being written. Its rows are believed: whoever writes them has
/// checked them. Closed without [#finish], nothing of it is left.
public interface LayerDraft extends RowSink, AutoCloseable {
    /// What was written.
    ///
    /// @param box degrees; null where no feature has a place
    record Written(String table, List<LayerField> fields, long features, @Nullable GeoBox box) {}

    /// Makes the table stay, without an item of the workspace that names it yet: a table that no
    /// item names when the file is opened next is thrown away then.
    ///
    /// @param title for other programs that open the file
    Written finish(String title) throws IOException;

    @Override
    void close() throws IOException;
}
