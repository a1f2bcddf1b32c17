package org.xianggan.atlas.ui.contents.happenings;

/// A row of the timeline.
sealed interface TimeRow {
    /// A year and how much it holds.
    record Year(int year, int count) implements TimeRow {}

    /// All that is older than the line of years, folded or not.
    record Earlier(int count, boolean open) implements TimeRow {}

    record One(TimeEntry entry) implements TimeRow {}
}
