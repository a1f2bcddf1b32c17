package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Segments;
import org.xianggan.atlas.ui.common.Ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// All pairs of seats on the page: what is shown of them, the coloured cells, what the cell says
/// that one is on, and what the colours mean.
final class MatrixBox extends VBox {
    private final WhatIfModel model;
    private final WhatIfText words;
    private final Segments<WhatIfModel.Show> shows;
    private final HeatMap heat = new HeatMap();
    private final Label cell = Ui.text("", "heat-says");
    private final FlowPane legend = new FlowPane();

    MatrixBox(WhatIfModel model, Messages texts) {
        this.model = model;
        words = new WhatIfText(texts);
        shows =
                new Segments<>(
                        s -> "whatif-show-" + key(s),
                        s -> texts.first("whatif.show." + key(s)),
                        model::show);
        shows.setMaxWidth(Region.USE_PREF_SIZE);
        heat.setId("whatif-heat");
        heat.on((i, j) -> say(), (i, j) -> model.choose(new WhatIfModel.Pair(i, j)));
        cell.setId("whatif-cell");
        legend.getStyleClass().add("heat-legend");
        getStyleClass().add("matrix-box");
        getChildren().setAll(shows, heat, cell, legend);
        model.showProperty().addListener(o -> show());
        model.chosenProperty().addListener(o -> chosen());
    }

    private static String key(WhatIfModel.Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }

    /// The answer of the moment, in the language of the moment.
    void show() {
        WhatIfModel.Show show = model.showProperty().get();
        shows.show(List.of(WhatIfModel.Show.values()), show);
        WhatIfModel.Answer a = model.inquiry().answer();
        if (a != null) {
            heat.fill(
                    IntStream.range(0, a.seats().size()).mapToObj(i -> words.name(a, i)).toList(),
                    (i, j) -> WhatIfText.style(show, a.pair(i, j)),
                    (i, j) -> words.pair(a, i, j));
            say();
            legend(show);
        }
    }

    /// Puts the keyboard's cell on a pair.
    void go(int i, int j) {
        heat.go(i, j);
    }

    void focus() {
        heat.requestFocus();
    }

    private void chosen() {
        WhatIfModel.Pair pair = model.chosenProperty().get();
        heat.choose(pair == null ? -1 : pair.i(), pair == null ? -1 : pair.j());
    }

    private void say() {
        WhatIfModel.Answer a = model.inquiry().answer();
        cell.setText(a == null ? "" : words.pair(a, heat.row(), heat.column()));
    }

    private void legend(WhatIfModel.Show show) {
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
