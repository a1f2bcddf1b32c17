package org.xianggan.atlas.core.show.out;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a show is handed out as.
public enum ShowFormat {
    PDF("pdf"),
    PPTX("pptx"),
    HTML("html"),
    PNG("png"),
    MP4("mp4");

    private final String ending;

    ShowFormat(String ending) {
        this.ending = ending;
    }

    public String ending() {
        return ending;
    }

    public static Optional<ShowFormat> of(String said) {
        return Arrays.stream(values())
                .filter(f -> f.ending.equals(said.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
