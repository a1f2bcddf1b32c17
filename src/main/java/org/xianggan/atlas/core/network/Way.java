package org.xianggan.atlas.core.network;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;

import java.util.List;

/// What edges run on: one section of a named line, or the roads that have no name. Where several
/// lines share their road the one it is known by comes first, the others are `also` there.
///
/// @param line the line, or null where no named line runs
/// @param section index in the line's sections; −1 without a line
/// @param ref road number, or null
/// @param names of the line (not of the section), or null
/// @param timeline the section's; without events the way is open in every year, because its source
///     says no more than that it is there
/// @param also the other lines that run on it; none without a line
public record Way(
        @Nullable EntityId line,
        int section,
        @Nullable String ref,
        @Nullable Names names,
        WayClass wayClass,
        Timeline timeline,
        List<Also> also) {
    /// Another line on the same road.
    ///
    /// @param section index in its sections
    /// @param timeline of that section
    public record Also(
            EntityId line,
            int section,
            @Nullable String ref,
            Names names,
            WayClass wayClass,
            Timeline timeline) {
        public Also {
            if (section < 0) {
                throw new IllegalArgumentException("section " + section + " of " + line);
            }
        }
    }

    public Way {
        if ((line == null) != (section < 0)) {
            throw new IllegalArgumentException("a section without its line: " + line);
        }
        if (line == null && !also.isEmpty()) {
            throw new IllegalArgumentException("a second line where there is no first: " + also);
        }
        also = List.copyOf(also);
    }

    /// A way that at most one line runs on.
    public Way(
            @Nullable EntityId line,
            int section,
            @Nullable String ref,
            @Nullable Names names,
            WayClass wayClass,
            Timeline timeline) {
        this(line, section, ref, names, wayClass, timeline, List.of());
    }

    /// Whether one may travel on it in that year: the status of a line there is open, or nothing
    /// was ever said of it.
    public boolean isOpenIn(int year) {
        return isOpen(timeline, year) || also.stream().anyMatch(a -> isOpen(a.timeline(), year));
    }

    private static boolean isOpen(Timeline timeline, int year) {
        return timeline.events().isEmpty() || timeline.in(year).status() == Status.OPEN;
    }
}
