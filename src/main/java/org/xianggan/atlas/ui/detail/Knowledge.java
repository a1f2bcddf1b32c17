package org.xianggan.atlas.ui.detail;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.ui.common.Reading;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/// What was known in the year that the panel shows: a figure of 2025 steps back in 2021, and says
/// so.
record Knowledge(int year, Messages texts) {
    /// “2021 年尚不知”, or empty where it was known or nobody dates it.
    ///
    /// @param asOf of what is said; without one its sources tell, the oldest first
    String notYet(@Nullable Edtf asOf, List<Citation> citations) {
        OptionalInt since = asOf == null ? earliest(citations) : OptionalInt.of(since(asOf));
        return since.isPresent() && since.getAsInt() > year
                ? Reading.said(texts, "detail.unknown-yet", Integer.toString(year))
                : "";
    }

    /// An interval is known from its beginning; “by then” is known when it is told.
    static int since(Edtf date) {
        return date.isByThen() ? date.lastDay().getYear() : date.firstDay().getYear();
    }

    private static OptionalInt earliest(List<Citation> citations) {
        return citations.stream()
                .map(Citation::date)
                .filter(Objects::nonNull)
                .mapToInt(Knowledge::since)
                .min();
    }

    /// How far a target year is from the year shown.
    ///
    /// @param citations who set the target: nobody had before them
    String target(int target, List<Citation> citations) {
        OptionalInt set = earliest(citations);
        String key =
                set.isPresent() && year < set.getAsInt()
                        ? "unset"
                        : year < target ? "ahead" : year == target ? "now" : "past";
        return texts.first(
                "detail.target." + key, Integer.toString(target), Integer.toString(year));
    }
}
