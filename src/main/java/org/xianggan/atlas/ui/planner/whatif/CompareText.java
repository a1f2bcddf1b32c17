package org.xianggan.atlas.ui.planner.whatif;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.network.Scenario;

/// What the two sides of a comparison are called: by name and year.
final class CompareText {
    private CompareText() {}

    static String before(WhatIfModel.Answer a, Messages texts) {
        Scenario s = a.before();
        String year = String.valueOf(s.year());
        return s.name().isEmpty()
                ? texts.first("whatif.compare.as-it-is", year)
                : texts.first("whatif.kept", s.name(), year);
    }

    /// One that was opened by its name and changed since is told apart from what is kept.
    static String after(WhatIfModel.Answer a, Messages texts) {
        Scenario s = a.after();
        String year = String.valueOf(s.year());
        boolean changed =
                s.name().equals(a.before().name()) && !s.name().isEmpty() && !s.equals(a.before());
        return texts.first(
                changed ? "whatif.compare.changed" : "whatif.kept",
                s.name().isEmpty() ? texts.first("whatif.unnamed") : s.name(),
                year);
    }
}
