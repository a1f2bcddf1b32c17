package org.xianggan.atlas.core.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Sizes of pages, millimetres.
public enum PaperSize {
    A4_PORTRAIT(210, 297),
    A4_LANDSCAPE(297, 210),
    A3_PORTRAIT(297, 420),
    A3_LANDSCAPE(420, 297),
    /// A slide, 16:9.
    WIDE(338.667, 190.5);

    private final double width;
    private final double height;

    PaperSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /// `a4-portrait`, `wide` …
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PaperSize> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id().equals(id)).findFirst();
    }
}
