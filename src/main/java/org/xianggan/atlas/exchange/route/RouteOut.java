package org.xianggan.atlas.exchange.route;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.layer.OutLayer;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.RouteFiles;
import org.xianggan.atlas.core.network.Snap;
import org.xianggan.atlas.core.network.Stop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Routes on their way out of the atlas.
public final class RouteOut implements RouteFiles {
    private static final double METRES = 1000;
    private static final double SECONDS = 3600;

    @Override
    public OutLayer layer(
            List<Route> routes,
            String title,
            Function<Route, String> description,
            String attribution) {
        return RouteLayer.of(routes, title, description, attribution);
    }

    /// The figures of a route by the names that files and the command line have for them:
    /// kilometres to 0.1, hours to 0.001.
    public static Map<String, @Nullable Object> figures(Route r) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("km", km(r.metres().mid()));
        out.put("km_low", km(r.metres().low()));
        out.put("km_high", km(r.metres().high()));
        out.put("hours", hours(r.seconds().mid()));
        out.put("hours_low", hours(r.seconds().low()));
        out.put("hours_high", hours(r.seconds().high()));
        out.put("climb_m", Math.round(r.climb()));
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
