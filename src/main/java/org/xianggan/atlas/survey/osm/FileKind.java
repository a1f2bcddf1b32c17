package org.xianggan.atlas.survey.osm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a file is that is no PBF, by its first bytes: people confuse the forms in which
/// OpenStreetMap is handed out.
enum FileKind {
    EMPTY("empty"),
    WEB_PAGE("webpage"),
    XML("xml"),
    O5M("o5m"),
    PACKED("packed"),
    OTHER("notpbf");

    /// That is all one needs to see.
    static final int HEAD = 256;

    private static final List<byte[]> PACKERS =
            List.of(
                    bytes(0x1F, 0x8B),
                    bytes('B', 'Z', 'h'),
                    bytes('P', 'K', 3, 4),
                    bytes(0xFD, '7', 'z', 'X', 'Z'),
                    bytes('7', 'z', 0xBC, 0xAF),
                    bytes(0x28, 0xB5, 0x2F, 0xFD),
                    bytes('R', 'a', 'r', '!'));
    private static final byte[] O5M_HEAD = bytes(0xFF, 0xE0, 4, 'o', '5');
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Of its sentence, behind `survey.osm.`
    final String key;

    FileKind(String key) {
        this.key = key;
    }

    /// @param head the first bytes of the file, [#HEAD] of them or all
    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (starts(head, O5M_HEAD)) {
            return O5M;
        }
        if (PACKERS.stream().anyMatch(p -> starts(head, p))) {
            return PACKED;
        }
        return ofText(new String(head, StandardCharsets.UTF_8));
    }

    private static FileKind ofText(String head) {
        String text = head.replace(BYTE_ORDER_MARK, "").strip().toLowerCase(Locale.ROOT);
        if (!text.startsWith("<")) {
            return OTHER;
        }
        return text.contains("<html") || text.startsWith("<!doctype html") ? WEB_PAGE : XML;
    }

    private static boolean starts(byte[] head, byte[] with) {
        return head.length >= with.length
                && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
