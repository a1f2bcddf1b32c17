package org.xianggan.atlas.ui.show.stage;

import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.flight.FrameMaker;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Frames of a transition, composed on a thread of their own while the one before is shown; the FX
/// thread only puts them up. Three pictures take turns: one is composed, one is put up, and one may
/// still be read by the thread that draws the window.
final class FramePlayer {
    private static final int BUFFERS = 3;

    private record Buffer(int[] argb, PixelBuffer<IntBuffer> pixels, Image image) {
        static Buffer of(int width, int height) {
            int[] argb = new int[width * height];
            PixelBuffer<IntBuffer> pixels =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(argb),
                            PixelFormat.getIntArgbPreInstance());
            return new Buffer(argb, pixels, new WritableImage(pixels));
        }
    }

    private final Executor composer;
    private final List<Buffer> buffers = new ArrayList<>();
    private @Nullable FrameMaker frames;
    private int turn;
    private int run;
    private boolean composing;
    private @Nullable Buffer ready;

    /// @param composer one thread
    FramePlayer(Executor composer) {
        this.composer = composer;
    }

    /// Begins with a transition, or ends with null. Its first frames are composed at once.
    void play(@Nullable FrameMaker next) {
        if (next == frames) {
            return;
        }
        frames = next;
        run++;
        ready = null;
        composing = false;
        if (next != null
                && (buffers.isEmpty()
                        || buffers.getFirst().pixels().getWidth() != next.width()
                        || buffers.getFirst().pixels().getHeight() != next.height())) {
            buffers.clear();
            for (int i = 0; i < BUFFERS; i++) {
                buffers.add(Buffer.of(next.width(), next.height()));
            }
        }
    }

    /// What is to be put up now; null while nothing new is there. FX thread, with each pulse.
    ///
    /// @param share where the transition will be at the next pulse, 0…1
    @Nullable Image next(double share) {
        Buffer done = ready;
        ready = null;
        FrameMaker maker = frames;
        if (maker != null && !composing) {
            compose(maker, share);
        }
        if (done == null) {
            return null;
        }
        done.pixels().updateBuffer(b -> null);
        return done.image();
    }

    private void compose(FrameMaker maker, double share) {
        Buffer into = buffers.get(turn);
        turn = (turn + 1) % BUFFERS;
        composing = true;
        int mine = run;
        composer.execute(
                () -> {
                    maker.compose(share, into.argb());
                    Platform.runLater(
                            () -> {
                                if (mine == run) {
                                    composing = false;
                                    ready = into;
                                }
                            });
                });
    }
}
