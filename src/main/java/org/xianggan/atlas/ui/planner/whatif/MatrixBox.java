package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;
import org.xianggan.atlas.ui.contents.Desk;

import java.util.List;
import java.util.Locale;

/// All pairs of seats on the page, as coloured cells or as a table: what is shown of them, what the
/// cell says that one is on, what the colours mean. The table also opens over the map, where it has
/// more room.
final class MatrixBox extends VBox {
    /// How they are set on the page.
    private enum Form {
        HEAT,
        TABLE
    }

    private static final double TABLE_HEIGHT = 356;

    private final Desk desk;
    private final Messages texts;
    private final WhatIfModel page;
    private final MatrixModel model;
    private final WhatIfText words;
    private final MatrixSurface surface;
    private final Segments<Form> forms;
    private final Button widen;
    private final Button copy;
    private final HeatMap heat = new HeatMap();
    private final Label cell = Ui.text("", "heat-says");
    private final FlowPane legend = new FlowPane();
    private final Label told = Ui.text("", "fine");
    private final WideMatrix wide;
    private Form form = Form.HEAT;
    private WhatIfModel.@Nullable Show explained;
    private @Nullable Language spoken;

    MatrixBox(WhatIfModel page, Desk desk) {
        this.page = page;
        this.desk = desk;
        texts = desk.texts();
        words = new WhatIfText(texts);
        model = new MatrixModel(page);
        MatrixCopy copies = new MatrixCopy(model, desk);
        surface = new MatrixSurface("whatif", model, texts, () -> copies.copy(this::tell));
        wide = new WideMatrix(model, texts, copies, this::focus, () -> desk.guide().spread(null));
        forms =
                new Segments<>(
                        f -> "whatif-form-" + key(f),
                        f -> texts.first("whatif.form." + key(f)),
                        this::set);
        forms.setMaxWidth(Region.USE_PREF_SIZE);
        widen = Ui.iconButton(Feather.MAXIMIZE_2, "", this::widen);
        widen.setId("whatif-widen");
        copy = Ui.iconButton(Feather.COPY, "", () -> copies.copy(this::tell));
        copy.setId("whatif-copy");
        heat.setId("whatif-heat");
        heat.on(model::go, (i, j) -> page.choose(new WhatIfModel.Pair(i, j)));
        cell.setId("whatif-cell");
        legend.getStyleClass().add("heat-legend");
        Region grid = surface.grid();
        grid.setMinHeight(TABLE_HEIGHT);
        grid.setPrefHeight(TABLE_HEIGHT);
        HBox buttons = new HBox(forms, copy, widen);
        buttons.getStyleClass().add("pair-buttons");
        FlowPane tools = new FlowPane(surface.shows(), surface.measures(), buttons);
        tools.getStyleClass().add("plan-chips");
        getStyleClass().add("pair-box");
        getChildren().setAll(tools, heat, grid, cell, told, legend);
        page.showProperty().addListener(o -> show());
        page.chosenProperty().addListener(o -> chosen());
        model.measureProperty().addListener(o -> show());
        model.orderProperty().addListener(o -> show());
        model.atProperty().addListener(o -> at());
        Ui.say(told, "");
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private void set(Form next) {
        form = next;
        show();
    }

    /// The table over the map, the cells on the page.
    private void widen() {
        set(Form.HEAT);
        desk.guide().spread(wide);
        wide.focus();
    }

    /// The answer of the moment, in the language of the moment.
    void show() {
        WhatIfModel.Show show = page.showProperty().get();
        boolean table = form == Form.TABLE;
        forms.show(List.of(Form.values()), form);
        surface.name();
        Ui.named(widen, texts.get("whatif.matrix.widen"));
        Ui.named(copy, texts.get("whatif.matrix.copy"));
        Ui.show(heat, !table);
        Ui.show(surface.grid(), table);
        Ui.show(surface.measures(), table);
        WhatIfModel.Answer a = page.inquiry().answer();
        if (a == null) {
            return;
        }
        if (table) {
            surface.fill();
        } else {
            heat.fill(
                    SeatNames.of(a.seats(), texts.language()),
                    (i, j) -> WhatIfText.style(show, a.pair(i, j)),
                    (i, j) -> words.pair(a, i, j));
        }
        wide.show();
        say();
        legend(show);
    }

    /// Puts the keyboard's cell on a pair.
    void go(int i, int j) {
        model.go(i, j);
    }

    void focus() {
        (form == Form.TABLE ? surface.grid() : heat).requestFocus();
    }

    private void at() {
        heat.put(model.atProperty().get().i(), model.atProperty().get().j());
        say();
    }

    private void chosen() {
        WhatIfModel.Pair pair = page.chosenProperty().get();
        heat.choose(pair == null ? -1 : pair.i(), pair == null ? -1 : pair.j());
    }

    private void say() {
        WhatIfModel.Answer a = page.inquiry().answer();
        WhatIfModel.Pair at = model.atProperty().get();
        cell.setText(a == null ? "" : words.pairRead(a, at.i(), at.j()));
    }

    private void tell(String text) {
        Ui.say(told, text);
    }

    /// Made anew only where it says something else.
    private void legend(WhatIfModel.Show show) {
        if (show == explained && texts.language() == spoken) {
            return;
        }
        explained = show;
        spoken = texts.language();
        legend.getChildren().clear();
        for (String style :
                show == WhatIfModel.Show.GAIN ? WhatIfText.GAIN_CLASSES : WhatIfText.TIME_CLASSES) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("heat-cell", "heat-swatch", style);
            HBox one = new HBox(swatch, Ui.whole(words.legend(style), "heat-legend-text"));
            one.getStyleClass().add("heat-legend-item");
            legend.getChildren().add(one);
        }
    }
}
