package org.xianggan.atlas.ui.contents.happenings;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Agreement;
import org.xianggan.atlas.core.content.Happening;
import org.xianggan.atlas.core.model.Citation;
import org.xianggan.atlas.core.model.Edtf;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Line;
import org.xianggan.atlas.core.model.LineEvent;
import org.xianggan.atlas.core.model.Section;
import org.xianggan.atlas.core.model.Status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the timeline holds: the happenings of the facts, and the dated agreements and changes of
/// lines that no happening tells of.
final class Moments {
    /// One of the three is there.
    record Moment(
            Edtf date,
            @Nullable Happening happening,
            @Nullable Agreement agreement,
            @Nullable Change change) {}

    /// A line becomes what it was not.
    record Change(Line line, Edtf date, Status status, boolean target, List<Citation> citations) {}

    private record On(EntityId line, Edtf date, @Nullable Status status) {}

    private Moments() {}

    /// By date, as the timeline runs.
    static List<Moment> of(
            List<Happening> happenings, List<Agreement> agreements, List<Line> lines) {
        List<Moment> all = new ArrayList<>();
        Set<On> told = new HashSet<>();
        for (Happening h : happenings) {
            all.add(new Moment(h.date(), h, null, null));
            h.entities().forEach(e -> told.add(new On(e, h.date(), null)));
        }
        for (Agreement agreement : agreements) {
            Edtf date = agreement.date();
            if (date != null && happenings.stream().noneMatch(h -> tells(h, agreement))) {
                all.add(new Moment(date, null, agreement, null));
            }
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
                                        event.date(),
                                        null,
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
        all.sort(
                Comparator.comparingInt((Moment m) -> TimeMark.year(m.date()))
                        .thenComparingDouble(m -> TimeMark.of(m.date()).to())
                        .thenComparingDouble(m -> TimeMark.of(m.date()).from()));
        return List.copyOf(all);
    }

    /// What was so “by then” may be much older, so only the same “by then” is the same.
    private static boolean isSame(Edtf a, Edtf b) {
        return a.isByThen() || b.isByThen()
                ? a.equals(b)
                : !a.firstDay().isAfter(b.lastDay()) && !b.firstDay().isAfter(a.lastDay());
    }

    /// Whether a happening is the signing of an agreement: one rests on a fact of the other, and
    /// their dates may be the same.
    static boolean tells(Happening h, Agreement agreement) {
        Edtf date = agreement.date();
        return date != null
                && !h.target()
                && isSame(date, h.date())
                && h.facts().stream()
                        .anyMatch(
                                f ->
                                        agreement.citations().stream()
                                                .anyMatch(c -> c.id().equals(f.id())));
    }
}
