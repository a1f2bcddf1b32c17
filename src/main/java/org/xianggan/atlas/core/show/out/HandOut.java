package org.xianggan.atlas.core.show.out;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a show lies on the pages of a PDF.
public enum HandOut {
    /// A slide a page.
    SLIDES(1),
    /// A slide with its notes beneath.
    NOTES(1),
    FOUR(4),
    SIX(6);

    private final int slides;

    HandOut(int slides) {
        this.slides = slides;
    }

    /// Of one page.
    public int slides() {
        return slides;
    }

    /// `slides`, `notes`, `four`, `six`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HandOut> of(String key) {
        return Arrays.stream(values()).filter(h -> h.key().equals(key)).findFirst();
    }
}
