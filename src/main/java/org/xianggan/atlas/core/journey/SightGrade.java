package org.xianggan.atlas.core.journey;

import java.util.List;
import java.util.Locale;

/// A grade that sites can be asked to have at least: of protection, or of tourism.
public enum SightGrade {
    MUNICIPAL(false),
    PROVINCIAL(false),
    NATIONAL(false),
    A3(true),
    A4(true),
    A5(true);

    private static final List<String> PROTECTION =
            List.of("none", "unverified", "county", "municipal", "provincial", "national");
    private static final List<String> TOURISM = List.of("none", "2A", "3A", "4A", "5A");

    private final boolean tourism;

    SightGrade(boolean tourism) {
        this.tourism = tourism;
    }

    /// Its name in the bundle is `loop.more.grade.<code>`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a site has it, or a higher one of the same kind.
    public boolean holds(Sight s) {
        return tourism
                ? TOURISM.indexOf(s.tourism()) >= TOURISM.indexOf(name().charAt(1) + "A")
                : PROTECTION.indexOf(s.protection()) >= PROTECTION.indexOf(code());
    }
}
