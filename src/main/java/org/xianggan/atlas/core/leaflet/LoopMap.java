package org.xianggan.atlas.core.leaflet;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.journey.Day;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.NightTown;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.PublishedRoute.PublishedStop;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.journey.Stay;
import org.xianggan.atlas.core.journey.Transfer;
import org.xianggan.atlas.core.leaflet.Leaflet.MapPart;
import org.xianggan.atlas.core.leaflet.Leaflet.Pin;
import org.xianggan.atlas.core.leaflet.Leaflet.Sign;
import org.xianggan.atlas.core.leaflet.Leaflet.Way;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapState;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the map of a leaflet shows: the ways, the stops with their numbers, the nights.
final class LoopMap {
    /// A quiet ground: what a driver reads, nothing that competes with the stops.
    private static final Set<LayerRow> ROWS =
            EnumSet.of(
                    LayerRow.EXPRESSWAYS,
                    LayerRow.NATIONAL_ROADS,
                    LayerRow.PROVINCIAL_ROADS,
                    LayerRow.SEATS,
                    LayerRow.PROVINCES,
                    LayerRow.COUNTIES,
                    LayerRow.WATER,
                    LayerRow.RIVERS,
                    LayerRow.RELIEF);

    private final Told told;
    private final Places places;
    private final List<Way> ways = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();
    private @Nullable GeoBox box;

    LoopMap(Told told, Places places) {
        this.told = told;
        this.places = places;
    }

    MapPart of(Itinerary plan, List<Route> roads) {
        Set<Stop> onFoot = new HashSet<>();
        plan.loop().stops().stream().filter(s -> s.onFoot()).forEach(s -> onFoot.add(s.stop()));
        boolean many = plan.days().size() > 1;
        for (int i = 0; i < roads.size(); i++) {
            Day d = plan.days().get(i);
            way(
                    d.number(),
                    many ? told.wording.texts().first("leaflet.day", d.number()) : "",
                    roads.get(i),
                    onFoot);
        }
        Day first = plan.days().getFirst();
        Day last = plan.days().getLast();
        Set<Stop> stops = new HashSet<>();
        plan.loop().stops().forEach(s -> stops.add(s.stop()));
        if (!stops.contains(first.from())) {
            pin(
                    first.from(),
                    told.names(first.from()),
                    Sign.START,
                    first.from().equals(last.to()) ? "leaflet.pin.both" : "leaflet.pin.start");
        }
        if (!first.from().equals(last.to()) && !stops.contains(last.to())) {
            pin(last.to(), told.names(last.to()), Sign.END, "leaflet.pin.end");
        }
        for (Day d : plan.days()) {
            for (Stay s : d.stays()) {
                Names names = s.sight() == null ? told.names(s.stop()) : s.sight().names();
                boolean exact = places.isPinned(s.stop(), s.sight());
                number(
                        s.stop().position(),
                        s.index() + 1,
                        isSeat(s.stop().id()) ? List.of() : lines(names),
                        exact);
                transfer(d.number(), s);
            }
            NightTown night = d.night();
            if (night != null && pins.stream().noneMatch(p -> isNight(p, night))) {
                List<String> names = night.isSeat() ? List.of() : lines(night.names());
                add(new Pin(night.at(), Sign.NIGHT, "", names));
            }
        }
        return part(ROWS, plan.loop().year());
    }

    private static boolean isNight(Pin p, NightTown night) {
        return p.sign() == Sign.NIGHT && p.at().equals(night.at());
    }

    /// @param sights what its stops may be
    /// @param otherwise the year where there is no road
    MapPart of(
            PublishedRoute route,
            @Nullable Route road,
            Map<EntityId, Sight> sights,
            int otherwise) {
        if (road != null) {
            way(0, "", road, Set.of());
        }
        for (int i = 0; i < route.stops().size(); i++) {
            PublishedStop s = route.stops().get(i);
            LonLat at = s.at();
            if (at != null) {
                Names names = RouteStops.names(s, told);
                EntityId target = s.target();
                boolean exact =
                        places.isPinned(
                                new Stop(target, s.name(), at, false),
                                target == null ? null : sights.get(target));
                number(at, i + 1, isSeat(target) ? List.of() : lines(names), exact);
            }
        }
        boolean train = route.id().kind() == Kind.SERVICE;
        Set<LayerRow> rows = EnumSet.copyOf(ROWS);
        if (train) {
            rows.addAll(EnumSet.of(LayerRow.RAILWAYS, LayerRow.HIGH_SPEED, LayerRow.STATIONS));
            rows.removeAll(EnumSet.of(LayerRow.NATIONAL_ROADS, LayerRow.PROVINCIAL_ROADS));
        }
        return part(rows, road == null ? otherwise : road.conditions().scenario().year());
    }

    private MapPart part(Set<LayerRow> rows, int year) {
        MapState state =
                new MapState(rows, year, MapState.Theme.PAPER, told.wording.language(), null);
        return new MapPart(box == null ? GeoBox.FRAME : box, state, ways, pins);
    }

    private void way(int day, String tag, Route road, Set<Stop> onFoot) {
        List<List<LonLat>> driven = new ArrayList<>();
        List<List<LonLat>> walked = new ArrayList<>();
        for (Leg leg : road.legs()) {
            List<LonLat> course = leg.course();
            course.forEach(this::include);
            boolean first = onFoot.contains(leg.from().stop()) && course.size() > 1;
            boolean last = onFoot.contains(leg.to().stop()) && course.size() > 1;
            List<LonLat> between = LeafletWriter.within(course, first, last);
            if (between.size() > 1) {
                driven.add(between);
            }
            if (first) {
                walked.add(course.subList(0, 2));
            }
            if (last) {
                walked.add(course.subList(course.size() - 2, course.size()));
            }
        }
        ways.add(new Way(day, tag, driven, walked));
    }

    /// The map itself names the seats of counties.
    private static boolean isSeat(@Nullable EntityId id) {
        return id != null && id.kind() == Kind.COUNTY;
    }

    /// From the gate to the stop, as the crow flies.
    private void transfer(int day, Stay s) {
        Transfer t = s.transfer();
        LonLat gate = t == null ? null : t.at();
        LonLat at = s.stop().position();
        if (gate != null && at != null) {
            include(gate);
            ways.add(new Way(day, "", List.of(), List.of(List.of(gate, at))));
        }
    }

    private void number(@Nullable LonLat at, int number, List<String> names, boolean exact) {
        if (at != null) {
            add(new Pin(at, exact ? Sign.STOP : Sign.ROUGH, String.valueOf(number), names));
        }
    }

    private void pin(Stop stop, Names names, Sign sign, String key) {
        LonLat at = stop.position();
        if (at != null) {
            add(new Pin(at, sign, told.wording.texts().first(key), lines(names)));
        }
    }

    private void add(Pin pin) {
        include(pin.at());
        pins.add(pin);
    }

    /// The short name; its English beneath where both are wanted.
    private List<String> lines(Names names) {
        Language language = told.wording.language();
        String second = names.secondIn(language);
        return second == null
                ? List.of(names.shortIn(language))
                : List.of(names.shortIn(language), second);
    }

    private void include(LonLat p) {
        GeoBox one = GeoBox.around(p);
        box = box == null ? one : box.union(one);
    }
}
