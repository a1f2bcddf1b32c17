package org.xianggan.atlas.core.nearby;

import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Reach;
import org.xianggan.atlas.core.network.RouteEngine;

import java.util.Comparator;
import java.util.List;

/// What can be reached from a place, as lists: each with its own time, the quickest first.
///
/// @param counties of the zone, each at its seat
/// @param zones by rising hours, as in [Reach]
public record ReachReport(
        Reach reach, List<Reached> counties, List<Reached> sites, List<ZoneReport> zones) {
    /// What one zone holds.
    ///
    /// @param counties, sites how many are reached within the hours, most likely
    public record ZoneReport(
            double hours, Range km2, Peopled people, Tally counties, Tally sites) {}

    /// How many: for sure, most likely, at most.
    public record Tally(int sure, int likely, int most) {
        static Tally of(List<Reached> all, double hours) {
            int sure = 0;
            int likely = 0;
            int most = 0;
            for (Reached r : all) {
                boolean within = r.within(hours);
                boolean certain = r.isSure(hours);
                likely += within ? 1 : 0;
                sure += within && certain ? 1 : 0;
                most += within || !certain ? 1 : 0;
            }
            return new Tally(sure, likely, most);
        }
    }

    public ReachReport {
        counties = List.copyOf(counties);
        sites = List.copyOf(sites);
        zones = List.copyOf(zones);
    }

    public static ReachReport of(RouteEngine engine, Reach reach, Surroundings around) {
        List<Reached> counties =
                reached(engine, reach, around.zone().stream().map(CountyArea::county).toList());
        List<Reached> sites = reached(engine, reach, around.sites());
        List<ZoneReport> zones =
                reach.zones().stream()
                        .map(
                                z ->
                                        new ZoneReport(
                                                z.hours(),
                                                z.km2(),
                                                Peopled.in(z.shapes(), around),
                                                Tally.of(counties, z.hours()),
                                                Tally.of(sites, z.hours())))
                        .toList();
        return new ReachReport(reach, counties, sites, zones);
    }

    private static List<Reached> reached(RouteEngine engine, Reach reach, List<Entity> places) {
        return Reached.of(engine, reach, places).stream()
                .sorted(Comparator.comparingDouble(r -> r.seconds().mid()))
                .toList();
    }
}
