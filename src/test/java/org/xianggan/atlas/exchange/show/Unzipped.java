package org.xianggan.atlas.exchange.show;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The parts of an office document by their names.
record Unzipped(Map<String, byte[]> parts) {
    static Unzipped of(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                parts.put(e.getName(), zip.readAllBytes());
            }
        }
        return new Unzipped(parts);
    }

    String text(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /// Texts of those parts.
    Map<String, String> texts(Predicate<String> names) {
        Map<String, String> out = new TreeMap<>();
        parts.keySet().stream().filter(names).forEach(n -> out.put(n, text(n)));
        return out;
    }
}
