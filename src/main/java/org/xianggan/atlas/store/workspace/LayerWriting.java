package org.xianggan.atlas.store.workspace;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.workspace.LayerDraft;
import org.xianggan.atlas.store.gpkg.GpkgBlob;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A layer on its way into the file. Whoever reads the rows makes blobs of them; a thread beside it
/// writes them in portions, each a transaction of its own, so that what a person does meanwhile is
/// saved between two portions. Until [#finish] no other program sees the table.
final class LayerWriting implements LayerDraft {
    private static final int PORTION_ROWS = 4_096;
    private static final int PORTION_BYTES = 2 << 20;

    /// A row as it will lie in the file.
    ///
    /// @param box null where the row has no place
    record Ready(
            byte @Nullable [] blob,
            @Nullable Geometry shape,
            @Nullable Envelope box,
            boolean z,
            boolean m,
            Map<String, Object> values) {}

    /// What is done with the table in the file.
    interface Table {
        void write(List<Ready> portion) throws IOException;

        Written finish(String title) throws IOException;

        void drop() throws IOException;
    }

    private final Table table;
    private List<Ready> portion = new ArrayList<>();
    private int bytes;
    private @Nullable FutureTask<@Nullable Void> writing;
    private boolean finished;

    LayerWriting(Table table) {
        this.table = table;
    }

    @Override
    public void row(FeatureRow row) throws IOException {
        Geometry shape = row.shape();
        if (shape == null) {
            portion.add(new Ready(null, null, null, false, false, row.values()));
        } else {
            GpkgBlob.Encoded blob = GpkgBlob.encode(shape, WorkspaceSql.WGS_84);
            Envelope box = shape.isEmpty() ? null : shape.getEnvelopeInternal();
            portion.add(new Ready(blob.bytes(), shape, box, blob.z(), blob.m(), row.values()));
            bytes += blob.bytes().length;
        }
        if (portion.size() >= PORTION_ROWS || bytes >= PORTION_BYTES) {
            send();
        }
    }

    /// Waits for the portion before, so that there are never more than two of them.
    private void send() throws IOException {
        await();
        List<Ready> full = portion;
        portion = new ArrayList<>(full.size());
        bytes = 0;
        FutureTask<@Nullable Void> task =
                new FutureTask<>(
                        () -> {
                            table.write(full);
                            return null;
                        });
        Thread.ofPlatform().daemon().name("layer").start(task);
        writing = task;
    }

    private void await() throws IOException {
        FutureTask<@Nullable Void> task = writing;
        if (task == null) {
            return;
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case IOException io -> throw io;
                        case RuntimeException ours -> throw ours;
                        case Error ours -> throw ours;
                        case null, default -> throw new IllegalStateException(e);
                    }
                }
            }
        } finally {
            writing = null;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public Written finish(String title) throws IOException {
        await();
        table.write(portion);
        portion = List.of();
        Written written = table.finish(title);
        finished = true;
        return written;
    }

    @Override
    public void close() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        try {
            await();
        } catch (IOException | RuntimeException e) {
            // Whoever wrote has been told, or does not want it any more.
        }
        table.drop();
    }

    /// As the layer tells its fields.
    static List<LayerField> fields(List<Column> columns) {
        return columns.stream().map(c -> new LayerField(c.field(), c.type())).toList();
    }
}
