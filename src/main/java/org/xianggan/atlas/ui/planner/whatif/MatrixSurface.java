package org.xianggan.atlas.ui.planner.whatif;

import javafx.scene.layout.Region;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.ui.common.Segments;

import java.util.List;
import java.util.Locale;

/// The table with the switches for what it tells, wherever it stands: the page has one, the wide
/// drawer another, and both show the one model.
final class MatrixSurface {
    private final MatrixModel model;
    private final WhatIfModel page;
    private final Messages texts;
    private final WhatIfText words;
    private final MatrixText cells;
    private final Segments<WhatIfModel.Show> shows;
    private final Segments<MatrixModel.Measure> measures;
    private final MatrixGrid grid;

    /// @param id with which the ids of its parts begin
    /// @param copy what Ctrl+C does
    MatrixSurface(String id, MatrixModel model, Messages texts, Runnable copy) {
        this.model = model;
        this.texts = texts;
        page = model.page();
        words = new WhatIfText(texts);
        cells = new MatrixText(model, texts);
        shows =
                new Segments<>(
                        s -> id + "-show-" + key(s),
                        s -> texts.first("whatif.show." + key(s)),
                        page::show);
        measures =
                new Segments<>(
                        m -> id + "-" + key(m),
                        m -> texts.first("whatif.measure." + key(m)),
                        model::measure);
        shows.setMaxWidth(Region.USE_PREF_SIZE);
        measures.setMaxWidth(Region.USE_PREF_SIZE);
        grid =
                new MatrixGrid(
                        new MatrixGrid.Acts(
                                model::go,
                                (i, j) -> page.choose(new WhatIfModel.Pair(i, j)),
                                model::sort,
                                copy));
        grid.setId(id + "-table");
        model.atProperty().addListener(o -> at());
        page.chosenProperty().addListener(o -> chosen());
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    Segments<WhatIfModel.Show> shows() {
        return shows;
    }

    Segments<MatrixModel.Measure> measures() {
        return measures;
    }

    MatrixGrid grid() {
        return grid;
    }

    /// What the switches say, and which of them are on.
    void name() {
        shows.show(List.of(WhatIfModel.Show.values()), page.showProperty().get());
        measures.show(List.of(MatrixModel.Measure.values()), model.measureProperty().get());
    }

    /// The answer of the moment, in the language of the moment.
    void fill() {
        WhatIfModel.Answer a = page.inquiry().answer();
        if (a != null) {
            grid.fill(
                    new MatrixGrid.Contents(
                            SeatNames.of(a.seats(), texts.language()),
                            model.rows(a),
                            texts.get(cells.head()),
                            model.orderProperty().get(),
                            (i, j) -> cells.cell(a, i, j),
                            (i, j) -> words.pair(a, i, j)));
            at();
            chosen();
        }
    }

    private void at() {
        grid.go(model.atProperty().get().i(), model.atProperty().get().j());
    }

    private void chosen() {
        WhatIfModel.Pair pair = page.chosenProperty().get();
        grid.choose(pair == null ? -1 : pair.i(), pair == null ? -1 : pair.j());
    }
}
