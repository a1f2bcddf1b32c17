package org.xianggan.atlas.ui.planner.parts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.sheet.Cell;
import org.xianggan.atlas.core.sheet.Sheet;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;
import org.xianggan.atlas.ui.table.TableExport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The ways out of the atlas for what a page of the planner shows; there once there is an answer.
public final class OutBar extends HBox {
    private final Desk desk;
    private final String page;
    private final Messages texts;
    private final Label told = Ui.label("", "fine");
    private final Button xlsx;
    private final Button csv;

    /// @param page its id: its title is proposed for the file, `<page>-xlsx`, `<page>-csv` are its
    ///     buttons
    /// @param sheet what is written of an answer; on a worker
    public <A> OutBar(
            String page, Desk desk, Supplier<@Nullable A> answer, Function<A, Sheet> sheet) {
        this.page = page;
        this.desk = desk;
        texts = desk.texts();
        xlsx = button(TableExport.Format.XLSX, answer, sheet);
        csv = button(TableExport.Format.CSV, answer, sheet);
        getStyleClass().add("out-bar");
        told.setMinWidth(0);
        getChildren().setAll(told, Ui.spring(), xlsx, csv);
        texts.onSpeak(this::name);
        name();
    }

    private <A> Button button(
            TableExport.Format format, Supplier<@Nullable A> answer, Function<A, Sheet> sheet) {
        Button b = new Button(format.name());
        b.getStyleClass().addAll("quiet-button", "format-button");
        b.setId(page + "-" + format.id());
        b.setMinWidth(USE_PREF_SIZE);
        b.setOnAction(
                e -> {
                    // As it is when the button is pressed.
                    A now = answer.get();
                    if (now != null) {
                        desk.sheets()
                                .write(
                                        format,
                                        texts.first("contents." + page),
                                        () -> sheet.apply(now),
                                        this,
                                        told::setText);
                    }
                });
        return b;
    }

    /// Adds the way out as a layer, `<page>-layer`.
    ///
    /// @param key of its texts: what it does, and, with `.button`, what stands on it
    /// @param offer opens the card of an answer at the button
    public <A> void layer(String key, Supplier<@Nullable A> answer, BiConsumer<A, Node> offer) {
        Button b = new Button();
        b.getStyleClass().addAll("quiet-button", "format-button");
        b.setId(page + "-layer");
        b.setMinWidth(USE_PREF_SIZE);
        b.setOnAction(
                e -> {
                    A now = answer.get();
                    if (now != null) {
                        offer.accept(now, b);
                    }
                });
        getChildren().add(b);
        Runnable name =
                () -> {
                    b.setText(texts.first(key + ".button"));
                    Ui.named(b, texts.get(key));
                };
        texts.onSpeak(name);
        name.run();
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
