package org.xianggan.atlas.ui.planner.reach;

import org.xianggan.atlas.core.nearby.ReachReport;
import org.xianggan.atlas.core.nearby.Reached;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A row of the list.
sealed interface ReachRow {
    record Head(ReachReport.ZoneReport zone) implements ReachRow {}

    /// @param kind `county` or `site`
    /// @param hours of the narrowest zone that holds it, most likely
    /// @param edge whether its range crosses the limit of a zone
    record One(String kind, Reached reached, double hours, boolean edge) implements ReachRow {}

    /// Each place under the first zone that holds it, counties before sites, the quickest first.
    static List<ReachRow> of(ReachReport report) {
        List<ReachRow> rows = new ArrayList<>();
        double before = 0;
        for (ReachReport.ZoneReport zone : report.zones()) {
            rows.add(new Head(zone));
            add(rows, "county", report.counties(), report, before, zone.hours());
            add(rows, "site", report.sites(), report, before, zone.hours());
            before = zone.hours();
        }
        return rows;
    }

    private static void add(
            List<ReachRow> rows,
            String kind,
            List<Reached> all,
            ReachReport report,
            double before,
            double hours) {
        all.stream()
                .filter(r -> r.within(hours) && (before == 0 || !r.within(before)))
                .sorted(Comparator.comparingDouble(r -> r.seconds().mid()))
                .forEach(
                        r ->
                                rows.add(
                                        new One(
                                                kind,
                                                r,
                                                hours,
                                                report.zones().stream()
                                                        .anyMatch(z -> !r.isSure(z.hours())))));
    }
}
