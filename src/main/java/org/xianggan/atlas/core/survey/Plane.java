package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.geo.WebMercator;

/// Plane metres around a latitude: Mercator, scaled to be true there. Conformal, so that what is
/// nearest in the plane is nearest on the ground; a distance is multiplied by [#scale] of its
/// place. The earth is a sphere here: what comes out differs from the ellipsoid by up to 0.6 % at
/// our latitudes. Lengths that people are told are those of [Lengths].
final class Plane {
    private final double shrink;

    /// @param lat where it is true, degrees
    Plane(double lat) {
        shrink = Math.cos(Math.toRadians(lat));
    }

    double x(double lon) {
        return WebMercator.x(lon) * shrink;
    }

    double y(double lat) {
        return WebMercator.y(lat) * shrink;
    }

    double lon(double x) {
        return WebMercator.lon(x / shrink);
    }

    double lat(double y) {
        return WebMercator.lat(y / shrink);
    }

    /// Metres on the ground of one metre of the plane at `y`.
    double scale(double y) {
        return 1 / Math.cosh(y / shrink / WebMercator.RADIUS) / shrink;
    }
}
