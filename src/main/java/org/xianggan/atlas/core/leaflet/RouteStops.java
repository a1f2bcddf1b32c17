package org.xianggan.atlas.core.leaflet;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.PublishedRoute.PublishedStop;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.leaflet.Leaflet.DayPart;
import org.xianggan.atlas.core.leaflet.Leaflet.Known;
import org.xianggan.atlas.core.leaflet.Leaflet.Row;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.wording.Twofold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A published route: its known stops in order, no days, and what nobody published.
final class RouteStops {
    private final PublishedRoute route;
    private final @Nullable Route road;
    private final Map<EntityId, Sight> sights;
    private final Told told;
    private final Places places;
    private final Messages texts;

    RouteStops(
            PublishedRoute route,
            @Nullable Route road,
            Map<EntityId, Sight> sights,
            Told told,
            Places places) {
        this.route = route;
        this.road = road;
        this.told = told;
        this.places = places;
        this.texts = told.wording.texts();
        this.sights = sights;
    }

    private boolean isTrain() {
        return route.id().kind() == Kind.SERVICE;
    }

    String line() {
        long placed = route.stops().stream().filter(s -> s.at() != null).count();
        return Twofold.line(
                texts,
                m -> {
                    List<String> parts = new ArrayList<>();
                    parts.add(m.first("leaflet.stops", route.stops().size()));
                    if (placed < route.stops().size()) {
                        parts.add(m.first("leaflet.placed", placed));
                    }
                    if (road != null) {
                        parts.add(m.first("leaflet.about-km", Told.km(road.metres().mid())));
                        parts.add(
                                m.first(
                                        isTrain() ? "leaflet.riding" : "leaflet.driving",
                                        Told.hours(road.seconds().mid())));
                    }
                    return String.join(" · ", parts);
                });
    }

    /// From where to where, how old it is, and what was not published.
    String when() {
        return Twofold.line(
                texts,
                m -> {
                    List<String> parts = new ArrayList<>();
                    if (!route.stops().isEmpty()) {
                        parts.add(
                                m.first(
                                        "leaflet.from-to",
                                        Told.in(m, names(route.stops().getFirst())),
                                        Told.in(m, names(route.stops().getLast()))));
                    }
                    if (route.asOf() != null) {
                        parts.add(m.first("detail.as-of", told.wording.in(m).date(route.asOf())));
                    }
                    parts.add(m.first(isTrain() ? "leaflet.no-times" : "leaflet.no-days"));
                    return String.join(" · ", parts);
                });
    }

    /// What its publisher says of it, with its sources.
    String text() {
        String text = route.text() == null ? "" : told.wording.text(route.text());
        return text + places.marks(route.citations());
    }

    DayPart part() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < route.stops().size(); i++) {
            PublishedStop s = route.stops().get(i);
            // A county is where a stop lies, not what it is.
            EntityId target = isCounty(s) ? null : s.target();
            List<String> extra = new ArrayList<>();
            if (s.note() != null) {
                extra.add(told.wording.text(s.note()) + places.marks(s.citations()));
            }
            rows.add(
                    places.visit(
                            i + 1,
                            new Stop(target, s.name(), s.at(), false),
                            names(s),
                            s.at(),
                            target == null ? null : sights.get(target),
                            "",
                            extra,
                            false));
        }
        return new DayPart(0, told.said("leaflet.published.stops"), List.of(), rows);
    }

    /// As published, with the English name of what it stands for.
    private Names names(PublishedStop s) {
        return names(s, told);
    }

    static Names names(PublishedStop s, Told told) {
        Names n = isCounty(s) ? null : told.names(s.target());
        return new Names(s.name(), s.name(), null, n == null ? null : n.en(), List.of());
    }

    private static boolean isCounty(PublishedStop s) {
        return s.at() == null && s.target() != null && s.target().kind() == Kind.COUNTY;
    }

    List<Known> known() {
        List<Known> all = new ArrayList<>();
        if (route.doubt() != null) {
            all.add(new Known(false, 0, told.wording.text(route.doubt())));
        }
        if (route.note() != null) {
            all.add(new Known(false, 0, told.wording.text(route.note())));
        }
        if (road != null) {
            if (road.metresNotOpen() > 0) {
                all.add(
                        new Known(
                                true,
                                0,
                                told.said(
                                        "leaflet.not-open",
                                        Told.km(road.metresNotOpen()),
                                        String.valueOf(road.conditions().scenario().year()))));
            }
            all.add(
                    new Known(
                            false,
                            0,
                            told.said(
                                    isTrain() ? "leaflet.computed.rail" : "leaflet.computed",
                                    String.valueOf(road.conditions().scenario().year()))));
        }
        return all;
    }
}
