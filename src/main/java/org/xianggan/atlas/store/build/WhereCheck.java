package org.xianggan.atlas.store.build;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// “Where is it?” always has an answer: every record has a position or a course, or is tied to
/// places that have, if only through the facts that it cites; or its doubt says why it has none.
final class WhereCheck {
    /// Columns that tie a record to a place.
    private static final List<String> TIES =
            List.of(
                    "lat",
                    "county",
                    "counties",
                    "county_hn",
                    "county_jx",
                    "line",
                    "lines",
                    "stations",
                    "river",
                    "at",
                    "parties",
                    "parties_number",
                    "entities",
                    "province");

    private static final Set<Kind> PLACES =
            EnumSet.of(Kind.COUNTY, Kind.PREFECTURE, Kind.PROVINCE, Kind.ZONE);

    /// Not places, or without a choice: the zone is its counties.
    private static final Set<DataFile> EXEMPT =
            EnumSet.of(DataFile.DOCUMENTS, DataFile.ZONE, DataFile.THEMES, DataFile.PROVINCES);

    private final DataFolder data;
    private final Problems problems;
    private final Superseding superseding;
    private final Set<String> drawn = new HashSet<>();

    WhereCheck(DataFolder data, Problems problems) {
        this.data = data;
        this.problems = problems;
        this.superseding = new Superseding(data);
        for (DataFile file :
                List.of(
                        DataFile.ROAD_WAYPOINTS,
                        DataFile.RAIL_WAYPOINTS,
                        DataFile.RIVER_WAYPOINTS)) {
            data.rows(file).forEach(r -> drawn.add(r.get("line")));
        }
        data.rows(DataFile.STOPS).stream()
                .filter(r -> r.has("target"))
                .forEach(r -> drawn.add(r.get("route")));
    }

    void check() {
        for (DataFile file : DataFile.values()) {
            boolean record = file.cells().getFirst().form() == Cell.Form.ID;
            if (record && !EXEMPT.contains(file) && !FactCompiler.FACTS.contains(file)) {
                data.rows(file).stream()
                        .filter(r -> !isSomewhere(r))
                        .forEach(r -> problems.error(r, "nowhere", r.get("id")));
            }
        }
    }

    private boolean isSomewhere(Row r) {
        if (r.has("doubt") || drawn.contains(r.get("id")) || TIES.stream().anyMatch(r::has)) {
            return true;
        }
        List<String> cited = new ArrayList<>(r.list("citation"));
        cited.addAll(r.list("citation_hn"));
        cited.addAll(r.list("citation_jx"));
        for (String id : cited) {
            Row fact = superseding.row(id);
            if (fact != null
                    && fact.ids("entities").stream()
                            .map(EntityId::kind)
                            .anyMatch(PLACES::contains)) {
                return true;
            }
        }
        return false;
    }
}
