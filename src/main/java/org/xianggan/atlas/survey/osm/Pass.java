package org.xianggan.atlas.survey.osm;

import com.google.protobuf.InvalidProtocolBufferException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/// One reading of an extract from end to end. Workers take the blobs one by one, each reads,
// unpacks
/// and walks its own: in memory are as many blobs as there are workers, nobody waits for anybody,
/// and what came of a blob stands at its place whoever was first.
final class Pass {
    /// More would wait for the disk.
    private static final int MOST_WORKERS = 4;

    /// What is made of a block. Each worker has one of its own.
    @FunctionalInterface
    interface Reading<R> {
        R read(Block block) throws IOException;
    }

    private final Extract extract;
    private final Progress progress;
    private final String what;

    /// @param what is told to whoever waits
    Pass(Extract extract, Progress progress, String what) {
        this.extract = extract;
        this.progress = progress;
        this.what = what;
    }

    /// @param wanted which blobs; the others are not even read
    /// @return what was made of each wanted blob, in the order of the file
    <R> List<R> run(IntPredicate wanted, Supplier<Reading<R>> readings) {
        BlobIndex.Blob[] blobs = extract.index().data();
        List<@Nullable R> made = new ArrayList<>(Collections.nCopies(blobs.length, null));
        var next = new AtomicInteger();
        var stop = new AtomicBoolean();
        try (FileChannel file = FileChannel.open(extract.path())) {
            Runnable worker =
                    () -> {
                        Reading<R> reading = readings.get();
                        try (BlobReader reader = new BlobReader(file, extract.refusal())) {
                            for (int i = next.getAndIncrement();
                                    i < blobs.length && !stop.get();
                                    i = next.getAndIncrement()) {
                                if (wanted.test(i)) {
                                    progress.next(what, blobs[i].size());
                                    made.set(i, read(reader, blobs[i], reading));
                                }
                            }
                        } catch (RuntimeException | Error e) {
                            stop.set(true);
                            throw e;
                        }
                    };
            together(worker, Math.min(blobs.length, workers()), stop);
        } catch (IOException e) {
            throw extract.refusal().unreadable(e);
        }
        return made.stream().filter(Objects::nonNull).toList();
    }

    private <R> R read(BlobReader reader, BlobIndex.Blob blob, Reading<R> reading) {
        try {
            reader.read(blob);
            return reading.read(Block.of(reader.raw(), reader.size()));
        } catch (InvalidProtocolBufferException e) {
            throw extract.refusal().damaged(blob.at(), e);
        } catch (ClosedByInterruptException e) {
            throw (CancellationException) new CancellationException().initCause(e);
        } catch (IOException e) {
            throw extract.refusal().unreadable(e);
        }
    }

    private static int workers() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS);
    }

    /// Runs it on so many threads, and ends when all of them did.
    private static void together(Runnable worker, int threads, AtomicBoolean stop) {
        if (threads == 0) {
            return;
        }
        var named = Thread.ofPlatform().daemon().name("survey-", 1).factory();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads, named)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(worker));
            }
            for (Future<?> one : running) {
                join(one, stop);
            }
        }
    }

    private static void join(Future<?> one, AtomicBoolean stop) {
        try {
            one.get();
        } catch (InterruptedException e) {
            stop.set(true);
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        } catch (ExecutionException e) {
            stop.set(true);
            switch (e.getCause()) {
                case RuntimeException told -> throw told;
                case Error told -> throw told;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
