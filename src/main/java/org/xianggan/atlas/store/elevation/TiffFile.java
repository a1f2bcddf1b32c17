package org.xianggan.atlas.store.elevation;

import org.xianggan.atlas.core.error.AtlasException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A GeoTIFF of one band of heights on WGS-84, in strips or tiles. Only the segments that a window
/// meets are unpacked, and some of the last are kept.
final class TiffFile implements HeightFile {
    private static final int WIDTH = 256;
    private static final int LENGTH = 257;
    private static final int DESCRIPTION = 270;
    private static final int SAMPLES = 277;
    private static final int COPYRIGHT = 33432;
    private static final int NO_DATA = 42113;

    private final Path file;
    private final Posts posts;
    private final TiffSegments segments;
    private final String says;
    private final float noData;

    private TiffFile(Path file, Posts posts, TiffTags tags, TiffSegments segments) {
        this.file = file;
        this.posts = posts;
        this.segments = segments;
        String copyright = tags.text(COPYRIGHT);
        this.says = copyright.isEmpty() ? tags.text(DESCRIPTION) : copyright;
        this.noData = noData(tags.text(NO_DATA));
    }

    static TiffFile open(Path file, Refusals refusals, Segments kept) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            TiffTags tags = TiffTags.read(channel);
            int columns = tags.whole(WIDTH, 0);
            int rows = tags.whole(LENGTH, 0);
            int bands = tags.whole(SAMPLES, 1);
            if (columns < 2 || rows < 2) {
                throw refusals.of("tiff", file);
            }
            if (bands != 1) {
                throw refusals.of("bands", file, bands);
            }
            Posts posts = GeoPlacing.of(tags, columns, rows, file, refusals);
            TiffSegments segments = TiffSegments.of(tags, columns, rows, file, refusals, kept);
            segments.checkWhole(channel.size());
            return new TiffFile(file, posts, tags, segments);
        } catch (TiffTags.NoTiff e) {
            throw refusals.of("tiff", file);
        } catch (EOFException e) {
            AtlasException told = refusals.of("truncated", file);
            told.addSuppressed(e);
            throw told;
        }
    }

    private static float noData(String said) {
        try {
            return said.isEmpty() ? Float.NaN : Float.parseFloat(said);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
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
        return says;
    }

    @Override
    public void read(int column, int row, int width, int height, float[] to) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int w = segments.width();
            int h = segments.height();
            for (int sy = row / h; sy * h < row + height; sy++) {
                for (int sx = column / w; sx * w < column + width; sx++) {
                    float[] segment = segments.read(channel, sx, sy);
                    int x0 = Math.max(column, sx * w);
                    int x1 = Math.min(column + width, (sx + 1) * w);
                    int y1 = Math.min(row + height, (sy + 1) * h);
                    for (int y = Math.max(row, sy * h); y < y1; y++) {
                        take(
                                segment,
                                (y - sy * h) * w + x0 - sx * w,
                                x1 - x0,
                                to,
                                (y - row) * width + x0 - column);
                    }
                }
            }
        }
    }

    private void take(float[] from, int at, int count, float[] to, int start) {
        for (int i = 0; i < count; i++) {
            float metres = from[at + i];
            to[start + i] = isVoid(metres) ? Float.NaN : metres;
        }
    }

    /// Some files say no word of the void that they have.
    private boolean isVoid(float metres) {
        return metres == noData || metres == HgtFile.VOID || !(Math.abs(metres) < 10_000);
    }
}
