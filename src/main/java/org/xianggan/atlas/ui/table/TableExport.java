package org.xianggan.atlas.ui.table;

import javafx.scene.Node;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.view.ViewRow;
import org.xianggan.atlas.core.view.ViewSheet;
import org.xianggan.atlas.core.view.ViewTable;

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
    private final SheetExport export;
    private final Messages texts;

    public TableExport(Catalogue catalogue, SheetExport export, Messages texts) {
        this.catalogue = catalogue;
        this.export = export;
        this.texts = texts;
    }

    /// Asks for a file and writes these rows to it; `told` hears what is happening.
    void write(
            Format format,
            ViewTable table,
            List<ViewRow> rows,
            Node beside,
            Consumer<String> told) {
        export.write(
                format,
                texts.first("table.save.name"),
                () -> ViewSheet.ofAll(table, rows, catalogue, texts),
                beside,
                told);
    }
}
