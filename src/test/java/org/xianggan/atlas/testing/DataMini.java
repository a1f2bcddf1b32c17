package org.xianggan.atlas.testing;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.store.build.AtlasBuilder;
import org.xianggan.atlas.store.build.Progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A tiny, whole and invented `data/` (four square counties), as a copy that a test may spoil.
public record DataMini(Path root) {
    private static final Path ORIGINAL = Path.of("src/test/resources/data-mini");

    public static DataMini in(Path folder) throws IOException {
        Path root = folder.resolve("data");
        try (Stream<Path> walk = Files.walk(ORIGINAL)) {
            for (Path from : walk.toList()) {
                Path to = root.resolve(ORIGINAL.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to);
                }
            }
        }
        return new DataMini(root);
    }

    /// Built into `out`.
    public static Path built(Path folder, Path out) throws IOException {
        return new AtlasBuilder(Messages.english())
                .build(in(folder).root(), out, Progress.NONE)
                .file();
    }

    public void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = root.resolve(file);
        String before = Files.readString(path, StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing changed in " + file);
        }
        Files.writeString(path, after, StandardCharsets.UTF_8);
    }
}
