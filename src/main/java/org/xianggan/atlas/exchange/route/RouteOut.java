package org.xianggan.atlas.exchange.route;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.RouteFiles;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.profile.Climbs;
import org.xianggan.atlas.core.profile.Profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Routes on their way out of the atlas.
///
/// @param elevation fine heights, where there are any
public record RouteOut(Optional<Elevation> elevation) implements RouteFiles {
    private static final double METRES = 1000;
    private static final double SECONDS = 3600;

    /// On the 2′ relief.
    public RouteOut() {
        this(Optional.empty());
    }

    @Override
    public OutLayer layer(
            List<Route> routes,
            String title,
            Function<Route, String> description,
            String attribution) {
        return RouteLayer.of(routes, Climbs.of(routes, elevation), title, description, attribution);
    }

    /// The figures of a route by the names that files and the command line have for them:
    /// kilometres to 0.1, hours to 0.001.
    public static Map<String, @Nullable Object> figures(Route r) {
        return figures(r, r.climb());
    }

    /// The same of routes that are told side by side. Where fine heights cover them also the metres
    /// between these, and the profile: pairs of kilometres and metres.
    public List<Map<String, @Nullable Object>> figures(List<Route> routes) {
        Climbs climbs = Climbs.of(routes, elevation);
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < routes.size(); i++) {
            Map<String, @Nullable Object> out = figures(routes.get(i), climbs.route(i));
            Double spacing = climbs.spacing();
            if (spacing != null) {
                out.put("climb_spacing_m", round(spacing, 1));
            }
            List<LonLat> course = routes.get(i).course();
            elevation
                    .flatMap(tiles -> Profile.fine(course, tiles))
                    .ifPresent(profile -> out.put("profile", points(profile)));
            all.add(out);
        }
        return all;
    }

    private static List<List<Double>> points(Profile profile) {
        return profile.points().stream()
                .map(p -> List.of(round(p.metres() / METRES, 3), round(p.height(), 1)))
                .toList();
    }

    private static Map<String, @Nullable Object> figures(Route r, double climb) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("km", km(r.metres().mid()));
        out.put("km_low", km(r.metres().low()));
        out.put("km_high", km(r.metres().high()));
        out.put("hours", hours(r.seconds().mid()));
        out.put("hours_low", hours(r.seconds().low()));
        out.put("hours_high", hours(r.seconds().high()));
        out.put("climb_m", Math.round(climb));
        out.put("border_crossings", r.border());
        out.put("km_not_open", km(r.metresNotOpen()));
        out.put("accuracy_class", r.accuracy().name());
        out.put("legs", r.legs().stream().map(RouteOut::figures).toList());
        out.putAll(RestsOn.of(r.conditions()));
        return out;
    }

    private static Map<String, @Nullable Object> figures(Leg l) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("from", name(l.from()));
        out.put("to", name(l.to()));
        out.put("km", km(l.metres().mid()));
        out.put("hours", hours(l.seconds().mid()));
        out.put("lines", l.lines().stream().map(Object::toString).toList());
        return out;
    }

    /// The id of a place, or what was typed.
    static String name(Snap s) {
        return name(s.stop());
    }

    static String name(Stop stop) {
        return stop.id() == null ? stop.name() : stop.id().toString();
    }

    static double km(double metres) {
        return round(metres / METRES, 1);
    }

    static double hours(double seconds) {
        return round(seconds / SECONDS, 3);
    }

    private static double round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }
}
