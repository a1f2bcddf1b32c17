package org.xianggan.atlas.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Office documents without the moments at which a library wrote their parts: those are nothing
/// that a document says, and without them the same content is the same bytes.
public final class Unstamped {
    /// The first that a container can tell.
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Unstamped() {}

    public static void write(byte[] zip, OutputStream out) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            ZipOutputStream parts = new ZipOutputStream(out);
            for (ZipEntry e = from.getNextEntry(); e != null; e = from.getNextEntry()) {
                ZipEntry part = new ZipEntry(e.getName());
                part.setTimeLocal(EPOCH);
                parts.putNextEntry(part);
                from.transferTo(parts);
                parts.closeEntry();
            }
            parts.finish();
        }
    }
}
