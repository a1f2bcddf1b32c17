package org.xianggan.atlas.survey.osm;

import com.google.protobuf.InvalidProtocolBufferException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/// One reading of an extract from end to end. Workers take the blobs one by one, each reads,
/// unpacks and walks its own: in memory are as many blobs as there are workers, nobody waits for
/// anybody, and what came of a blob stands at its place whoever was first.
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
        int blobs = extract.index().data().length;
        var made = new AtomicReferenceArray<@Nullable R>(blobs);
        var next = new AtomicInteger();
        var stop = new AtomicBoolean();
        try (FileChannel file = FileChannel.open(extract.path())) {
            together(() -> work(file, wanted, readings.get(), made, next, stop), blobs, stop);
        } catch (IOException e) {
            throw extract.refusal().unreadable(e);
        }
        List<R> all = new ArrayList<>();
        for (int i = 0; i < blobs; i++) {
            R one = made.get(i);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /// What one worker does: the next blob that nobody has taken, until there is none.
    private <R> void work(
            FileChannel file,
            IntPredicate wanted,
            Reading<R> reading,
            AtomicReferenceArray<@Nullable R> made,
            AtomicInteger next,
            AtomicBoolean stop) {
        BlobIndex.Blob[] blobs = extract.index().data();
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

    /// Runs it on several threads, no more than there are blobs, and ends when all of them did.
    private static void together(Runnable worker, int blobs, AtomicBoolean stop) {
        if (blobs == 0) {
            return;
        }
        int most = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
        int threads = Math.min(blobs, most);
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
