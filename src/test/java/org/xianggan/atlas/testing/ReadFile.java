package org.xianggan.atlas.testing;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.layer.CheckedRows;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.LayerReader;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.exchange.layer.LayerReaders;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the reader of a file and the checks make of it, in Chinese.
public record ReadFile(FileHead head, List<FeatureRow> rows, List<Rejected> rejected) {
    public static ReadFile of(Path file, ReadOptions options) throws IOException {
        return of(file, options, Work.SILENT);
    }

    public static ReadFile of(Path file, ReadOptions options, Work work) throws IOException {
        LayerReader reader = reader(file);
        FileHead head = reader.head(file, options, work);
        List<FeatureRow> rows = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        RowSink sink =
                new RowSink() {
                    @Override
                    public void row(FeatureRow row) {
                        rows.add(row);
                    }

                    @Override
                    public void rejected(Rejected row) {
                        rejected.add(row);
                    }
                };
        reader.read(file, options, new CheckedRows(sink, options, Messages.chinese()), work);
        return new ReadFile(head, rows, rejected);
    }

    /// That which takes the file for its own.
    public static LayerReader reader(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return LayerReaders.all(Messages.chinese()).stream()
                .filter(r -> r.reads(name, start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody reads " + name));
    }

    /// The only row.
    public FeatureRow only() {
        if (rows.size() != 1 || !rejected.isEmpty()) {
            throw new AssertionError(rows + " " + rejected);
        }
        return rows.getFirst();
    }
}
