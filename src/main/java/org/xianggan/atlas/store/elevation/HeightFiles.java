package org.xianggan.atlas.store.elevation;

import org.xianggan.atlas.core.error.AtlasException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which files may hold heights, and how each is opened.
final class HeightFiles {
    /// Folders in folders, as archives of tiles come.
    private static final int DEPTH = 4;

    private HeightFiles() {}

    /// Those in a folder or among files, in the order of their names.
    static List<Path> of(List<Path> given, Refusals refusals) {
        List<Path> found = new ArrayList<>();
        for (Path path : given) {
            try (Stream<Path> files = Files.walk(path, DEPTH)) {
                files.filter(Files::isRegularFile).filter(HeightFiles::isNamed).forEach(found::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                throw refusals.of("unreadable", path);
            }
        }
        return found.stream().map(p -> p.toAbsolutePath().normalize()).distinct().sorted().toList();
    }

    static boolean isNamed(Path file) {
        String name = name(file);
        return isHgt(name) || name.endsWith(".tif") || name.endsWith(".tiff");
    }

    private static boolean isHgt(String name) {
        return name.endsWith(".hgt") || name.endsWith(".hgt.zip");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /// @throws AtlasException where it holds nothing that can be used
    static HeightFile open(Path file, Refusals refusals) {
        try {
            return isHgt(name(file)) ? HgtFile.open(file, refusals) : TiffFile.open(file, refusals);
        } catch (IOException e) {
            AtlasException told = refusals.of("unreadable", file);
            told.addSuppressed(e);
            throw told;
        }
    }
}
