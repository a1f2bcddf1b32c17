package org.xianggan.atlas.ui.app;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Photographs that nobody took.
final class TestPhotos {
    private TestPhotos() {}

    static Path jpeg(Path file, int width, int height) throws IOException {
        BufferedImage p = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = p.createGraphics();
        g.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.DARK_GRAY));
        g.fillRect(0, 0, width, height);
        g.dispose();
        if (!ImageIO.write(p, "jpg", file.toFile())) {
            throw new IOException(file.toString());
        }
        return file;
    }
}
