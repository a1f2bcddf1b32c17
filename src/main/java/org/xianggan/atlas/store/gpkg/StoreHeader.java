package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks at the first 100 bytes of a file before SQLite does, so that each way of being wrong has
/// its own sentence (<https://www.sqlite.org/fileformat2.html#the_database_header>).
final class StoreHeader {
    private static final int LENGTH = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE_SIZE_AT = 16;
    private static final int PAGE_COUNT_AT = 28;
    private static final int APPLICATION_ID_AT = 68;
    private static final int BIGGEST_PAGE = 65_536;

    private StoreHeader() {}

    /// Throws [AtlasException] when the file is missing, truncated or something else.
    static void check(Path file, Messages messages) {
        if (!Files.exists(file)) {
            throw refusal(messages, "missing", file);
        }
        if (!Files.isRegularFile(file)) {
            throw refusal(messages, "foreign", file);
        }
        byte[] head;
        long size;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LENGTH);
            size = Files.size(file);
        } catch (IOException e) {
            throw AtlasException.input(
                    messages.get("store.unreadable", file, String.valueOf(e.getMessage())),
                    messages.get("store.unreadable.next"),
                    e);
        }
        int known = Math.min(head.length, MAGIC.length);
        for (int i = 0; i < known; i++) {
            if (head[i] != MAGIC[i]) {
                throw refusal(messages, "foreign", file);
            }
        }
        if (head.length < LENGTH) {
            throw refusal(messages, "truncated", file);
        }
        ByteBuffer bytes = ByteBuffer.wrap(head);
        if (bytes.getInt(APPLICATION_ID_AT) != GpkgSql.APPLICATION_ID) {
            throw refusal(messages, "foreign", file);
        }
        int page = Short.toUnsignedInt(bytes.getShort(PAGE_SIZE_AT));
        long whole =
                Integer.toUnsignedLong(bytes.getInt(PAGE_COUNT_AT))
                        * (page == 1 ? BIGGEST_PAGE : page);
        if (size < whole) {
            throw refusal(messages, "truncated", file);
        }
    }

    /// @param key `missing`, `truncated`, `foreign`, `newer` or `older`
    static AtlasException refusal(Messages messages, String key, Path file) {
        return AtlasException.input(
                messages.get("store." + key, file), messages.get("store." + key + ".next"));
    }
}
