package org.xianggan.atlas.core.exchange;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Rows from the thread that reads them to the one that writes them, some hundred at a time. Holds
/// so few that a file of any size passes through little memory.
final class RowPipe implements RowSink {
    private static final int BATCHES = 4;
    private static final int ROWS = 256;
    private static final int WEIGHT = 20_000;

    /// What passes at once; the last one is empty.
    record Batch(List<FeatureRow> rows, List<Rejected> rejected, @Nullable Throwable failure) {
        boolean isLast() {
            return rows.isEmpty() && rejected.isEmpty();
        }
    }

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private List<FeatureRow> rows = new ArrayList<>(ROWS);
    private List<Rejected> rejected = new ArrayList<>();
    private int weight;

    @Override
    public void row(FeatureRow row) throws IOException {
        rows.add(row);
        weight += row.shape() == null ? 1 : row.shape().getNumPoints();
        if (rows.size() >= ROWS || weight >= WEIGHT) {
            pass();
        }
    }

    @Override
    public void rejected(Rejected row) throws IOException {
        rejected.add(row);
        if (rejected.size() >= ROWS) {
            pass();
        }
    }

    private void pass() throws IOException {
        put(new Batch(rows, rejected, null));
        rows = new ArrayList<>(ROWS);
        rejected = new ArrayList<>();
        weight = 0;
    }

    private void put(Batch batch) throws IOException {
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /// The reader is through.
    ///
    /// @param failure why it stopped early, or null
    void end(@Nullable Throwable failure) throws IOException {
        if (!rows.isEmpty() || !rejected.isEmpty()) {
            pass();
        }
        put(new Batch(List.of(), List.of(), failure));
    }

    /// Waits for the next.
    Batch take() throws InterruptedException {
        return batches.take();
    }
}
