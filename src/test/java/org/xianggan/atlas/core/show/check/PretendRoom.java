package org.xianggan.atlas.core.show.check;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A room as a test wants it; all is well in a new one, with two screens.
final class PretendRoom implements Surroundings {
    Optional<List<Screen>> screens =
            Optional.of(List.of(new Screen(1366, 768, true), new Screen(1920, 1080, false)));
    Optional<Power> power = Optional.of(new Power(true, 90));
    OptionalLong free = OptionalLong.of(50L << 30);
    Memory memory = new Memory(200 << 20, 2L << 30);
    @Nullable Boolean removable = false;
    double seconds = 0.001;

    @Override
    public Optional<List<Screen>> screens() {
        return screens;
    }

    @Override
    public Optional<Power> power() {
        return power;
    }

    @Override
    public OptionalLong free(Path folder) {
        return free;
    }

    @Override
    public Path temporary() {
        return Path.of("暂存");
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public Optional<Boolean> removable(Path file) {
        return Optional.ofNullable(removable);
    }

    @Override
    public Reading read(Path file) throws IOException {
        return new Reading(Files.size(file), seconds);
    }
}
