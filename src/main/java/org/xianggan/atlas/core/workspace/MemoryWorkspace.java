package org.xianggan.atlas.core.workspace;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.xianggan.atlas.core.error.NotSaved;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// A workspace without a file: pictures, tests, and a machine on which nothing can be written.
public final class MemoryWorkspace implements Workspace {
    private final Path file;
    private final @Nullable Supplier<NotSaved> refusal;
    private final Shelf items = new Shelf(List.of());
    private final Map<String, List<FeatureRow>> layers = new ConcurrentHashMap<>();

    private MemoryWorkspace(Path file, @Nullable Supplier<NotSaved> refusal) {
        this.file = file;
        this.refusal = refusal;
    }

    /// Content with being forgotten.
    public static MemoryWorkspace forNow() {
        return new MemoryWorkspace(Path.of("workspace.gpkg"), null);
    }

    /// Says, whenever something changes, that it is not on any disk.
    ///
    /// @param file where it would lie
    public static MemoryWorkspace unsaved(Path file, Supplier<NotSaved> refusal) {
        return new MemoryWorkspace(file, refusal);
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public @Nullable Holder holder() {
        return null;
    }

    @Override
    public synchronized List<Item> items() {
        return items.all();
    }

    @Override
    public synchronized void apply(List<ItemChange> changes) throws IOException {
        if (refusal != null) {
            throw refusal.get();
        }
        changes.forEach(c -> items.put(c.kind(), c.id(), c.after()));
    }

    @Override
    public LayerDraft newLayer() {
        return new Draft();
    }

    @Override
    public void read(String table, RowSink to, Work work) throws IOException {
        for (FeatureRow row : layers.getOrDefault(table, List.of())) {
            work.check();
            to.row(row);
        }
    }

    @Override
    public void copyTo(Path target, Work work) throws IOException {
        throw refusal == null ? new IOException("no file: " + file) : refusal.get();
    }

    @Override
    public void close() {}

    private final class Draft implements LayerDraft {
        private final List<FeatureRow> rows = new ArrayList<>();
        private final Map<String, LayerField> fields = new LinkedHashMap<>();
        private final Envelope box = new Envelope();

        @Override
        public void row(FeatureRow row) {
            rows.add(new FeatureRow(rows.size() + 1L, row.shape(), row.values()));
            if (row.shape() != null) {
                box.expandToInclude(row.shape().getEnvelopeInternal());
            }
            row.values()
                    .keySet()
                    .forEach(
                            name ->
                                    fields.computeIfAbsent(
                                            name, n -> new LayerField(n, LayerField.Type.TEXT)));
        }

        @Override
        public Written finish(String title) {
            String table = "layer_" + (layers.size() + 1);
            layers.put(table, List.copyOf(rows));
            return new Written(
                    table,
                    List.copyOf(fields.values()),
                    rows.size(),
                    box.isNull()
                            ? null
                            : new GeoBox(
                                    box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
        }

        @Override
        public void close() {}
    }
}
