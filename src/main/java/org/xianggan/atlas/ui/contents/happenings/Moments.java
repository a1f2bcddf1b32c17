package org.xianggan.atlas.ui.contents.happenings;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the timeline holds: the happenings of the facts, and the dated changes of lines that no
/// happening tells of.
final class Moments {
    /// One of the two is there.
    record Moment(@Nullable Happening happening, @Nullable Change change) {}

    /// A line becomes what it was not.
    record Change(Line line, Edtf date, Status status, boolean target, List<Citation> citations) {}

    private record On(EntityId line, Edtf date, @Nullable Status status) {}

    private Moments() {}

    static List<Moment> of(List<Happening> happenings, List<Line> lines) {
        List<Moment> all = new ArrayList<>();
        Set<On> told = new HashSet<>();
        for (Happening h : happenings) {
            all.add(new Moment(h, null));
            h.entities().forEach(e -> told.add(new On(e, h.date(), null)));
        }
        for (Line line : lines) {
            for (Section section : line.sections()) {
                for (LineEvent event : section.timeline().events()) {
                    Status status = event.status();
                    // Sections that change together are one change. “By then” is when it was told.
                    if (status != null
                            && !event.date().isByThen()
                            && !told.contains(new On(line.id(), event.date(), null))
                            && told.add(new On(line.id(), event.date(), status))) {
                        all.add(
                                new Moment(
                                        null,
                                        new Change(
                                                line,
                                                event.date(),
                                                status,
                                                event.target(),
                                                event.citations())));
                    }
                }
            }
        }
        return List.copyOf(all);
    }
}
