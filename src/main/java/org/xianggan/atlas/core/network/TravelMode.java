package org.xianggan.atlas.core.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How one travels; each mode has a network of its own.
public enum TravelMode {
    DRIVE,
    RAIL;

    /// As the command line writes it: `drive`, `rail`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TravelMode> of(String code) {
        return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
    }
}
