package org.xianggan.atlas.exchange.gpx;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.TrackSegment;
import io.jenetics.jpx.WayPoint;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Leg;
import org.xianggan.atlas.core.network.Route;
import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.exchange.WholeFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Routes as GPX 1.1: the stops as way points, each route as a track with a segment for each leg.
public final class RouteGpx {
    private static final int DECIMALS = 7;

    private RouteGpx() {}

    /// @param routes over the same stops
    /// @param title what each track is called
    /// @param description what its lengths and times are worth
    /// @param file replaced whole; its folder is there
    public static void write(
            List<Route> routes, String title, Function<Route, String> description, Path file)
            throws IOException {
        GPX.Builder gpx = GPX.builder("Xianggan Atlas");
        for (Stop s : stops(routes.getFirst())) {
            LonLat p = s.position();
            if (p != null && !s.via()) {
                gpx.addWayPoint(w -> w.lat(p.lat()).lon(p.lon()).name(s.name()));
            }
        }
        for (Route r : routes) {
            gpx.addTrack(
                    t -> {
                        t.name(title).desc(description.apply(r));
                        for (Leg leg : r.legs()) {
                            t.addSegment(segment(leg));
                        }
                    });
        }
        GPX whole = gpx.build();
        GPX.Writer writer = GPX.Writer.of(GPX.Writer.Indent.SPACE2, DECIMALS);
        WholeFile.write(file, out -> writer.write(whole, out));
    }

    private static List<Stop> stops(Route r) {
        List<Stop> stops = new ArrayList<>();
        stops.add(r.legs().getFirst().from().stop());
        r.legs().forEach(l -> stops.add(l.to().stop()));
        return stops;
    }

    private static TrackSegment segment(Leg leg) {
        return TrackSegment.of(
                leg.course().stream().map(p -> WayPoint.of(p.lat(), p.lon())).toList());
    }
}
