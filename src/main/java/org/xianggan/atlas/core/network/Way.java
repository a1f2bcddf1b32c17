package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;

/// What edges run on: one section of a named line, or the roads that have no name.
///
/// @param line the line, or null where no named line runs
/// @param section index in the line's sections; −1 without a line
/// @param ref road number, or null
/// @param names of the line (not of the section), or null
/// @param timeline the section's; without events the way is open in every year, because its source
///     says no more than that it is there
public record Way(
        @Nullable EntityId line,
        int section,
        @Nullable String ref,
        @Nullable Names names,
        WayClass wayClass,
        Timeline timeline) {
    public Way {
        if ((line == null) != (section < 0)) {
            throw new IllegalArgumentException("a section without its line: " + line);
        }
    }

    /// Whether one may travel on it in that year: its status is open, or nothing was ever said.
    public boolean isOpenIn(int year) {
        return timeline.events().isEmpty() || timeline.in(year).status() == Status.OPEN;
    }
}
