package org.xianggan.atlas.core.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of things that have an id; the key of an id follows `kind:`.
public enum Kind {
    COUNTY,
    PREFECTURE,
    PROVINCE,
    TOWNSHIP,
    ROAD,
    RAIL,
    STATION,
    SERVICE,
    RIVER,
    WATER,
    SITE,
    ROUTE,
    BELT,
    ZONE,
    PLACE,
    MONITORING,
    CROSSING,
    DOC,
    FACT,
    SOURCE,
    AGREEMENT,
    PARK,
    COMPANY,
    BRAND,
    EVENT,
    INSTITUTION,
    PERSON,
    THEME,
    CONFLICT;

    /// As it is written in ids: `county`.
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String prefix) {
        return Arrays.stream(values()).filter(k -> k.prefix().equals(prefix)).findFirst();
    }
}
