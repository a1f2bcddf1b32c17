package org.xianggan.atlas.ui.planner.whatif;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.network.Matrix;
import org.xianggan.atlas.core.network.PairGain;
import org.xianggan.atlas.core.network.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How the pairs are shown, wherever they are: which quantity, in which order, and which pair one
/// is on. What is shown of it (before, after, saved) and which pair is chosen is the page's. Knows
/// no control.
final class MatrixModel {
    /// What a cell of the table tells.
    enum Measure {
        TIME,
        LENGTH
    }

    /// Rows by what they have in a column, the best first: the shortest, or what saves most.
    record Order(int column, boolean reversed) {}

    private final WhatIfModel page;
    private final ReadOnlyObjectWrapper<Measure> measure =
            new ReadOnlyObjectWrapper<>(Measure.TIME);
    private final ReadOnlyObjectWrapper<@Nullable Order> order = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<WhatIfModel.Pair> at =
            new ReadOnlyObjectWrapper<>(new WhatIfModel.Pair(0, 1));

    MatrixModel(WhatIfModel page) {
        this.page = page;
    }

    WhatIfModel page() {
        return page;
    }

    ReadOnlyObjectProperty<Measure> measureProperty() {
        return measure.getReadOnlyProperty();
    }

    void measure(Measure next) {
        measure.set(next);
    }

    /// Null where the rows stand as the columns do.
    ReadOnlyObjectProperty<@Nullable Order> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /// By that column; once more, the other way round; a third time, as they stood.
    void sort(int column) {
        Order now = order.get();
        boolean same = now != null && now.column() == column;
        order.set(same && now.reversed() ? null : new Order(column, same));
    }

    /// The pair that pointer or keyboard is on, row first.
    ReadOnlyObjectProperty<WhatIfModel.Pair> atProperty() {
        return at.getReadOnlyProperty();
    }

    void go(int row, int column) {
        at.set(new WhatIfModel.Pair(row, column));
    }

    /// Seats in the order of the rows. What has no value, and every difference inside its range,
    /// stands last as it stood: it has no rank, whichever way round.
    List<Integer> rows(WhatIfModel.Answer a) {
        List<Integer> all = IntStream.range(0, a.seats().size()).boxed().toList();
        Order by = order.get();
        if (by == null || by.column() >= all.size()) {
            return all;
        }
        List<Integer> ranked = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i : all) {
            (isRanked(a, i, by.column()) ? ranked : rest).add(i);
        }
        Comparator<Integer> best = Comparator.comparingDouble(i -> rank(a, i, by.column()));
        ranked.sort(by.reversed() ? best.reversed() : best);
        ranked.addAll(rest);
        return ranked;
    }

    private boolean isRanked(WhatIfModel.Answer a, int i, int j) {
        return a.pair(i, j) != null
                && switch (page.showProperty().get()) {
                    case GAIN -> isSure(a, i, j);
                    case BEFORE, AFTER -> !value(a, i, j).isNone();
                };
    }

    private double rank(WhatIfModel.Answer a, int i, int j) {
        Range v = value(a, i, j);
        if (page.showProperty().get() != WhatIfModel.Show.GAIN) {
            return v.mid();
        }
        PairGain p = a.pair(i, j);
        return p != null && p.linked()
                ? Double.NEGATIVE_INFINITY
                : v.isNone() ? Double.POSITIVE_INFINITY : -v.mid();
    }

    /// What the cell tells: seconds or metres, or how many of them are saved; [Range#NONE] where
    /// there is nothing to tell.
    Range value(WhatIfModel.Answer a, int i, int j) {
        PairGain p = a.pair(i, j);
        if (p == null) {
            return Range.NONE;
        }
        boolean time = measure.get() == Measure.TIME;
        return switch (page.showProperty().get()) {
            case GAIN -> time ? p.gain() : p.metres();
            case BEFORE -> of(a.report().whatIf().before(), time, i, j);
            case AFTER -> of(a.report().whatIf().after(), time, i, j);
        };
    }

    private static Range of(Matrix m, boolean time, int i, int j) {
        return time ? m.seconds(i, j) : m.metres(i, j);
    }

    /// Whether a difference is one: it leaves 0 out, or there is a way only before or only after.
    boolean isSure(WhatIfModel.Answer a, int i, int j) {
        PairGain p = a.pair(i, j);
        if (p == null || p.before().isNone() && p.after().isNone()) {
            return false;
        }
        Range v = measure.get() == Measure.TIME ? p.gain() : p.metres();
        return v.isNone() || v.excludesZero();
    }
}
