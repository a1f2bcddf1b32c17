package org.xianggan.atlas.core.content;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Something that happens in a year of the slider: a line changes its status, or a dated happening
/// of another kind.
///
/// @param entity the line, or the first thing that the happening is about; null where none
/// @param line names of the line whose status changes; null for a happening
/// @param status what the line becomes; null for a happening
/// @param titleZh of a happening; null for a line
/// @param target it is to be so by then, it is not known to be
public record YearMoment(
        Edtf date,
        @Nullable EntityId entity,
        @Nullable Names line,
        @Nullable Status status,
        @Nullable String titleZh,
        boolean target) {
    private record Change(EntityId line, Edtf date, @Nullable Status status) {}

    public int year() {
        return date.lastDay().getYear();
    }

    /// All of them, the oldest first. Sections of a line that change together count once, and a
    /// happening that tells of a line's own change on its very date is that change.
    public static List<YearMoment> of(List<Line> lines, List<Happening> happenings) {
        Set<Change> changes = new HashSet<>();
        List<YearMoment> all = new ArrayList<>();
        for (Line line : lines) {
            for (Section section : line.sections()) {
                for (LineEvent event : section.timeline().events()) {
                    // “By then” is when it was told, not when it happened.
                    if (event.status() != null
                            && !event.date().isByThen()
                            && changes.add(new Change(line.id(), event.date(), event.status()))) {
                        all.add(
                                new YearMoment(
                                        event.date(),
                                        line.id(),
                                        line.names(),
                                        event.status(),
                                        null,
                                        false));
                    }
                }
            }
        }
        Set<Change> dated = new HashSet<>();
        changes.forEach(c -> dated.add(new Change(c.line(), c.date(), null)));
        for (Happening h : happenings) {
            if (!h.date().isByThen()
                    && h.entities().stream()
                            .noneMatch(e -> dated.contains(new Change(e, h.date(), null)))) {
                all.add(
                        new YearMoment(
                                h.date(),
                                h.entities().isEmpty() ? null : h.entities().getFirst(),
                                null,
                                null,
                                h.titleZh(),
                                h.target()));
            }
        }
        all.sort(Comparator.comparing(YearMoment::date));
        return List.copyOf(all);
    }
}
