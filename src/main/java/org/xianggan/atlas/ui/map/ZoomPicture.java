package org.xianggan.atlas.ui.map;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;

/// The map while it is zoomed, where JavaFX draws without a graphics card: its software would
/// resample each tile and each sheet of names for itself, frame by frame (`docs/PERFORMANCE.md`).
/// Pictures are taken over at the nearest pixel, and what comes out is drawn as it is.
final class ZoomPicture {
    /// A picture and where it goes, whole device pixels of the output.
    record Placed(GroundedImage image, int x, int y, int width, int height) {}

    /// The one that JavaFX may still be reading is not written to.
    private static final int BUFFERS = 2;

    private final ImageView view = new ImageView();
    private final @Nullable Buffer[] buffers = new Buffer[BUFFERS];
    private int next;

    private static final class Buffer {
        private final int width;
        private final int height;
        private final int[] argb;
        private final PixelBuffer<IntBuffer> pixels;
        private final WritableImage image;

        Buffer(int width, int height) {
            this.width = width;
            this.height = height;
            this.argb = new int[width * height];
            this.pixels =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(argb),
                            PixelFormat.getIntArgbPreInstance());
            this.image = new WritableImage(pixels);
        }
    }

    ZoomPicture() {
        view.setPreserveRatio(false);
        view.setSmooth(false);
        view.setVisible(false);
    }

    ImageView view() {
        return view;
    }

    /// Draws these, the lowest first.
    ///
    /// @param scale device pixels of a logical pixel
    /// @param x logical pixels, where the output's corner lies
    void show(List<Placed> images, int width, int height, double scale, double x, double y) {
        Buffer buffer = buffer(width, height);
        Arrays.fill(buffer.argb, 0);
        for (Placed p : images) {
            Pixels.resampled(buffer.argb, width, height, p);
        }
        buffer.pixels.updateBuffer(b -> null);
        view.setImage(buffer.image);
        view.setX(x);
        view.setY(y);
        view.setFitWidth(width / scale);
        view.setFitHeight(height / scale);
        view.setVisible(true);
    }

    private Buffer buffer(int width, int height) {
        next = (next + 1) % BUFFERS;
        Buffer known = buffers[next];
        if (known == null || known.width != width || known.height != height) {
            known = new Buffer(width, height);
            buffers[next] = known;
        }
        return known;
    }

    /// Nothing is zoomed any more.
    void hide() {
        if (view.isVisible()) {
            view.setVisible(false);
            view.setImage(null);
            Arrays.fill(buffers, null);
        }
    }
}
