package org.xianggan.atlas.exchange.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.FeatureRow;
import org.xianggan.atlas.core.layer.FieldTypes;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.layer.PlainShapes;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.profile.Climbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Routes over the same stops as a layer.
final class RouteLayer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<FeatureRow> rows = new ArrayList<>();

    private RouteLayer() {}

    static OutLayer of(
            List<Route> routes,
            Climbs climbs,
            String title,
            Function<Route, String> description,
            String attribution) {
        RouteLayer layer = new RouteLayer();
        for (int i = 0; i < routes.size(); i++) {
            String name = routes.size() == 1 ? title : title + " (" + (i + 1) + ")";
            layer.route(routes.get(i), climbs, i, name, description.apply(routes.get(i)));
        }
        layer.stops(routes.getFirst());
        FieldTypes fields = new FieldTypes();
        layer.rows.forEach(r -> fields.add(r.values()));
        return OutLayer.ofRows(
                title,
                fields.fields(),
                attribution,
                String.valueOf(routes.getFirst().conditions().scenario().year()),
                layer.rows);
    }

    private void add(List<LonLat> course, Map<String, Object> values) {
        rows.add(new FeatureRow(rows.size() + 1L, PlainShapes.line(course), values));
    }

    /// What is only passed is no stop.
    private void stops(Route route) {
        List<Stop> stops = new ArrayList<>();
        stops.add(route.legs().getFirst().from().stop());
        route.legs().forEach(l -> stops.add(l.to().stop()));
        for (Stop s : stops) {
            LonLat at = s.position();
            if (at != null && !s.via()) {
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("kind", "wpt");
                values.put("name", s.name());
                if (s.id() != null) {
                    values.put("id", s.id().toString());
                }
                add(List.of(at), values);
            }
        }
    }

    private void route(Route route, Climbs climbs, int at, String name, String description) {
        long number = at + 1;
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "rte");
        values.put("name", name);
        values.put("desc", description);
        values.put("number", number);
        figures(values, route.metres(), route.seconds());
        values.put("climb_m", Math.round(climbs.route(at)));
        values.put("border_crossings", (long) route.border());
        values.put("km_not_open", RouteOut.km(route.metresNotOpen()));
        values.put("accuracy_class", route.accuracy().name());
        RestsOn.of(route.conditions()).forEach((key, value) -> values.put(key, told(value)));
        add(route.course(), values);
        for (int i = 0; i < route.legs().size(); i++) {
            leg(route.legs().get(i), climbs.leg(at, i), number);
        }
    }

    private void leg(Leg leg, double climb, long number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "trk");
        values.put("name", leg.from().stop().name() + " – " + leg.to().stop().name());
        values.put("number", number);
        figures(values, leg.metres(), leg.seconds());
        values.put("climb_m", Math.round(climb));
        values.put("border_crossings", (long) leg.border());
        values.put("from", RouteOut.name(leg.from()));
        values.put("to", RouteOut.name(leg.to()));
        if (!leg.lines().isEmpty()) {
            values.put(
                    "lines", String.join(";", leg.lines().stream().map(Object::toString).toList()));
        }
        add(leg.course(), values);
    }

    private static void figures(Map<String, Object> values, Range metres, Range seconds) {
        values.put("km", RouteOut.km(metres.mid()));
        values.put("km_low", RouteOut.km(metres.low()));
        values.put("km_high", RouteOut.km(metres.high()));
        values.put("hours", RouteOut.hours(seconds.mid()));
        values.put("hours_low", RouteOut.hours(seconds.low()));
        values.put("hours_high", RouteOut.hours(seconds.high()));
    }

    /// A number as it is; what has parts as JSON, for a field holds one value.
    private static Object told(@Nullable Object value) {
        if (value instanceof Double d) {
            return d;
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
