package org.xianggan.atlas.store.elevation;

import java.io.IOException;
import java.nio.file.Path;

/// A file of heights, read in windows. It is opened for each reading, so that nobody is kept from
/// moving it. Safe for several threads.
interface HeightFile {
    Path file();

    Posts posts();

    /// What the file itself says of whose it is; empty where it says nothing.
    String says();

    /// Heights of a window, metres, row by row; NaN where there is none. The window lies within.
    void read(int column, int row, int width, int height, float[] to) throws IOException;
}
