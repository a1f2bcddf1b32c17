package org.xianggan.atlas.core.leaflet;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.content.Library;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.MapAddress;
import org.xianggan.atlas.core.journey.Itinerary;
import org.xianggan.atlas.core.journey.Journeys;
import org.xianggan.atlas.core.journey.PublishedRoute;
import org.xianggan.atlas.core.journey.Sight;
import org.xianggan.atlas.core.leaflet.Leaflet.DayPart;
import org.xianggan.atlas.core.leaflet.Leaflet.Known;
import org.xianggan.atlas.core.model.Catalogue;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.wording.Sources;
import org.xianggan.atlas.core.wording.Wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers what a leaflet says. Reads the store: never on the FX thread; for one thread.
public final class LeafletWriter<S extends Catalogue & Library & Journeys> {
    private final S atlas;
    private final Wording wording;
    private final MapAddress address;
    private final LocalDate today;

    /// @param address where the codes lead
    /// @param today the date that it carries
    public LeafletWriter(S atlas, Wording wording, MapAddress address, LocalDate today) {
        this.atlas = atlas;
        this.wording = wording;
        this.address = address;
        this.today = today;
    }

    /// @param roads of its days
    public Leaflet write(Itinerary plan, List<Route> roads) {
        Told told = new Told(atlas, wording);
        Sources.Numbers numbers = new Sources(atlas, wording).numbers();
        Places places = new Places(atlas, told, numbers, address);
        LoopDays days = new LoopDays(plan, roads, told, places);
        List<DayPart> parts = days.parts();
        List<Known> known = new LoopKnowledge(plan, roads, told).all();
        return new Leaflet(
                told.said("leaflet.kind"),
                plan.loop().name(),
                days.line(),
                days.when(),
                plan.loop().note().isBlank() ? null : plan.loop().note(),
                parts,
                known,
                codes(parts),
                numbers.list(),
                foot(),
                new LoopMap(told, places).of(plan, roads));
    }

    /// @param road null where fewer than two of its stops have a position
    public Leaflet write(PublishedRoute route, @Nullable Route road) {
        Told told = new Told(atlas, wording);
        Sources.Numbers numbers = new Sources(atlas, wording).numbers();
        Places places = new Places(atlas, told, numbers, address);
        Map<EntityId, Sight> sights = new HashMap<>();
        atlas.sights().forEach(s -> sights.put(s.id(), s));
        RouteStops stops = new RouteStops(route, road, sights, told, places);
        String text = stops.text();
        List<DayPart> parts = List.of(stops.part());
        return new Leaflet(
                told.said("leaflet.kind.published"),
                wording.name(route.names()),
                stops.line(),
                stops.when(),
                text,
                parts,
                stops.known(),
                codes(parts),
                numbers.list(),
                foot(),
                new LoopMap(told, places).of(route, road, sights, atlas.defaultYear()));
    }

    private String codes(List<DayPart> parts) {
        boolean any =
                parts.stream()
                        .flatMap(p -> p.rows().stream())
                        .anyMatch(r -> r instanceof Leaflet.Visit v && v.address() != null);
        return any ? wording.said("leaflet.codes." + address.id(), address.datum().title()) : "";
    }

    private List<String> foot() {
        List<String> foot = new ArrayList<>();
        foot.add(
                wording.said("leaflet.made", today.toString()) + " " + wording.dataOf(atlas, true));
        foot.add(
                wording.texts()
                        .first(
                                "figure.sources",
                                String.join(
                                        wording.texts().first("form.semicolon"),
                                        atlas.attributions(wording.language()))));
        return foot;
    }

    /// The way of a leg without what is walked at its ends.
    static List<LonLat> within(List<LonLat> course, boolean first, boolean last) {
        int from = first ? 1 : 0;
        int to = course.size() - (last ? 1 : 0);
        return from < to ? course.subList(from, to) : List.of();
    }
}
