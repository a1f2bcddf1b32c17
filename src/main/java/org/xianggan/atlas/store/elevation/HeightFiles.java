package org.xianggan.atlas.store.elevation;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Which files may hold heights, and how each is opened.
final class HeightFiles {
    /// Folders in folders, as archives of tiles come.
    private static final int DEPTH = 4;

    private HeightFiles() {}

    /// Those in a folder or among files, in the order of their names. Folders within that may not
    /// be read are passed over.
    static List<Path> of(List<Path> given, Refusals refusals, Work work) {
        Set<Path> found = new TreeSet<>();
        for (Path path : given) {
            try {
                Files.walkFileTree(path, Set.of(), DEPTH, new Finder(path, found, work));
            } catch (IOException e) {
                throw refusals.of("unreadable", path);
            }
        }
        return List.copyOf(found);
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path given;
        private final Set<Path> found;
        private final Work work;

        Finder(Path given, Set<Path> found, Work work) {
            this.given = given;
            this.found = found;
            this.work = work;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            work.check();
            if (is.isRegularFile() && isNamed(file)) {
                found.add(file.toAbsolutePath().normalize());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (file.equals(given)) {
                throw why;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
            return FileVisitResult.CONTINUE;
        }
    }

    static boolean isNamed(Path file) {
        String name = name(file);
        // Some systems put a shadow of each file beside it.
        if (name.startsWith(".")) {
            return false;
        }
        return isHgt(name) || name.endsWith(".tif") || name.endsWith(".tiff");
    }

    private static boolean isHgt(String name) {
        return name.endsWith(".hgt") || name.endsWith(".hgt.zip");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /// @throws AtlasException where it holds nothing that can be used
    static HeightFile open(Path file, Refusals refusals, Segments kept) {
        try {
            return isHgt(name(file))
                    ? HgtFile.open(file, refusals)
                    : TiffFile.open(file, refusals, kept);
        } catch (IOException e) {
            AtlasException told = refusals.of("unreadable", file);
            told.addSuppressed(e);
            throw told;
        }
    }
}
