package org.xianggan.atlas.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Compares pictures with a tolerance; a picture of the difference is left where they differ.
public final class ImageAssert {
    /// Difference of a channel that nobody sees.
    private static final int CHANNEL = 20;

    /// Share of pixels that may differ more: other versions of Java round edges otherwise.
    private static final double PIXELS = 0.002;

    private ImageAssert() {}

    /// Share of pixels that differ visibly; 1 when the sizes differ.
    public static double difference(BufferedImage a, BufferedImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return 1;
        }
        long different = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (differs(a.getRGB(x, y), b.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return different / (double) (a.getWidth() * a.getHeight());
    }

    /// Fails when the pictures differ; then `<name>-actual.png` and `<name>-diff.png` lie in
    /// `target/golden-diff`.
    public static void assertSame(String name, BufferedImage expected, BufferedImage actual)
            throws IOException {
        double share = difference(expected, actual);
        if (share <= PIXELS) {
            return;
        }
        Path folder = Files.createDirectories(Path.of("target", "golden-diff"));
        ImageIO.write(actual, "png", folder.resolve(name + "-actual.png").toFile());
        ImageIO.write(diff(expected, actual), "png", folder.resolve(name + "-diff.png").toFile());
        throw new AssertionError(
                name
                        + ": "
                        + Math.round(share * 1000) / 10.0
                        + " % of the pixels differ; see "
                        + folder);
    }

    private static BufferedImage diff(BufferedImage a, BufferedImage b) {
        int width = Math.max(a.getWidth(), b.getWidth());
        int height = Math.max(a.getHeight(), b.getHeight());
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean both =
                        x < Math.min(a.getWidth(), b.getWidth())
                                && y < Math.min(a.getHeight(), b.getHeight());
                int rgb = both ? a.getRGB(x, y) : 0;
                int pale = 0xC0C0C0 | (rgb & 0x3F3F3F);
                out.setRGB(x, y, !both || differs(rgb, b.getRGB(x, y)) ? 0xFF0000 : pale);
            }
        }
        return out;
    }

    private static boolean differs(int p, int q) {
        for (int shift = 0; shift <= 24; shift += 8) {
            if (Math.abs(((p >>> shift) & 0xFF) - ((q >>> shift) & 0xFF)) > CHANNEL) {
                return true;
            }
        }
        return false;
    }
}
