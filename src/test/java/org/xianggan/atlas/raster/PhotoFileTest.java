package org.xianggan.atlas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.sight.PhotoReader;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

import javax.imageio.ImageIO;

class PhotoFileTest {
    private static final PhotoReader PHOTOS = new PhotoFile(Messages.chinese());

    @TempDir Path folder;

    /// Red at the top left, blue elsewhere.
    private static BufferedImage picture(int width, int height) {
        BufferedImage p = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = p.createGraphics();
        g.setColor(Color.BLUE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height / 2);
        g.dispose();
        return p;
    }

    private static byte[] encoded(BufferedImage p, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(p, format, out)).isTrue();
        return out.toByteArray();
    }

    /// A JPEG as a telephone writes it: orientation, and 27°30′N 113°45′E.
    private static byte[] taken(int width, int height, int orientation) throws IOException {
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 92);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 116);
        tiff.putInt(0);
        for (int n : new int[] {27, 1, 30, 1, 0, 1, 113, 1, 45, 1, 0, 1}) {
            tiff.putInt(n);
        }
        byte[] exif = Arrays.copyOf(tiff.array(), tiff.position());
        byte[] jpeg = encoded(picture(width, height), "jpg");
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        all.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    private static void entry(ByteBuffer to, int tag, int type, int count, int value) {
        to.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static BufferedImage read(PhotoReader.Taken taken) throws IOException {
        BufferedImage p = ImageIO.read(new ByteArrayInputStream(taken.jpeg()));
        assertThat(p.getWidth()).isEqualTo(taken.width());
        assertThat(p.getHeight()).isEqualTo(taken.height());
        return p;
    }

    private static boolean isRed(BufferedImage p, double x, double y) {
        Color c = new Color(p.getRGB((int) (p.getWidth() * x), (int) (p.getHeight() * y)));
        return c.getRed() > 180 && c.getBlue() < 80;
    }

    @Test
    void a_large_one_is_shrunk_and_a_small_one_stays() throws IOException {
        PhotoReader.Taken large = PHOTOS.read(file("a.jpg", encoded(picture(4000, 3000), "jpg")));
        assertThat(large.width()).isEqualTo(1600);
        assertThat(large.height()).isEqualTo(1200);
        assertThat(isRed(read(large), 0.25, 0.25)).isTrue();
        assertThat(large.at()).isNull();
        PhotoReader.Taken small = PHOTOS.read(file("b.png", encoded(picture(300, 200), "png")));
        assertThat(small.width()).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_stands_upright_and_says_where_it_was_taken_but_keeps_nothing_of_it(int orientation)
            throws Exception {
        PhotoReader.Taken taken = PHOTOS.read(file("a.jpg", taken(400, 300, orientation)));
        BufferedImage p = read(taken);
        boolean turned = orientation >= 5;
        assertThat(p.getWidth()).isEqualTo(turned ? 300 : 400);
        // Where the top left of the sensor is once it is upright.
        double x =
                orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7
                        ? 0.75
                        : 0.25;
        double y =
                orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8
                        ? 0.75
                        : 0.25;
        assertThat(isRed(p, x, y)).as("orientation %d", orientation).isTrue();
        assertThat(isRed(p, 1 - x, 1 - y)).isFalse();
        assertThat(Objects.requireNonNull(taken.at()).lon()).isEqualTo(113.75);
        assertThat(taken.at().lat()).isEqualTo(27.5);
        var left = ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken.jpeg()));
        assertThat(left.getDirectoriesOfType(GpsDirectory.class)).isEmpty();
        assertThat(left.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
    }

    @Test
    void what_one_can_look_through_is_white() throws IOException {
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        BufferedImage p = read(PHOTOS.read(file("a.png", encoded(clear, "png"))));
        assertThat(new Color(p.getRGB(20, 20)).getGreen()).isGreaterThan(250);
    }

    @Test
    void its_content_counts_not_its_ending() throws IOException {
        assertThat(PHOTOS.read(file("a.txt", encoded(picture(30, 30), "png"))).width())
                .isEqualTo(30);
        refused(file("a.jpg", "这不是照片".getBytes(StandardCharsets.UTF_8)), "内容不是照片");
    }

    @Test
    void what_is_no_photograph_is_told_in_a_sentence() throws IOException {
        refused(file("a.jpg", new byte[0]), "0 字节");
        refused(file("b.jpg", "RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)), "WEBP");
        refused(file("c.heic", "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.US_ASCII)), "HEIC");
        byte[] whole = encoded(picture(800, 600), "png");
        refused(file("d.png", Arrays.copyOf(whole, whole.length / 3)), "读不完整");
        refused(file("e.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}), "读不完整");
        refused(folder.resolve("gone.jpg"), "读不完整");
    }

    @Test
    void two_hundred_megabytes_are_refused_unread() throws IOException {
        Path file = file("a.jpg", encoded(picture(30, 30), "jpg"));
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(200L << 20);
        }
        refused(file, "200 MB");
    }

    private static void refused(Path file, String told) {
        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() -> PHOTOS.read(file))
                .satisfies(e -> assertThat(e.sentence()).contains(told))
                .satisfies(e -> assertThat(e.nextStep()).isNotBlank());
    }
}
