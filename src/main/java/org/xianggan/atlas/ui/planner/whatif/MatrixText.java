package org.xianggan.atlas.ui.planner.whatif;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.wording.Figures;

import java.util.Locale;

/// What the cells of the table say, and its heads.
final class MatrixText {
    static final double HOUR = 3600;
    static final double MINUTE = 60;
    static final double KM = 1000;

    private final MatrixModel model;
    private final Messages texts;

    MatrixText(MatrixModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
    }

    private WhatIfModel.Show show() {
        return model.page().showProperty().get();
    }

    private boolean isTime() {
        return model.measureProperty().get() == MatrixModel.Measure.TIME;
    }

    /// Of what is told: hours, minutes of a gain, kilometres.
    double unit() {
        return isTime() ? show() == WhatIfModel.Show.GAIN ? MINUTE : HOUR : KM;
    }

    int decimals() {
        return unit() == HOUR ? 1 : 0;
    }

    /// `省时（分钟）`: a key of the texts.
    String head() {
        return "whatif.matrix."
                + show().name().toLowerCase(Locale.ROOT)
                + "."
                + model.measureProperty().get().name().toLowerCase(Locale.ROOT);
    }

    MatrixCell cell(WhatIfModel.Answer a, int i, int j) {
        PairGain p = a.pair(i, j);
        if (p == null) {
            return MatrixCell.SELF;
        }
        String mark = WhatIfText.style(show(), p);
        Range v = model.value(a, i, j);
        if (v.isNone()) {
            boolean gain = show() == WhatIfModel.Show.GAIN;
            String why = !gain || mark.equals("heat-none") ? "none" : p.linked() ? "linked" : "cut";
            return new MatrixCell(
                    texts.first("whatif.matrix." + why),
                    "",
                    why.equals("none") ? MatrixCell.Look.NONE : MatrixCell.Look.SURE,
                    mark);
        }
        if (show() != WhatIfModel.Show.GAIN) {
            return new MatrixCell(number(v.mid()), range(v), MatrixCell.Look.PLAIN, mark);
        }
        if (v.equals(Range.ZERO)) {
            return new MatrixCell("0", "", MatrixCell.Look.GREY, mark);
        }
        return new MatrixCell(
                number(v.mid()),
                range(v),
                v.excludesZero() ? MatrixCell.Look.SURE : MatrixCell.Look.GREY,
                mark);
    }

    private String number(double value) {
        return Figures.number(value / unit(), decimals());
    }

    private String range(Range v) {
        String low = number(v.low());
        String high = number(v.high());
        // A dash between two signs is read as a third.
        return texts.first(
                low.startsWith("−") || high.startsWith("−")
                        ? "form.matrix.span-signed"
                        : "form.matrix.span",
                low,
                high);
    }
}
