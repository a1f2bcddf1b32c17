package org.xianggan.atlas.exchange.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// What happens to files: bytes turn, pieces are lost, come twice or change places, values become
/// what nobody expects. The same from the same seed.
final class Mutations {
    private static final List<String> NASTY =
            List.of(
                    "NaN",
                    "-Infinity",
                    "1e999",
                    "-1",
                    "0",
                    "999999999999999999999999",
                    "null",
                    "\"",
                    "''",
                    "\u0000",
                    "[[[[[[[[",
                    "]]]]",
                    "{",
                    "}",
                    "<a>",
                    "</a>",
                    "<![CDATA[",
                    "]]>",
                    "&amp;",
                    "&x;",
                    "<!DOCTYPE a [<!ENTITY x \"y\">]>",
                    "<!--",
                    "\r\n",
                    ",,,,",
                    "\t",
                    ";",
                    "113.5,26.8",
                    "90.1",
                    "181",
                    "茶陵",
                    "\uFEFF",
                    "../",
                    "\\u0000",
                    "=1+1",
                    "#REF!",
                    "1970-01-01T00:00:00Z",
                    "9999-99-99",
                    "POINT",
                    "POLYGON((",
                    "coordinates",
                    "type",
                    "Feature");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    byte[] of(byte[] file) throws IOException {
        boolean zip = file.length > 4 && file[0] == 'P' && file[1] == 'K';
        if (zip && random.nextInt(4) > 0) {
            return inside(file);
        }
        byte[] out = file;
        int steps = 1 + Math.min(random.nextInt(5), random.nextInt(5));
        for (int i = 0; i < steps; i++) {
            out = step(out);
        }
        return out;
    }

    /// One of the files in an archive.
    private byte[] inside(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int count = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (in.getNextEntry() != null) {
                count++;
            }
        }
        int chosen = random.nextInt(Math.max(1, count));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            int i = 0;
            ZipEntry entry = in.getNextEntry();
            while (entry != null) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(i == chosen ? step(step(content)) : content);
                i++;
                entry = in.getNextEntry();
            }
        }
        return out.toByteArray();
    }

    private byte[] step(byte[] b) {
        if (b.length == 0) {
            return nasty();
        }
        int at = random.nextInt(b.length);
        int length = 1 + random.nextInt(Math.min(200, b.length));
        int end = Math.min(b.length, at + length);
        return switch (random.nextInt(9)) {
            case 0 -> {
                byte[] out = b.clone();
                out[at] ^= (byte) (1 << random.nextInt(8));
                yield out;
            }
            case 1 -> {
                byte[] out = b.clone();
                out[at] = (byte) random.nextInt(256);
                yield out;
            }
            case 2 -> join(b, 0, at, new byte[0], end, b.length);
            case 3 -> join(b, 0, end, Arrays.copyOfRange(b, at, end), end, b.length);
            case 4 -> Arrays.copyOf(b, at);
            case 5 -> join(b, 0, at, nasty(), at, b.length);
            case 6 -> join(b, 0, at, nasty(), end, b.length);
            case 7 -> {
                byte[] noise = new byte[1 + random.nextInt(16)];
                random.nextBytes(noise);
                yield join(b, 0, at, noise, at, b.length);
            }
            default -> number(b);
        };
    }

    /// Another number where one stands.
    private byte[] number(byte[] b) {
        int from = random.nextInt(b.length);
        while (from < b.length && (b[from] < '0' || b[from] > '9')) {
            from++;
        }
        int to = from;
        while (to < b.length && (b[to] >= '0' && b[to] <= '9' || b[to] == '.')) {
            to++;
        }
        return from == to ? b : join(b, 0, from, nasty(), to, b.length);
    }

    private byte[] nasty() {
        return NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] b, int from, int to, byte[] between, int from2, int to2) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(b, from, to - from);
        out.writeBytes(between);
        out.write(b, from2, to2 - from2);
        return out.toByteArray();
    }
}
