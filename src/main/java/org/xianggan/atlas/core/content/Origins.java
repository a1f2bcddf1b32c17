package org.xianggan.atlas.core.content;

import java.util.List;

/// Whose the data are, read from the store. Safe for several threads; may read the disk.
public interface Origins {
    /// Every file of `data/`, in the order of the manifest.
    List<Origin> origins();
}
