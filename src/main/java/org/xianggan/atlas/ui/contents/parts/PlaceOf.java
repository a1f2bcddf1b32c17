package org.xianggan.atlas.ui.contents.parts;

import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which of the things that something is about is shown on the map.
public final class PlaceOf {
    /// These have no place of their own.
    private static final Set<Kind> NOWHERE = EnumSet.of(Kind.THEME, Kind.CONFLICT, Kind.FACT);

    private static final Set<Kind> AGREED =
            EnumSet.of(
                    Kind.AGREEMENT,
                    Kind.BRAND,
                    Kind.EVENT,
                    Kind.INSTITUTION,
                    Kind.PERSON,
                    Kind.COMPANY,
                    Kind.PARK);

    private PlaceOf() {}

    /// The finest: a line or a point before a county, a county before what holds it, and those
    /// before an agreement; the first of equals.
    public static Optional<EntityId> first(Collection<EntityId> about) {
        return about.stream()
                .filter(id -> !NOWHERE.contains(id.kind()))
                .min(Comparator.comparingInt(PlaceOf::rank));
    }

    private static int rank(EntityId id) {
        return switch (id.kind()) {
            case COUNTY -> 1;
            case PREFECTURE -> 2;
            case PROVINCE -> 3;
            case ZONE -> 4;
            default -> AGREED.contains(id.kind()) ? 5 : 0;
        };
    }
}
