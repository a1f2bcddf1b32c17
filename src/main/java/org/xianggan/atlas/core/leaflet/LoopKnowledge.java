package org.xianggan.atlas.core.leaflet;

import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Remark;
import org.xianggan.atlas.core.leaflet.Leaflet.Known;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.wording.Twofold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a traveller on a loop has to know.
final class LoopKnowledge {
    private final Itinerary plan;
    private final List<Route> roads;
    private final Told told;
    private final Messages texts;

    LoopKnowledge(Itinerary plan, List<Route> roads, Told told) {
        this.plan = plan;
        this.roads = roads;
        this.told = told;
        this.texts = told.wording.texts();
    }

    List<Known> all() {
        List<Known> all = new ArrayList<>();
        plan.remarks().stream().filter(Remark::isGrave).forEach(r -> all.add(known(r)));
        plan.remarks().stream()
                .filter(r -> !r.isGrave() && r.code() != Remark.Code.ROUGH_POSITION)
                .forEach(r -> all.add(known(r)));
        double notOpen = roads.stream().mapToDouble(Route::metresNotOpen).sum();
        if (notOpen > 0) {
            all.add(
                    new Known(
                            true,
                            0,
                            told.said(
                                    "leaflet.not-open",
                                    Told.km(notOpen),
                                    String.valueOf(plan.loop().year()))));
        }
        if (plan.days().stream().anyMatch(d -> d.night() != null)) {
            all.add(new Known(false, 0, told.said("leaflet.nights")));
        }
        all.add(new Known(false, 0, assumed()));
        return all;
    }

    /// A rough position is told where the stop stands.
    private Known known(Remark r) {
        return new Known(r.isGrave(), r.stop() + 1, told.remark(r));
    }

    private String assumed() {
        Range km = plan.metres().times(1 / 1000.0);
        Range hours = plan.seconds().times(1 / 3600.0);
        return Twofold.line(
                texts,
                m ->
                        m.first(
                                "leaflet.assumed",
                                one(hours.low()),
                                one(hours.high()),
                                Told.km(1000 * km.low()),
                                Told.km(1000 * km.high())));
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
