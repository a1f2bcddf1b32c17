package org.xianggan.atlas.store.elevation;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The one tile in a packed file.
final class Unpacked {
    private Unpacked() {}

    /// Bytes of the one `.hgt` in it.
    static long size(Path file, Refusals refusals) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> found = tiles(zip);
            if (found.size() != 1) {
                throw refusals.of("packed", file, found.size());
            }
            return found.getFirst().getSize();
        } catch (ZipException e) {
            throw refusals.of("zip", file);
        }
    }

    private static List<? extends ZipEntry> tiles(ZipFile zip) {
        return zip.stream()
                .filter(e -> !e.isDirectory())
                .filter(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(".hgt"))
                .toList();
    }

    /// @param bytes how many it must have
    static byte[] read(Path file, int bytes) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
                InputStream in = zip.getInputStream(tiles(zip).getFirst())) {
            byte[] all = in.readNBytes(bytes);
            if (all.length < bytes) {
                throw new EOFException(file + " ends after " + all.length);
            }
            return all;
        }
    }
}
