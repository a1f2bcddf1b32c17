package org.xianggan.atlas.core.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// As what a leaflet is written.
public enum LeafletFormat {
    /// One or two pages of A4.
    PDF,
    /// One column as a tall picture, to be read on a phone.
    PNG;

    /// `pdf`, also the ending of its files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LeafletFormat> of(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }
}
