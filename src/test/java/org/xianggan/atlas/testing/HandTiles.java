package org.xianggan.atlas.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Elevation tiles of invented ground, written as the makers of real ones do.
public final class HandTiles {
    public static final int FINE = 3601;
    public static final int COARSE = 1201;

    private HandTiles() {}

    /// Metres at a place; NaN for a void.
    public interface Ground {
        double at(double lon, double lat);
    }

    /// `N27E113.hgt` and the like.
    public static String name(int lon, int lat) {
        return String.format(Locale.ROOT, "N%02dE%03d", lat, lon);
    }

    public static byte[] hgt(int lon, int lat, int side, Ground ground) {
        ByteBuffer out = ByteBuffer.allocate(2 * side * side);
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                double h = ground.at(lon + i / (side - 1.0), lat + 1 - j / (side - 1.0));
                out.putShort(Double.isNaN(h) ? Short.MIN_VALUE : (short) Math.round(h));
            }
        }
        return out.array();
    }

    public static Path writeHgt(Path folder, int lon, int lat, int side, Ground ground) {
        return write(folder.resolve(name(lon, lat) + ".hgt"), hgt(lon, lat, side, ground));
    }

    public static Path writeZip(Path folder, int lon, int lat, int side, Ground ground) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name(lon, lat) + ".hgt"));
            zip.write(hgt(lon, lat, side, ground));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return write(folder.resolve(name(lon, lat) + ".hgt.zip"), bytes.toByteArray());
    }

    public static Path write(Path file, byte[] bytes) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ranges with ridges that look the same near and far, slopes of some 20° and peaks of some
    /// 1500 m, and plains between.
    public static Ground mountains(long seed) {
        return (lon, lat) -> {
            double range = noise(lon / 0.45, lat / 0.45, seed) + 0.35;
            double up = smooth(Math.max(0, Math.min(1, range)));
            double sum = 0;
            double high = 1;
            double wide = 0.055;
            double before = 1;
            for (int octave = 1; octave < 8; octave++) {
                double ridge = 1 - Math.abs(noise(lon / wide, lat / wide, seed + octave));
                // Small ridges grow on large ones, not in valleys.
                before = Math.min(1, ridge * ridge * (0.35 + before));
                sum += high * before;
                high *= 0.52;
                wide /= 2.03;
            }
            return 60 + up * (250 + 620 * sum);
        };
    }

    private static double noise(double x, double y, long seed) {
        long i = (long) Math.floor(x);
        long j = (long) Math.floor(y);
        double tx = smooth(x - i);
        double ty = smooth(y - j);
        double above = mix(at(i, j, seed), at(i + 1, j, seed), tx);
        double below = mix(at(i, j + 1, seed), at(i + 1, j + 1, seed), tx);
        return mix(above, below, ty);
    }

    private static double smooth(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    /// −1…1, the same for the same place.
    private static double at(long i, long j, long seed) {
        long h = i * 0x9E3779B97F4A7C15L ^ j * 0xC2B2AE3D27D4EB4FL ^ seed * 0x165667B19E3779F9L;
        h ^= h >>> 31;
        h *= 0xBF58476D1CE4E5B9L;
        h ^= h >>> 29;
        h *= 0x94D049BB133111EBL;
        return (h >>> 40) / (double) (1 << 23) - 1;
    }
}
