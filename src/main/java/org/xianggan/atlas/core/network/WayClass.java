package org.xianggan.atlas.core.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an edge is, which decides its speed. The road classes and those of the railways are named
/// as in `data/`.
public enum WayClass {
    EXPRESSWAY(TravelMode.DRIVE),
    NATIONAL(TravelMode.DRIVE),
    PROVINCIAL(TravelMode.DRIVE),
    COUNTY(TravelMode.DRIVE),
    OTHER(TravelMode.DRIVE),
    /// A road of the skeleton on which no named line runs: its class is not known.
    UNNAMED(TravelMode.DRIVE),
    /// From a place to the network, in a straight line; drawn on no map.
    ACCESS(TravelMode.DRIVE, TravelMode.RAIL),
    HIGH_SPEED(TravelMode.RAIL),
    INTERCITY(TravelMode.RAIL),
    CONVENTIONAL(TravelMode.RAIL),
    HEAVY_HAUL(TravelMode.RAIL),
    METRO(TravelMode.RAIL);

    private final List<TravelMode> modes;

    WayClass(TravelMode... modes) {
        this.modes = List.of(modes);
    }

    public boolean isOf(TravelMode mode) {
        return modes.contains(mode);
    }

    /// Lower case, as in `data/`: `high_speed`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WayClass> of(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
