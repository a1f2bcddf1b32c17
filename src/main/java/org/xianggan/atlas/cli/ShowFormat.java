package org.xianggan.atlas.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a show is handed out as.
enum ShowFormat {
    PDF,
    PPTX,
    HTML,
    PNG,
    MP4;

    static Optional<ShowFormat> of(String said) {
        return Arrays.stream(values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(said.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
