package org.xianggan.atlas.exchange;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import org.xianggan.atlas.core.home.Replacement;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// A file that is there whole or not at all: written beside its place and moved there at the end.
public final class WholeFile {
    /// Writes what the file holds.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new java.nio.file.NoSuchFileException(String.valueOf(folder));
        }
        // Not a temporary file of the system: those are for their owner's eyes alone, and so would
        // be what stands here in the end.
        Path draft = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(draft, CREATE_NEW))) {
                content.writeTo(out);
            }
            Replacement.move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
