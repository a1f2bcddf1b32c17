package org.xianggan.atlas.ui.table;

import javafx.scene.Node;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.sheet.SheetWriter;
import org.xianggan.atlas.core.view.ViewRow;
import org.xianggan.atlas.core.view.ViewSheet;
import org.xianggan.atlas.core.view.ViewTable;
import org.xianggan.atlas.ui.common.Tasks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Writes the table to a file that a person chooses, off the FX thread.
public final class TableExport {
    /// The formats, in the order in which they are offered.
    public enum Format {
        XLSX,
        CSV;

        /// Ending of the file and part of its keys in the bundle.
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Catalogue catalogue;
    private final Outlet outlet;
    private final Tasks tasks;
    private final Messages texts;
    private final Consumer<Throwable> problems;

    /// @param problems told on the FX thread of what could not be written
    public TableExport(
            Catalogue catalogue,
            Outlet outlet,
            Tasks tasks,
            Messages texts,
            Consumer<Throwable> problems) {
        this.catalogue = catalogue;
        this.outlet = outlet;
        this.tasks = tasks;
        this.texts = texts;
        this.problems = problems;
    }

    /// Asks for a file and writes these rows to it; `told` hears what is happening.
    void write(
            Format format,
            ViewTable table,
            List<ViewRow> rows,
            Node beside,
            Consumer<String> told) {
        Path file =
                outlet.dialog()
                        .ask(
                                beside,
                                texts.first("table.save." + format.id()),
                                texts.first("table.save.name"),
                                format.id());
        if (file == null) {
            return;
        }
        told.accept(texts.first("table.saving"));
        tasks.of(() -> write(format, table, rows, file))
                .onSuccess(done -> told.accept(texts.first("table.saved", done)))
                .onError(
                        Throwable.class,
                        e -> {
                            told.accept("");
                            problems.accept(e);
                        })
                .start();
    }

    private Path write(Format format, ViewTable table, List<ViewRow> rows, Path file) {
        SheetWriter writer = format == Format.XLSX ? outlet.xlsx() : outlet.csv();
        try {
            writer.write(ViewSheet.ofAll(table, rows, catalogue, texts), file);
        } catch (IOException e) {
            throw AtlasException.input(
                    texts.get("table.error.write", file), texts.get("table.error.write.next"), e);
        }
        return file;
    }
}
