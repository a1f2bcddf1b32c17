package org.xianggan.atlas.core.show;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.render.Comparison;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.user.UserMap;

/// What is on the screen as the map of a scene, and the other way round.
public final class Capture {
    private Capture() {}

    /// @param seen what of the map is free of what floats over it
    /// @param both what is compared; null for nothing
    public static SceneMap of(
            Viewport seen,
            MapState state,
            @Nullable Comparison both,
            @Nullable TravelOverlay travel,
            @Nullable WebOverlay web) {
        Comparison.Side after = both == null ? null : both.after();
        Integer year = after == null ? null : after.year();
        int shown = year == null ? state.year() : year;
        return new SceneMap(
                box(seen),
                state.visible(),
                state.looks(),
                shown,
                state.theme(),
                state.language(),
                state.selected(),
                state.user().layers().stream().map(UserMap.Shown::id).toList(),
                both == null ? null : before(both, shown, state),
                after == null || after.travel() == null ? travel : after.travel(),
                web);
    }

    /// Null where both sides are one. Where something is planned the year alone does not tell them
    /// apart.
    private static SceneMap.@Nullable Before before(Comparison both, int shown, MapState state) {
        Comparison.Side before = both.before();
        Integer year = before.year();
        int left = year == null ? state.year() : year;
        TravelOverlay planned = before.travel();
        if (planned == null && both.after().travel() == null) {
            return left == shown ? null : SceneMap.Before.year(left);
        }
        return new SceneMap.Before(
                left,
                planned,
                Words.NONE.with(before.name(), state.language()),
                Words.NONE.with(both.after().name(), state.language()));
    }

    /// What a viewport shows, degrees.
    public static GeoBox box(Viewport v) {
        LonLat topLeft = v.toLonLat(0, 0);
        LonLat bottomRight = v.toLonLat(v.width(), v.height());
        return new GeoBox(
                rounded(topLeft.lon()),
                rounded(bottomRight.lat()),
                rounded(bottomRight.lon()),
                rounded(topLeft.lat()));
    }

    /// To a metre.
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
