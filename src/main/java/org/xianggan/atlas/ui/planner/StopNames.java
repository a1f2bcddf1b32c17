package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Stop;

import java.util.Locale;

/// What a stop is called that is no place of the atlas: its coordinates are its name.
public final class StopNames {
    private StopNames() {}

    public static Stop point(LonLat at) {
        return Stop.at(name(at), at);
    }

    public static String name(LonLat at) {
        return String.format(Locale.ROOT, "%.3f°E %.3f°N", at.lon(), at.lat());
    }
}
