package org.xianggan.atlas.ui.planner.whatif;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.network.Network;
import org.xianggan.atlas.core.network.Way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A line of the network of which something is not open in a year: it could be opened.
///
/// @param statuses of its sections that are not open
record Candidate(EntityId line, Names names, Set<Status> statuses) {
    Candidate {
        statuses = Set.copyOf(statuses);
    }

    /// Being built before planned, planned before wished for.
    private static final List<Status> ORDER =
            List.of(Status.UNDER_CONSTRUCTION, Status.PLANNED, Status.WISH);

    static List<Candidate> of(Network network, int year) {
        Map<EntityId, Candidate> all = new LinkedHashMap<>();
        for (Way way : network.ways()) {
            EntityId line = way.line();
            Names names = way.names();
            if (line != null && names != null && !way.isOpenIn(year)) {
                Status status = way.timeline().in(year).status();
                all.merge(line, new Candidate(line, names, Set.of(status)), Candidate::and);
            }
        }
        List<Candidate> sorted = new ArrayList<>(all.values());
        sorted.sort(
                Comparator.comparingInt(Candidate::rank).thenComparing(c -> c.line().toString()));
        return sorted;
    }

    private Candidate and(Candidate o) {
        Set<Status> both = EnumSet.copyOf(statuses);
        both.addAll(o.statuses);
        return new Candidate(line, names, both);
    }

    private int rank() {
        for (int i = 0; i < ORDER.size(); i++) {
            if (statuses.contains(ORDER.get(i))) {
                return i;
            }
        }
        return ORDER.size();
    }
}
