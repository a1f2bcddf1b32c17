package org.xianggan.atlas.core.sight;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;

import java.nio.file.Path;

/// Makes of a file what a card keeps of a photograph. Reads files: on workers only.
public interface PhotoReader {
    /// Longer edge of what is kept, pixels.
    int LONGEST_EDGE = 1600;

    /// What came of a file. Its bytes are not to be changed.
    ///
    /// @param jpeg upright, at most [#LONGEST_EDGE] long, with nothing but the picture
    /// @param at where the camera says that it was taken, WGS-84; null where it does not, or
    ///     outside of the atlas. Not in `jpeg`.
    record Taken(byte[] jpeg, int width, int height, @Nullable LonLat at) {}

    /// Throws [org.xianggan.atlas.core.error.AtlasException] with a sentence where it is no
    /// photograph, or none that can be read.
    Taken read(Path file);
}
