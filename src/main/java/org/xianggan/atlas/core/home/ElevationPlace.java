package org.xianggan.atlas.core.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where it is kept which elevation tiles are used: beside the atlas, or in the folder of this user
/// where nothing can be written beside it. The tiles themselves stay where they are.
///
/// @param beside the folder of the atlas
/// @param own a folder of this user; need not exist
public record ElevationPlace(Path beside, Path own) {
    private static final String NAME = "elevation.index";

    public static ElevationPlace of(AtlasHome home) {
        Path folder = home.store().toAbsolutePath().getParent();
        return new ElevationPlace(folder == null ? home.root() : folder, home.state());
    }

    /// What is used.
    public Optional<Path> used() {
        return Optional.of(beside.resolve(NAME))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(own.resolve(NAME)).filter(Files::isRegularFile));
    }

    /// Where a new one is to be written: over the one that is used; else beside the atlas, where
    /// that is possible.
    public Path target() {
        return used().orElseGet(() -> (Files.isWritable(beside) ? beside : own).resolve(NAME));
    }

    /// Goes back to the relief of the atlas. The tiles are not touched.
    ///
    /// @return whether there was one
    public boolean remove() throws IOException {
        boolean any = Files.deleteIfExists(beside.resolve(NAME));
        return Files.deleteIfExists(own.resolve(NAME)) | any;
    }
}
