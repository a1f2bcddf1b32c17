package org.xianggan.atlas.ui.planner.whatif;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.Comparison;

import java.util.Locale;

/// How the map compares what is before and what is after, if at all. Knows no control.
final class CompareModel {
    enum Choice {
        NOT(null),
        SWIPE(Comparison.How.SWIPE),
        BESIDE(Comparison.How.BESIDE),
        BLINK(Comparison.How.BLINK);

        private final Comparison.@Nullable How how;

        Choice(Comparison.@Nullable How how) {
            this.how = how;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.NOT);

    private boolean wished;

    ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    void choose(Choice next) {
        wished = next != Choice.NOT;
        choice.set(next);
    }

    /// Whether the person has just chosen to compare; once.
    boolean takeWish() {
        boolean was = wished;
        wished = false;
        return was;
    }

    /// It was ended elsewhere.
    void end() {
        wished = false;
        choice.set(Choice.NOT);
    }

    /// How the map compares an answer; null where it does not, be it because both are the same.
    Comparison.@Nullable How how(WhatIfModel.Answer a) {
        return a.isChanged() ? choice.get().how : null;
    }

    /// The year that what is before is drawn for: a kept scenario's own; null for the year of the
    /// map, which the year as it is follows at once, before it is answered.
    static @Nullable Integer yearBefore(WhatIfModel.Answer a) {
        return a.before().name().isEmpty() ? null : Integer.valueOf(a.before().year());
    }

    /// Whether a comparison was asked for of what is the same.
    boolean isVain(WhatIfModel.Answer a) {
        return choice.get() != Choice.NOT && !a.isChanged();
    }
}
