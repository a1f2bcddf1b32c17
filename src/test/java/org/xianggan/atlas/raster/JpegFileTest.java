package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xianggan.atlas.core.render.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;

import javax.imageio.ImageIO;

final class JpegFileTest {
    /// A red line a pixel wide on green keeps its colour: colours are told for every pixel.
    @Test
    void thinLinesKeepTheirColour() throws IOException {
        int[] argb = new int[64 * 64];
        java.util.Arrays.fill(argb, 0xFF2E7D4F);
        for (int y = 0; y < 64; y++) {
            argb[y * 64 + 31] = 0xFFB3142B;
        }
        BufferedImage read =
                ImageIO.read(
                        new ByteArrayInputStream(
                                JpegFile.bytes(new Picture(0, 0, 64, 64, argb), 0.92)));
        int p = read.getRGB(31, 30);
        assertThat(p >> 16 & 0xFF).isBetween(0xB3 - 30, 0xB3 + 30);
        assertThat(p >> 8 & 0xFF).isBetween(0, 0x14 + 30);
        assertThat(read.getRGB(29, 30) >> 16 & 0xFF).isLessThan(0x2E + 40);
    }

    @Test
    void aPhotographIsShrunkAndKeepsItsForm() throws IOException {
        BufferedImage large = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 900 * 600; i++) {
            large.setRGB(i % 900, i / 900, random.nextInt());
        }
        byte[] png = Pictures.png(large);
        byte[] small = JpegFile.smaller(png, 300, 0.86);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(read.getWidth()).isEqualTo(300);
        assertThat(read.getHeight()).isEqualTo(200);
        assertThat(small.length).isLessThan(png.length);
    }

    @Test
    void whatIsNoPictureIsLeftAsItWas() {
        byte[] none = {1, 2, 3, 4};
        assertThat(JpegFile.smaller(none, 300, 0.86)).isEqualTo(none);
        byte[] torn = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16};
        assertThat(JpegFile.smaller(torn, 300, 0.86)).isEqualTo(torn);
    }
}
