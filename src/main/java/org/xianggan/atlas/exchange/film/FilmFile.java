package org.xianggan.atlas.exchange.film;

import org.xianggan.atlas.exchange.WholeFile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;

/// Writes a silent film: MP4 with H.264, whole or not at all. What has a picture of its own is a
/// picture; one that stands still costs some ten bytes for each of its frames, which are there all
/// the same, because not every player bears a frame that lasts a minute.
public final class FilmFile {
    /// Coarseness of what stands still: letters stay as they were painted.
    private static final int STILL_QP = 18;

    /// Of what moves, and is seen for a thirtieth of a second.
    private static final int MOVING_QP = 23;

    /// Takes the frames, in order.
    public interface Frames {
        /// A picture that stands for a while.
        ///
        /// @param argb opaque pixels, row by row
        /// @param count of frames that it is seen
        void still(int[] argb, int count) throws IOException;

        /// One of a movement.
        void moving(int[] argb) throws IOException;
    }

    /// Makes the frames.
    @FunctionalInterface
    public interface Content {
        void show(Frames to) throws IOException;
    }

    private FilmFile() {}

    /// @param width, height pixels, both even
    public static void write(
            Path file, int width, int height, int framesASecond, Instant made, Content content)
            throws IOException {
        // The head has the sizes of all pictures and comes first: the pictures wait elsewhere.
        Path pictures = Files.createTempFile("film", ".h264");
        try {
            Track track = new Track(width, height, framesASecond);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pictures))) {
                track.to = out;
                content.show(track);
            }
            if (track.count == 0) {
                throw new IllegalArgumentException("a film of no pictures");
            }
            WholeFile.write(
                    file,
                    out -> {
                        out.write(Mp4.head(track.told(made), Files.size(pictures)));
                        Files.copy(pictures, out);
                    });
        } finally {
            Files.deleteIfExists(pictures);
        }
    }

    private static final class Track implements Frames {
        private final int width;
        private final int height;
        private final int framesASecond;
        private final H264Frames frames;
        private final Yuv picture;
        private OutputStream to = OutputStream.nullOutputStream();
        private int[] sizes = new int[1024];
        private int[] keys = new int[64];
        private int count;
        private int keyCount;

        Track(int width, int height, int framesASecond) {
            this.width = width;
            this.height = height;
            this.framesASecond = framesASecond;
            this.frames = new H264Frames(width, height, framesASecond);
            this.picture = frames.fresh();
        }

        @Override
        public void still(int[] argb, int times) throws IOException {
            picture.take(argb, width, height);
            keys = grown(keys, keyCount);
            keys[keyCount++] = count + 1;
            add(frames.whole(picture, STILL_QP));
            for (int i = 1; i < times; i++) {
                add(frames.again());
            }
        }

        @Override
        public void moving(int[] argb) throws IOException {
            if (count == 0) {
                still(argb, 1);
                return;
            }
            picture.take(argb, width, height);
            add(frames.moved(picture, MOVING_QP));
        }

        private void add(byte[] unit) throws IOException {
            to.write(unit);
            sizes = grown(sizes, count);
            sizes[count++] = unit.length;
        }

        private static int[] grown(int[] all, int used) {
            return used < all.length ? all : Arrays.copyOf(all, 2 * used);
        }

        Mp4.Track told(Instant made) {
            return new Mp4.Track(
                    width,
                    height,
                    framesASecond,
                    frames.sets().spsUnit(),
                    frames.sets().ppsUnit(),
                    sizes,
                    count,
                    Arrays.copyOf(keys, keyCount),
                    made);
        }
    }
}
