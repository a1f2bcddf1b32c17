package org.xianggan.atlas.exchange.gpx;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What can be taken of a GPX file.
enum GpxPart {
    /// Way points as points, routes and tracks as lines.
    ALL,
    WAYPOINTS,
    ROUTES,
    TRACKS,
    /// The points of the tracks, each a feature.
    POINTS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GpxPart of(@Nullable String id) {
        for (GpxPart p : values()) {
            if (p.id().equals(id)) {
                return p;
            }
        }
        return ALL;
    }

    boolean takesWaypoints() {
        return this == ALL || this == WAYPOINTS;
    }

    boolean takesRoutes() {
        return this == ALL || this == ROUTES;
    }

    boolean takesTracks() {
        return this == ALL || this == TRACKS || this == POINTS;
    }
}
