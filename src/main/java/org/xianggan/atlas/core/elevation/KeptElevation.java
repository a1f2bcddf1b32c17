package org.xianggan.atlas.core.elevation;

import java.util.Optional;

/// Elevation tiles that the person keeps in a folder, as window and command line ask for them. Safe
/// for several threads.
public interface KeptElevation extends Elevation {
    ElevationInfo info();

    /// One of [ElevationInfo#sources] in English, where it is not a name; empty for any other text.
    Optional<String> english(String zh);
}
