package org.xianggan.atlas.core.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Writes routes to files, whole or not at all. Slow: never on the FX thread.
public interface RouteFiles {
    /// GPX 1.1: the stops as way points, each route as a track.
    ///
    /// @param routes over the same stops
    /// @param title what each track is called
    /// @param description what its lengths and times are worth
    void gpx(List<Route> routes, String title, Function<Route, String> description, Path file)
            throws IOException;

    /// GeoJSON: each route as a line with its figures.
    void geoJson(List<Route> routes, Path file) throws IOException;
}
