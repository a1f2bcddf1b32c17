package org.xianggan.atlas.core.nearby;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.geo.Proximity;
import org.xianggan.atlas.core.model.Entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// What lies within a distance of a line or an area, along the ellipsoid; each list nearest first.
///
/// @param metres the distance
/// @param counties whose area comes so near, in the zone and beside it
public record Corridor(
        double metres,
        List<Near> counties,
        List<Near> sites,
        List<Near> townships,
        List<Near> stations) {
    /// @param metres from the line or area; 0 where it touches or lies inside
    /// @param inside metres of the line in the county; 0 for everything else
    public record Near(Entity place, double metres, double inside) {}

    /// The widest that may be asked for.
    public static final double WIDEST = 50_000;

    private static final Comparator<Near> NEAREST =
            Comparator.comparingDouble(Near::metres)
                    .thenComparing(Comparator.comparingDouble(Near::inside).reversed())
                    .thenComparing(n -> n.place().id());

    /// More degrees than a metre ever has in the region, either way.
    private static final double DEGREES = 1 / 90_000.0;

    public Corridor {
        if (!(metres >= 0 && metres <= WIDEST)) {
            throw new IllegalArgumentException("a corridor of " + metres + " m");
        }
        counties = List.copyOf(counties);
        sites = List.copyOf(sites);
        townships = List.copyOf(townships);
        stations = List.copyOf(stations);
    }

    /// @param degrees a line or an area, WGS-84, longitude first; not empty
    /// @param self what it is: it does not lie in its own corridor; null for something drawn
    public static Corridor along(
            Geometry degrees, @Nullable Entity self, double metres, Surroundings around) {
        Proximity near = new Proximity(degrees);
        Envelope box = new Envelope(degrees.getEnvelopeInternal());
        box.expandBy(metres * DEGREES * 1.2, metres * DEGREES);
        List<Near> counties = new ArrayList<>();
        for (CountyArea c : around.counties()) {
            if (!isSelf(c.county(), self) && box.intersects(c.shape().getEnvelopeInternal())) {
                double far = near.to(c.shape()).metres();
                if (far <= metres) {
                    counties.add(new Near(c.county(), far, near.metresIn(c.shape())));
                }
            }
        }
        counties.sort(NEAREST);
        return new Corridor(
                metres,
                counties,
                of(around.sites(), self, near, box, metres),
                of(around.townships(), self, near, box, metres),
                of(around.stations(), self, near, box, metres));
    }

    private static boolean isSelf(Entity e, @Nullable Entity self) {
        return self != null && e.id().equals(self.id());
    }

    private static List<Near> of(
            List<Entity> places,
            @Nullable Entity self,
            Proximity line,
            Envelope box,
            double metres) {
        List<Near> near = new ArrayList<>();
        for (Entity place : places) {
            LonLat at = Objects.requireNonNull(place.anchor());
            if (!isSelf(place, self) && box.contains(at.lon(), at.lat())) {
                double far = line.to(at).metres();
                if (far <= metres) {
                    near.add(new Near(place, far, 0));
                }
            }
        }
        near.sort(NEAREST);
        return near;
    }
}
