package org.xianggan.atlas.core.sheet;

import java.io.IOException;
import java.nio.file.Path;

/// Writes a table to a file, whole or not at all. Slow: never on the FX thread.
@FunctionalInterface
public interface SheetWriter {
    void write(Sheet sheet, Path file) throws IOException;
}
