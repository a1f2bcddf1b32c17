package org.xianggan.atlas.ui.planner.whatif;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.network.LinePart;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Way;
import org.xianggan.atlas.core.wording.SectionName;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// A line of the network of which something is not open in a year: it could be opened.
///
/// @param sections that are not open, in the order of the line
record Candidate(EntityId line, Names names, List<Part> sections) {
    /// A section that is not open.
    ///
    /// @param name null where the line has no other section
    record Part(LinePart part, @Nullable SectionName name, Status status) {}

    Candidate {
        sections = List.copyOf(sections);
    }

    /// Being built before planned, planned before wished for.
    private static final List<Status> ORDER =
            List.of(Status.UNDER_CONSTRUCTION, Status.PLANNED, Status.WISH);

    /// @param name what a section is called
    static List<Candidate> of(
            Network network, int year, Function<LinePart, @Nullable SectionName> name) {
        Map<EntityId, Names> lines = new LinkedHashMap<>();
        Map<EntityId, Map<Integer, Part>> parts = new LinkedHashMap<>();
        for (Way way : network.ways()) {
            EntityId line = way.line();
            Names names = way.names();
            if (line != null && names != null && !way.isOpenIn(year)) {
                lines.putIfAbsent(line, names);
                LinePart part = new LinePart(line, way.section());
                parts.computeIfAbsent(line, l -> new TreeMap<>())
                        .computeIfAbsent(
                                way.section(),
                                s ->
                                        new Part(
                                                part,
                                                name.apply(part),
                                                way.timeline().in(year).status()));
            }
        }
        List<Candidate> sorted = new ArrayList<>();
        parts.forEach(
                (line, ofLine) -> {
                    Names names = lines.get(line);
                    if (names != null) {
                        sorted.add(new Candidate(line, names, List.copyOf(ofLine.values())));
                    }
                });
        sorted.sort(
                Comparator.comparingInt(Candidate::rank).thenComparing(c -> c.line().toString()));
        return sorted;
    }

    /// Whether a section of it can be told from the whole.
    boolean isDivided() {
        return sections.stream().anyMatch(s -> s.name() != null);
    }

    Set<Status> statuses() {
        Set<Status> all = EnumSet.noneOf(Status.class);
        sections.forEach(s -> all.add(s.status()));
        return all;
    }

    private int rank() {
        Set<Status> statuses = statuses();
        for (int i = 0; i < ORDER.size(); i++) {
            if (statuses.contains(ORDER.get(i))) {
                return i;
            }
        }
        return ORDER.size();
    }
}
