package org.xianggan.atlas.ui.show.stage;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.flight.FrameMaker;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/// Frames of a transition, composed on a thread of their own, up to two ahead of what is shown: a
/// frame that takes longer than a pulse then costs its own time and no waiting. The FX thread only
/// puts them up.
final class FramePlayer {
    private static final int AHEAD = 2;

    /// Those ahead, the one that is composed, the one that is put up, and the one before it, which
    /// the thread that draws the window may still read.
    private static final int BUFFERS = AHEAD + 3;

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

    private record Frame(Buffer buffer, double share) {}

    private final Executor composer;
    private final List<Buffer> buffers = new ArrayList<>();
    private final Deque<Frame> ready = new ArrayDeque<>();
    private @Nullable FrameMaker frames;
    private int turn;
    private int run;
    private boolean composing;
    private double due;
    private double step;
    private double last;

    /// @param composer one thread
    FramePlayer(Executor composer) {
        this.composer = composer;
    }

    /// Begins with a transition, or ends with null. Its first frame is composed at once.
    ///
    /// @param pulse how far it goes from pulse to pulse, 0…1
    synchronized void play(@Nullable FrameMaker next, double pulse) {
        if (next == frames) {
            return;
        }
        frames = next;
        run++;
        ready.clear();
        composing = false;
        last = 0;
        if (next != null
                && (buffers.isEmpty()
                        || buffers.getFirst().pixels().getWidth() != next.width()
                        || buffers.getFirst().pixels().getHeight() != next.height())) {
            buffers.clear();
            for (int i = 0; i < BUFFERS; i++) {
                buffers.add(Buffer.of(next.width(), next.height()));
            }
        }
        // Shown with the pulse after the next one.
        due = 2 * pulse;
        step = pulse;
        goOn();
    }

    /// What is to be put up now; null while nothing new is there. FX thread, with each pulse.
    ///
    /// @param share where the transition will be at the next pulse, 0…1
    /// @param pulse how far it goes from pulse to pulse
    @Nullable Image next(double share, double pulse) {
        Frame frame = take(share, pulse);
        if (frame == null) {
            return null;
        }
        frame.buffer().pixels().updateBuffer(b -> null);
        return frame.buffer().image();
    }

    private synchronized @Nullable Frame take(double share, double pulse) {
        due = share;
        step = pulse;
        Frame frame = ready.poll();
        // What should have been up a pulse ago is left out where the next one is there.
        while (frame != null && !ready.isEmpty() && frame.share() < share - 1.5 * pulse) {
            frame = ready.poll();
        }
        goOn();
        return frame;
    }

    private synchronized void goOn() {
        FrameMaker maker = frames;
        if (maker == null || composing || ready.size() >= AHEAD || last >= 1) {
            return;
        }
        double share = Math.clamp(last == 0 ? due : Math.max(last + step, due), 0, 1);
        last = share;
        Buffer into = buffers.get(turn);
        turn = (turn + 1) % BUFFERS;
        composing = true;
        int mine = run;
        composer.execute(
                () -> {
                    maker.compose(share, into.argb());
                    done(mine, new Frame(into, share));
                });
    }

    private synchronized void done(int mine, Frame frame) {
        if (mine == run) {
            composing = false;
            ready.add(frame);
            goOn();
        }
    }
}
