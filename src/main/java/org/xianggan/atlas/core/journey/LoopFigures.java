package org.xianggan.atlas.core.journey;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Kind;
import org.xianggan.atlas.core.network.Range;
import org.xianggan.atlas.core.network.Route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a planned loop comes to.
///
/// @param metres,seconds driven
/// @param climb metres upwards on the 2′ relief along its roads, as the planner has it; null where
///     its roads are not known
/// @param counties where its sites and nights are, in the order in which one comes to them; a stop
///     that is no site counts where it is a county
/// @param provinces the same
/// @param themes how many of its sites have each theme; a site may have several
/// @param freeSites sites that a source calls free
/// @param unmet what does not work
public record LoopFigures(
        int days,
        int stops,
        Range metres,
        Range seconds,
        double footMetres,
        double footSeconds,
        double transferMinutes,
        double transferFare,
        int faresUnknown,
        @Nullable Double climb,
        Set<EntityId> counties,
        Set<EntityId> provinces,
        Map<SightTheme, Integer> themes,
        int freeSites,
        double visitMinutes,
        double overMinutes,
        List<Remark> unmet) {
    private static final int COUNTY_DIGITS = 6;

    public LoopFigures {
        counties = Collections.unmodifiableSet(new LinkedHashSet<>(counties));
        provinces = Collections.unmodifiableSet(new LinkedHashSet<>(provinces));
        themes = Collections.unmodifiableMap(new EnumMap<>(themes));
        unmet = List.copyOf(unmet);
    }

    /// @param roads of its days; null where they are not known
    public static LoopFigures of(Itinerary plan, @Nullable List<Route> roads) {
        return of(plan, roads == null ? null : roads.stream().mapToDouble(Route::climb).sum());
    }

    /// @param climb metres upwards on its days; null where its roads are not known
    static LoopFigures of(Itinerary plan, @Nullable Double climb) {
        Set<EntityId> counties = new LinkedHashSet<>();
        Map<SightTheme, Integer> themes = new EnumMap<>(SightTheme.class);
        int free = 0;
        List<Stay> stays = new ArrayList<>();
        for (Day d : plan.days()) {
            for (Stay s : d.stays()) {
                stays.add(s);
                county(s.sight() == null ? s.stop().id() : s.sight().county(), counties);
            }
            if (d.night() != null) {
                county(d.night().id(), counties);
            }
        }
        for (Stay s : stays) {
            if (s.sight() != null) {
                s.sight().themes().forEach(t -> themes.merge(t, 1, Integer::sum));
                free += s.sight().isFree() ? 1 : 0;
            }
        }
        Set<EntityId> provinces = new LinkedHashSet<>();
        counties.forEach(c -> provinces.add(province(c)));
        return new LoopFigures(
                plan.days().size(),
                stays.size(),
                plan.metres(),
                plan.seconds(),
                plan.footMetres(),
                plan.footSeconds(),
                plan.transferMinutes(),
                plan.transferFare(),
                plan.faresUnknown(),
                climb,
                counties,
                provinces,
                themes,
                free,
                plan.visitMinutes(),
                plan.overMinutes(),
                plan.remarks().stream().filter(Remark::isGrave).toList());
    }

    /// A county itself, or the one that the first digits of a township are.
    private static void county(@Nullable EntityId id, Set<EntityId> to) {
        if (id != null && (id.kind() == Kind.COUNTY || id.kind() == Kind.TOWNSHIP)) {
            String digits = id.key().replaceAll("\\D.*", "");
            if (digits.length() >= COUNTY_DIGITS) {
                to.add(EntityId.of("county:" + digits.substring(0, COUNTY_DIGITS)));
            }
        }
    }

    /// The first two digits of a county's code are those of its province.
    private static EntityId province(EntityId county) {
        return EntityId.of("province:" + county.key().substring(0, 2) + "0000");
    }
}
