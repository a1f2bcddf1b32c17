package org.xianggan.atlas.core.exchange;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Explanation;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.geo.Datum;
import org.xianggan.atlas.core.layer.CheckedRows;
import org.xianggan.atlas.core.layer.ColumnRole;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FileHead;
import org.xianggan.atlas.core.layer.Inspection;
import org.xianggan.atlas.core.layer.LayerField;
import org.xianggan.atlas.core.layer.LayerReader;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.layer.ReadOptions;
import org.xianggan.atlas.core.layer.Rejected;
import org.xianggan.atlas.core.layer.RowSink;
import org.xianggan.atlas.core.layer.Survey;
import org.xianggan.atlas.core.layer.UserLayer;
import org.xianggan.atlas.core.layer.UserLayerText;
import org.xianggan.atlas.core.task.Work;
import org.xianggan.atlas.core.workspace.ItemChange;
import org.xianggan.atlas.core.workspace.ItemKind;
import org.xianggan.atlas.core.workspace.LayerDraft;
import org.xianggan.atlas.core.workspace.LayerItems;
import org.xianggan.atlas.core.workspace.Step;
import org.xianggan.atlas.core.workspace.Workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/// Brings files into a workspace: a reader, the checks, the table. Slow: for workers only; safe for
/// several threads.
public final class Importer {
    private static final int START = 4096;
    private static final int TOLD = 10_000;

    /// A file that has so many bad rows is not read on when none may be bad.
    private static final int ENOUGH = 1000;

    private final List<LayerReader> readers;
    private final Messages texts;

    /// @param readers asked in this order
    public Importer(List<LayerReader> readers, Messages texts) {
        this.readers = List.copyOf(readers);
        this.texts = texts;
    }

    /// What is in a file, read so. Changes nothing.
    public Inspection inspect(Path file, ReadOptions options, Work work) {
        return inspect(file, options, row -> {}, work);
    }

    /// The same.
    ///
    /// @param seen is shown every row that would be taken, on WGS-84
    public Inspection inspect(Path file, ReadOptions options, RowSink seen, Work work) {
        return guarded(
                file,
                () -> {
                    LayerReader reader = readerOf(file);
                    FileHead head = reader.head(file, options, work);
                    ReadOptions used = options(options, head);
                    Survey survey = new Survey();
                    CheckedRows rows = new CheckedRows(survey.showing(seen), used, texts);
                    reader.read(file, used, rows, work);
                    return survey.told(head, used, rows.looksSwapped());
                });
    }

    /// Puts the rows of a file into a new layer. Whatever goes wrong, and where `work` is no longer
    /// wanted, nothing of it is left.
    ///
    /// @param title null: as the file says
    /// @throws RefusedRows where there are bad rows and `skipBad` is false
    public Brought bring(
            Path file,
            ReadOptions options,
            @Nullable String title,
            boolean skipBad,
            Workspace into,
            Work work) {
        LayerReader reader = guarded(file, () -> readerOf(file));
        FileHead head = guarded(file, () -> reader.brief(file, options, work));
        ReadOptions used = options(options, head);
        List<Rejected> rejected = new ArrayList<>();
        long rejectedRows = 0;
        long taken = 0;
        try (LayerDraft draft = into.newLayer()) {
            RowPipe pipe = new RowPipe();
            Thread reading = reading(reader, file, used, pipe, work);
            try {
                RowPipe.Batch batch = pipe.take();
                while (!batch.isLast()) {
                    rejectedRows += batch.rejected().size();
                    for (Rejected r : batch.rejected()) {
                        if (rejected.size() < TOLD) {
                            rejected.add(r);
                        }
                    }
                    // Once it is clear that nothing will stay, nothing is written any more.
                    if (skipBad || rejectedRows == 0) {
                        for (FeatureRow row : batch.rows()) {
                            draft.row(row);
                        }
                        taken += batch.rows().size();
                    } else if (rejectedRows >= ENOUGH) {
                        throw refused(file, rejected, rejectedRows);
                    }
                    work.check();
                    batch = pipe.take();
                }
                rethrow(file, batch.failure());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } finally {
                end(reading);
            }
            if (rejectedRows > 0 && !skipBad) {
                throw refused(file, rejected, rejectedRows);
            }
            if (taken == 0) {
                throw nothing(file, rejected);
            }
            String name = title == null || title.isBlank() ? head.title() : title;
            LayerDraft.Written written = draft.finish(name);
            UserLayer layer = layer(file, used, head, name, written, into);
            return new Brought(layer, step(file, layer), rejected, rejectedRows);
        } catch (IOException e) {
            throw unwritable(into.file(), e);
        }
    }

    private Thread reading(
            LayerReader reader, Path file, ReadOptions options, RowPipe pipe, Work work) {
        return Thread.ofPlatform()
                .daemon()
                .name("import")
                .start(
                        () -> {
                            Throwable failure = null;
                            try {
                                reader.read(
                                        file, options, new CheckedRows(pipe, options, texts), work);
                            } catch (Throwable e) {
                                failure = e;
                            }
                            try {
                                pipe.end(failure);
                            } catch (IOException e) {
                                // Interrupted: nobody takes any more.
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    /// The file is let go before anybody is told, so that it can be deleted at once.
    private static void end(Thread reading) {
        reading.interrupt();
        boolean interrupted = false;
        while (reading.isAlive()) {
            try {
                reading.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Positions of the atlas are right already, whatever else the file holds.
    private static ReadOptions options(ReadOptions asked, FileHead head) {
        ReadOptions used = asked.columns(head.places()).part(head.part());
        if (head.encoding() != null) {
            used = used.encoding(head.encoding().charset());
        }
        return head.places() != null && head.places().columns().containsKey(ColumnRole.PLACE)
                ? used.datum(Datum.WGS84).swapped(false)
                : used;
    }

    private LayerReader readerOf(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw AtlasException.input(
                    texts.get("import.folder", file), texts.get("import.folder.next"));
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        if (start.length == 0) {
            throw AtlasException.input(
                    texts.get("import.emptyfile", nameOf(file)),
                    texts.get("import.emptyfile.next"));
        }
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return readers.stream()
                .filter(r -> r.reads(name, start))
                .findFirst()
                .orElseThrow(
                        () ->
                                AtlasException.input(
                                        texts.get("import.unknown", nameOf(file)),
                                        texts.get("import.unknown.next")));
    }

    private UserLayer layer(
            Path file,
            ReadOptions used,
            FileHead head,
            String title,
            LayerDraft.Written written,
            Workspace into) {
        List<UserLayer> known = LayerItems.in(into.items());
        int rank = known.stream().mapToInt(UserLayer::rank).max().orElse(-1) + 1;
        return new UserLayer(
                UUID.randomUUID().toString(),
                written.table(),
                title,
                nameOf(file),
                used.datum(),
                LocalDate.now(ZoneId.systemDefault()).toString(),
                head.attribution(),
                head.asOf(),
                written.fields(),
                written.features(),
                written.box(),
                LayerStyle.fresh(known.size(), label(written.fields())),
                true,
                rank);
    }

    /// The field that is a name, where one is.
    private static @Nullable String label(List<LayerField> fields) {
        List<String> usual =
                List.of("name_zh", "name", "名称", "名字", "地名", "title", "标题", "label", "站名", "路名");
        return usual.stream()
                .flatMap(
                        u ->
                                fields.stream()
                                        .map(LayerField::name)
                                        .filter(n -> n.strip().equalsIgnoreCase(u)))
                .findFirst()
                .orElse(null);
    }

    private static Step step(Path file, UserLayer layer) {
        return new Step(
                Messages.chinese().get("import.step", nameOf(file)),
                Messages.english().get("import.step", nameOf(file)),
                List.of(
                        new ItemChange(
                                ItemKind.LAYER, layer.id(), null, UserLayerText.write(layer))));
    }

    private AtlasException nothing(Path file, List<Rejected> rejected) {
        return rejected.isEmpty()
                ? AtlasException.input(
                        texts.get("import.nothing", nameOf(file)), texts.get("import.nothing.next"))
                : new RefusedRows(
                        texts.get(
                                "import.nothing.good",
                                nameOf(file),
                                rejected.getFirst().place(),
                                rejected.getFirst().message()),
                        texts.get("import.nothing.next"),
                        rejected);
    }

    private RefusedRows refused(Path file, List<Rejected> rejected, long rows) {
        Rejected first = rejected.getFirst();
        return new RefusedRows(
                first.place() == 0
                        ? texts.get("import.refused.file", nameOf(file), first.message())
                        : texts.get(
                                "import.refused",
                                nameOf(file),
                                first.place(),
                                first.message(),
                                rows),
                texts.get("import.refused.next"),
                rejected);
    }

    /// Work on the file itself.
    @FunctionalInterface
    private interface Reading<T> {
        T go() throws IOException;
    }

    private <T> T guarded(Path file, Reading<T> reading) {
        try {
            return reading.go();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw told(file, e);
        }
    }

    private void rethrow(Path file, @Nullable Throwable failure) {
        switch (failure) {
            case null -> {}
            case StackOverflowError e -> throw told(file, e);
            case Error e -> throw e;
            default -> throw told(file, failure);
        }
    }

    /// A file that its reader cannot make out is damaged, however the reader says so.
    private RuntimeException told(Path file, Throwable failure) {
        return switch (failure) {
            case AtlasException e -> e;
            case CancellationException e -> e;
            case java.nio.file.NoSuchFileException e ->
                    AtlasException.input(
                            texts.get("import.missing", file), texts.get("import.missing.next"), e);
            case java.nio.file.AccessDeniedException e ->
                    AtlasException.input(
                            texts.get("import.denied", file), texts.get("import.denied.next"), e);
            case IOException e ->
                    AtlasException.input(
                            texts.get("import.unreadable", nameOf(file)),
                            texts.get("import.unreadable.next"),
                            e);
            default -> {
                System.getLogger(Importer.class.getName())
                        .log(System.Logger.Level.WARNING, "reading " + nameOf(file), failure);
                yield AtlasException.input(
                        texts.get("import.damaged", nameOf(file)),
                        texts.get("import.damaged.next"),
                        failure);
            }
        };
    }

    private AtlasException unwritable(Path workspace, IOException e) {
        return Explanation.isFullDisk(e)
                ? AtlasException.input(texts.get("error.disk"), texts.get("error.disk.next"), e)
                : AtlasException.input(
                        texts.get("import.unwritable", workspace),
                        texts.get("import.unwritable.next"),
                        e);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
