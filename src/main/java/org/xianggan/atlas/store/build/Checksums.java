package org.xianggan.atlas.store.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of files, in hexadecimal.
final class Checksums {
    private Checksums() {}

    static String file(Path file) throws IOException {
        return HexFormat.of().formatHex(digest().digest(Files.readAllBytes(file)));
    }

    /// One sum over all files of a folder and their names.
    static String folder(Path root) throws IOException {
        MessageDigest sum = digest();
        for (String file : DataFolder.files(root)) {
            sum.update(file.getBytes(StandardCharsets.UTF_8));
            sum.update((byte) 0);
            sum.update(digest().digest(Files.readAllBytes(root.resolve(file))));
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
