package org.xianggan.atlas.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.exchange.Importer;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.MemoryWorkspace;
import org.xianggan.atlas.core.workspace.Workspace;
import org.xianggan.atlas.exchange.layer.LayerReaders;
import org.xianggan.atlas.store.workspace.WorkspaceFiles;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Files that never come to an end, and work that nobody wants any more.
class EndlessLineTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir private Path folder;

    private final Importer importer =
            new Importer(LayerReaders.all(Messages.chinese()), Messages.chinese());

    /// A gigabyte in one line, of which the disk holds only the beginning.
    private Path endless(String name, String start) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            out.setLength(GIGABYTE);
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a.csv | n,lon,lat,
                    b.csv | "n
                    c.geojson | {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":"
                    d.geojsonl | {"type":"Feature","geometry":null}
                    e.gpx | <gpx><wpt lat="26" lon="113"><name>
                    f.kml | <kml><Placemark><name>
                    g.kmz | PK
                    h.xlsx | PK
                    i.gpkg | SQLite format 3
                    """)
    void a_line_without_end_is_refused_in_little_memory(String name, String start)
            throws Exception {
        Path file = endless(name, start);
        Workspace into = MemoryWorkspace.forNow();
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () ->
                        assertThatThrownBy(
                                        () ->
                                                importer.bring(
                                                        file,
                                                        ReadOptions.PLAIN,
                                                        null,
                                                        true,
                                                        into,
                                                        Work.SILENT))
                                .isInstanceOf(AtlasException.class));
        assertThat(into.items()).isEmpty();
    }

    @Test
    void an_import_that_is_called_off_leaves_nothing() throws Exception {
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            json.append("{\"type\":\"Feature\",\"properties\":{\"n\":")
                    .append(i)
                    .append("},\"geometry\":{\"type\":\"Point\",\"coordinates\":[113,26]}}\n");
        }
        Path file = Files.writeString(folder.resolve("a.geojsonl"), json);
        AtomicBoolean stop = new AtomicBoolean();
        Work work =
                new Work() {
                    @Override
                    public void at(String what, double fraction) {
                        stop.set(fraction > 0.3);
                    }

                    @Override
                    public boolean cancelled() {
                        return stop.get();
                    }
                };
        Path store = folder.resolve("w.gpkg");
        try (Workspace into = new WorkspaceFiles(Messages.chinese()).create(store)) {
            assertThatThrownBy(
                            () -> importer.bring(file, ReadOptions.PLAIN, null, false, into, work))
                    .isInstanceOf(CancellationException.class);
            assertThat(into.items()).isEmpty();
        }
    }
}
