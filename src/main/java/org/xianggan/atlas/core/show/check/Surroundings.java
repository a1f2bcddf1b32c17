package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The room and the machine. May read disks: for workers.
public interface Surroundings {
    /// @param width, height in its own pixels
    /// @param main whether it is the one with the console
    record Screen(int width, int height, boolean main) {}

    /// @param plugged whether mains are there
    /// @param percent of the battery; null without one
    record Power(boolean plugged, @Nullable Integer percent) {}

    /// Bytes of the heap.
    record Memory(long used, long most) {
        long free() {
            return Math.max(0, most - used);
        }
    }

    /// A file that was read from its first byte to its last.
    record Reading(long bytes, double seconds) {}

    /// Empty where there is no way to see them.
    Optional<List<Screen>> screens();

    /// Empty where there is no way to see it.
    Optional<Power> power();

    /// Bytes that may be written where `folder` lies; empty where it is not there.
    OptionalLong free(Path folder);

    /// Where temporary files go.
    Path temporary();

    Memory memory();

    /// Whether the file lies on a stick or a card; empty where there is no way to see it.
    Optional<Boolean> removable(Path file);

    Reading read(Path file) throws IOException;
}
