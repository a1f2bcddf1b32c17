package org.xianggan.atlas.core.home;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that was written beside another takes its place, so that whoever reads finds the old or
/// the new one.
public final class Replacement {
    private Replacement() {}

    public static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(
                    draft,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some sticks and network folders cannot.
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
