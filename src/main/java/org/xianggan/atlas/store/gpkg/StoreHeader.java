package org.xianggan.atlas.store.gpkg;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Looks at the first 100 bytes of a file before SQLite does, so that each way of being wrong has
/// its own sentence (<https://www.sqlite.org/fileformat2.html#the_database_header>).
public final class StoreHeader {
    private static final int LENGTH = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE_SIZE_AT = 16;
    private static final int PAGE_COUNT_AT = 28;
    private static final int APPLICATION_ID_AT = 68;
    private static final int BIGGEST_PAGE = 65_536;

    /// What a file may be instead of a GeoPackage.
    public enum Wrong {
        MISSING,
        TRUNCATED,
        FOREIGN
    }

    private StoreHeader() {}

    /// Throws [AtlasException] when the file is missing, truncated or something else.
    ///
    /// @param what under which key its sentences stand: `store` or `survey`
    static void check(Path file, Messages messages, String what) {
        try {
            Wrong wrong = look(file, true);
            if (wrong != null) {
                throw refusal(messages, what, wrong.name().toLowerCase(Locale.ROOT), file);
            }
        } catch (IOException e) {
            throw AtlasException.input(
                    messages.get(what + ".unreadable", file, String.valueOf(e.getMessage())),
                    messages.get(what + ".unreadable.next"),
                    e);
        }
    }

    /// Null where it is a GeoPackage.
    ///
    /// @param whole whether it must be as long as it says; a file that was being written when its
    ///     program died may differ until its journal is rolled back
    public static @Nullable Wrong look(Path file, boolean whole) throws IOException {
        if (!Files.exists(file)) {
            return Wrong.MISSING;
        }
        if (!Files.isRegularFile(file)) {
            return Wrong.FOREIGN;
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LENGTH);
        }
        int known = Math.min(head.length, MAGIC.length);
        for (int i = 0; i < known; i++) {
            if (head[i] != MAGIC[i]) {
                return Wrong.FOREIGN;
            }
        }
        if (head.length < LENGTH) {
            return Wrong.TRUNCATED;
        }
        ByteBuffer bytes = ByteBuffer.wrap(head);
        if (bytes.getInt(APPLICATION_ID_AT) != GpkgSql.APPLICATION_ID) {
            return Wrong.FOREIGN;
        }
        int page = Short.toUnsignedInt(bytes.getShort(PAGE_SIZE_AT));
        long size =
                Integer.toUnsignedLong(bytes.getInt(PAGE_COUNT_AT))
                        * (page == 1 ? BIGGEST_PAGE : page);
        return whole && Files.size(file) < size ? Wrong.TRUNCATED : null;
    }

    /// @param what `store` or `survey`
    /// @param key `missing`, `truncated`, `foreign`, `newer` or `older`
    static AtlasException refusal(Messages messages, String what, String key, Path file) {
        return AtlasException.input(
                messages.get(what + "." + key, file), messages.get(what + "." + key + ".next"));
    }
}
