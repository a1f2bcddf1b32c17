package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.model.Entity;
import org.xianggan.atlas.core.model.Kind;

import java.util.EnumSet;
import java.util.Set;

/// Which things of the atlas one can travel to.
public final class StopPlaces {
    private static final Set<Kind> KINDS =
            EnumSet.of(
                    Kind.COUNTY,
                    Kind.TOWNSHIP,
                    Kind.STATION,
                    Kind.SITE,
                    Kind.PLACE,
                    Kind.PARK,
                    Kind.INSTITUTION,
                    Kind.MONITORING);

    private StopPlaces() {}

    public static boolean isPlace(Kind kind) {
        return KINDS.contains(kind);
    }

    /// A county is its seat; what has no position makes a stop that no route accepts.
    public static Stop of(Entity e) {
        return new Stop(e.id(), e.names().zh(), e.anchor(), false);
    }
}
