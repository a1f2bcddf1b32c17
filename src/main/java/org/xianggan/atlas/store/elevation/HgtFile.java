package org.xianggan.atlas.store.elevation;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tile of the Shuttle mission's form: one degree square, posts on its edges, 16-bit metres with
/// the highest byte first, −32768 where nothing is known; its name is its south-west corner. A
/// packed one is unpacked into memory, and forgotten when that is short.
/// See https://lpdaac.usgs.gov/documents/179/SRTM_User_Guide_V3.pdf
final class HgtFile implements HeightFile {
    private static final Pattern NAME = Pattern.compile("([NS])(\\d{2})([EW])(\\d{3})");
    private static final int[] SIDES = {3601, 1201};
    static final short VOID = Short.MIN_VALUE;

    private final Path file;
    private final Posts posts;
    private final boolean packed;
    private @Nullable SoftReference<byte[]> unpacked;

    private HgtFile(Path file, Posts posts, boolean packed) {
        this.file = file;
        this.posts = posts;
        this.packed = packed;
    }

    static HgtFile open(Path file, Refusals refusals) throws IOException {
        String name = String.valueOf(file.getFileName()).toUpperCase(Locale.ROOT);
        boolean packed = name.endsWith(".ZIP");
        long bytes = packed ? Unpacked.size(file, refusals) : Files.size(file);
        for (int side : SIDES) {
            if (bytes == 2L * side * side) {
                return new HgtFile(file, posts(file, name, side, refusals), packed);
            }
        }
        throw refusals.of("size", file, bytes);
    }

    private static Posts posts(Path file, String name, int side, Refusals refusals) {
        Matcher m = NAME.matcher(name);
        if (!m.find()) {
            throw refusals.of("name", file);
        }
        int lat = Integer.parseInt(m.group(2)) * (m.group(1).equals("N") ? 1 : -1);
        int lon = Integer.parseInt(m.group(4)) * (m.group(3).equals("E") ? 1 : -1);
        double step = 1.0 / (side - 1);
        return new Posts(lon, lat + 1.0, step, step, side, side);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public String says() {
        return "";
    }

    @Override
    public void read(int column, int row, int width, int height, float[] to) throws IOException {
        if (packed) {
            ByteBuffer all = ByteBuffer.wrap(unpacked());
            for (int j = 0; j < height; j++) {
                take(all, 2 * ((row + j) * posts.columns() + column), width, to, j * width);
            }
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer line = ByteBuffer.allocateDirect(2 * width);
            for (int j = 0; j < height; j++) {
                line.clear();
                fill(channel, line, 2L * ((long) (row + j) * posts.columns() + column));
                take(line, 0, width, to, j * width);
            }
        }
    }

    /// Reads until the buffer is full.
    static void fill(FileChannel channel, ByteBuffer to, long from) throws IOException {
        long at = from;
        while (to.hasRemaining()) {
            int read = channel.read(to, at);
            if (read < 0) {
                throw new EOFException("at byte " + at);
            }
            at += read;
        }
        to.flip();
    }

    private static void take(ByteBuffer from, int at, int count, float[] to, int start) {
        for (int i = 0; i < count; i++) {
            short metres = from.getShort(at + 2 * i);
            to[start + i] = metres == VOID ? Float.NaN : metres;
        }
    }

    private synchronized byte[] unpacked() throws IOException {
        SoftReference<byte[]> kept = unpacked;
        byte[] all = kept == null ? null : kept.get();
        if (all == null) {
            all = Unpacked.read(file, 2 * posts.columns() * posts.rows());
            unpacked = new SoftReference<>(all);
        }
        return all;
    }
}
