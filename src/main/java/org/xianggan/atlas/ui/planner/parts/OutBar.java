package org.xianggan.atlas.ui.planner.parts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.table.TableExport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// The ways out of the atlas for what a page of the planner shows.
public final class OutBar extends HBox {
    private final Desk desk;
    private final Messages texts;
    private final Label told = Ui.label("", "fine");
    private final Button xlsx;
    private final Button csv;

    /// @param id of its buttons: `<id>-xlsx`, `<id>-csv`
    /// @param name proposed for the file
    /// @param sheet what is written, as it is when a button is pressed; made on a worker
    public OutBar(String id, Desk desk, Supplier<String> name, Supplier<Callable<Sheet>> sheet) {
        this.desk = desk;
        texts = desk.texts();
        xlsx = button(id, TableExport.Format.XLSX, name, sheet);
        csv = button(id, TableExport.Format.CSV, name, sheet);
        getStyleClass().add("out-bar");
        told.setMinWidth(0);
        getChildren().setAll(told, Ui.spring(), xlsx, csv);
        texts.onSpeak(this::name);
        name();
    }

    private Button button(
            String id,
            TableExport.Format format,
            Supplier<String> name,
            Supplier<Callable<Sheet>> sheet) {
        Button b = new Button(format.name());
        b.getStyleClass().addAll("quiet-button", "format-button");
        b.setId(id + "-" + format.id());
        b.setMinWidth(USE_PREF_SIZE);
        b.setOnAction(
                e -> desk.sheets().write(format, name.get(), sheet.get(), this, told::setText));
        return b;
    }

    private void name() {
        Ui.named(xlsx, texts.get("table.save.xlsx"));
        Ui.named(csv, texts.get("table.save.csv"));
    }

    /// A sheet with what every answer of the planner rests on. Reads the store.
    public static Sheet sheet(
            Desk desk,
            String title,
            List<Sheet.Column> columns,
            List<List<Cell>> rows,
            List<String> notes) {
        Messages texts = desk.texts();
        List<String> all = new ArrayList<>(notes);
        all.add(texts.get("map.internal"));
        all.add(
                texts.get(
                        "table.note.data",
                        desk.catalogue().dataVersion(),
                        desk.catalogue().builtAt()));
        desk.catalogue()
                .attributions(texts.language())
                .forEach(a -> all.add(texts.get("table.note.source", a)));
        return new Sheet(title, columns, rows, new Sheet.Notes(texts.first("table.notes"), all));
    }
}
