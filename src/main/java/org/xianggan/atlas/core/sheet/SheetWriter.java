package org.xianggan.atlas.core.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Writes tables to one file, whole or not at all; the notes of the first go with all of them.
/// Slow: never on the FX thread.
@FunctionalInterface
public interface SheetWriter {
    void write(List<Sheet> sheets, Path file) throws IOException;

    default void write(Sheet sheet, Path file) throws IOException {
        write(List.of(sheet), file);
    }
}
