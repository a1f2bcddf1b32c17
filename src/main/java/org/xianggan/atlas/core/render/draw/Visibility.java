package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.LineStyle;
import org.xianggan.atlas.core.render.style.MarkStyle;
import org.xianggan.atlas.core.render.style.OtherWayStyle;
import org.xianggan.atlas.core.render.style.Palette;

/// Whether the map draws a feature at a zoom, by the same rules as the drawing itself: what is not
/// drawn cannot be pointed at.
public final class Visibility {
    private Visibility() {}

    public static boolean drawn(MapFeature f, double zoom, MapState state) {
        Palette palette = Palette.of(state.theme());
        return switch (f.look()) {
            case MapFeature.LinePiece p ->
                    state.shows(f.layer(), p.lineClass())
                            && zoom >= LineStyle.of(p.lineClass(), palette).minZoom()
                            && p.timeline().in(state.year()).drawn();
            case MapFeature.Stream s -> state.shows(f.layer()) && zoom >= RiverWidths.minZoom(s);
            case MapFeature.Site s ->
                    state.shows(f.layer(), s.kind())
                            && zoom
                                    >= MarkStyle.of(s.kind(), s.protection(), s.tourism(), palette)
                                            .minZoom();
            case MapFeature.Dot d ->
                    state.shows(f.layer()) && DotRules.shown(f, zoom, state.year());
            case MapFeature.Area a -> true;
            case MapFeature.Boundary b -> state.shows(f.layer());
            case MapFeature.Surface s -> state.shows(f.layer());
            case MapFeature.BeltLine b -> state.shows(f.layer());
            case MapFeature.RouteLine r -> state.shows(f.layer());
            case MapFeature.OtherWay w ->
                    state.shows(f.layer()) && zoom >= OtherWayStyle.of(w.rank(), palette).minZoom();
            case MapFeature.OtherPoint p -> state.shows(f.layer()) && zoom >= p.rank().firstZoom();
            case MapFeature.Watercourse w -> state.shows(f.layer()) && zoom >= w.rank().firstZoom();
            case MapFeature.Ground g -> state.shows(f.layer()) && zoom >= g.of().firstZoom();
            case MapFeature.AreaName n -> false;
        };
    }
}
