package org.xianggan.atlas.ui.table;

import javafx.scene.Node;

import org.xianggan.atlas.core.error.AtlasException;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.core.sheet.SheetWriter;
import org.xianggan.atlas.ui.common.Tasks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Writes a sheet to a file that a person chooses, off the FX thread.
public final class SheetExport {
    private final Outlet outlet;
    private final Tasks tasks;
    private final Messages texts;
    private final Consumer<Throwable> problems;

    /// @param problems told on the FX thread of what could not be written
    public SheetExport(Outlet outlet, Tasks tasks, Messages texts, Consumer<Throwable> problems) {
        this.outlet = outlet;
        this.tasks = tasks;
        this.texts = texts;
        this.problems = problems;
    }

    /// Asks for a file and writes the sheet to it; `told` hears what is happening.
    ///
    /// @param name proposed for the file, without its ending
    /// @param sheet made on a worker
    public void write(
            TableExport.Format format,
            String name,
            Callable<Sheet> sheet,
            Node beside,
            Consumer<String> told) {
        Path file =
                outlet.dialog()
                        .ask(beside, texts.first("table.save." + format.id()), name, format.id());
        if (file == null) {
            return;
        }
        told.accept(texts.first("table.saving"));
        tasks.of(() -> write(format, sheet.call(), file))
                .onSuccess(done -> told.accept(texts.first("table.saved", done)))
                .onError(
                        Throwable.class,
                        e -> {
                            told.accept("");
                            problems.accept(e);
                        })
                .start();
    }

    /// Who writes tables of that format.
    public SheetWriter writer(TableExport.Format format) {
        return format == TableExport.Format.XLSX ? outlet.xlsx() : outlet.csv();
    }

    private Path write(TableExport.Format format, Sheet sheet, Path file) {
        SheetWriter writer = writer(format);
        try {
            writer.write(sheet, file);
        } catch (IOException e) {
            throw AtlasException.input(
                    texts.get("table.error.write", file), texts.get("table.error.write.next"), e);
        }
        return file;
    }
}
