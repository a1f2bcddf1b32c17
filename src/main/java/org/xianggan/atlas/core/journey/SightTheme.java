package org.xianggan.atlas.core.journey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a site is visited for. `data/sites/themes.tsv` says which site has which, and by which
/// words.
public enum SightTheme {
    AUTUMN_HARVEST(true),
    JINGGANGSHAN(true),
    XIANGNAN(true),
    PINGJIANG(true),
    ANYUAN(true),
    PEASANTS(true),
    SOVIET(true),
    LONG_MARCH(true),
    MARTYRS(true),
    RESIDENCE(false),
    LANDSCAPE(false),
    HERITAGE(false),
    HAKKA(false);

    /// Every code, with commas, as the forms of data files have lists of words.
    public static final String CODES =
            "autumn_harvest,jinggangshan,xiangnan,pingjiang,anyuan,peasants,soviet,long_march,"
                    + "martyrs,residence,landscape,heritage,hakka";

    private final boolean red;

    SightTheme(boolean red) {
        this.red = red;
    }

    /// As data and command line call it; its name in the bundle is `loop.theme.<code>`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is a theme of the revolution.
    public boolean isRed() {
        return red;
    }

    public static Optional<SightTheme> of(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }
}
