package org.xianggan.atlas.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a stretch of road or railway is, in a year.
public enum Status {
    WISH,
    PLANNED,
    UNDER_CONSTRUCTION,
    OPEN,
    CLOSED,
    UNKNOWN;

    /// As a list of lines is told: what is open first.
    public static final List<Status> OPEN_FIRST =
            List.of(OPEN, UNDER_CONSTRUCTION, PLANNED, WISH, CLOSED, UNKNOWN);

    /// As it is written in `data/` and JSON: `under_construction`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
