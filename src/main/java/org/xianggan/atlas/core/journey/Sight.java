package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.network.Stop;

import java.util.Locale;
import java.util.Set;

/// A site as a place to visit.
///
/// @param kind `former_site`, `ruin`, `memorial`, `residence`, `scenic`, `village`
/// @param protection `national` … `none`
/// @param tourism `5A` … `2A`, `none`
/// @param at null where only the county is known
/// @param openingText as the source has it
/// @param opening the same, structured; null where nothing of it is
public record Sight(
        EntityId id,
        Names names,
        String kind,
        String protection,
        String tourism,
        @Nullable EntityId county,
        @Nullable EntityId province,
        @Nullable EntityId township,
        @Nullable LonLat at,
        Placed placed,
        Set<SightTheme> themes,
        @Nullable String openingText,
        @Nullable Opening opening,
        VisitTime visit) {
    /// How well its position is known.
    public enum Placed {
        OWN,
        VILLAGE,
        TOWNSHIP,
        COUNTY;

        public static Placed of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Sight {
        themes = Set.copyOf(themes);
    }

    public Stop stop() {
        return new Stop(id, names.zh(), at, false);
    }

    /// Whether one pays nothing, as far as anything is said.
    public boolean isFree() {
        return opening != null && opening.fee() != null && opening.fee() == 0;
    }
}
