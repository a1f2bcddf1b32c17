package org.xianggan.atlas.store.elevation;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/// What is used of one file: the part of it that lies in the frame, and the means of squares of its
/// posts, which suffice for small scales. Safe for several threads.
final class Tile {
    /// Metres: squares for small scales are about so large, or up to twice as large.
    private static final double LEAST_SQUARE = 180;

    /// Parts of a metre in which means are kept.
    static final int PARTS = 4;

    private final Path file;
    private final long bytes;
    private final long modified;
    private final int column;
    private final int row;
    private final Posts posts;
    private final Refusals refusals;
    private final Segments kept;
    private final Supplier<short[]> reader;
    private short @Nullable [] means;
    private @Nullable HeightFile opened;

    /// @param column of the file's, where the part begins; so `row`
    /// @param posts of the part
    /// @param kept of all tiles together
    /// @param reader gives the means, slow
    Tile(
            Path file,
            long bytes,
            long modified,
            int column,
            int row,
            Posts posts,
            Refusals refusals,
            Segments kept,
            Supplier<short[]> reader) {
        this.file = file;
        this.bytes = bytes;
        this.modified = modified;
        this.column = column;
        this.row = row;
        this.posts = posts;
        this.refusals = refusals;
        this.kept = kept;
        this.reader = reader;
    }

    Path file() {
        return file;
    }

    long bytes() {
        return bytes;
    }

    long modified() {
        return modified;
    }

    int column() {
        return column;
    }

    int row() {
        return row;
    }

    Posts posts() {
        return posts;
    }

    /// Posts along a side of a square whose mean is kept.
    int side() {
        return side(posts);
    }

    static int side(Posts posts) {
        int side = 1;
        while (side * posts.spacing() < LEAST_SQUARE) {
            side *= 2;
        }
        return side;
    }

    /// Columns of squares; of `side` posts each, the last one of fewer.
    static int squares(int posts, int side) {
        return Math.ceilDiv(posts, side);
    }

    /// The means of the squares, row by row, [#PARTS] of a metre; [HgtFile#VOID] for none.
    synchronized short[] means() {
        short[] is = means;
        if (is == null) {
            is = reader.get();
            means = is;
        }
        return is;
    }

    /// Whether the file is as it was when it was looked through.
    boolean isThere() {
        try {
            return Files.size(file) == bytes
                    && Files.getLastModifiedTime(file).toMillis() == modified;
        } catch (IOException e) {
            return false;
        }
    }

    /// Heights of a window of the part; NaN all over where the file cannot be read any more.
    void read(int x, int y, int width, int height, float[] to) {
        try {
            heights().read(column + x, row + y, width, height, to);
        } catch (IOException | AtlasException e) {
            Arrays.fill(to, Float.NaN);
        }
    }

    private synchronized HeightFile heights() {
        HeightFile is = opened;
        if (is == null) {
            is = HeightFiles.open(file, refusals, kept);
            opened = is;
        }
        return is;
    }
}
