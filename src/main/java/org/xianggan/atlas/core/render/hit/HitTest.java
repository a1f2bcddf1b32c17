package org.xianggan.atlas.core.render.hit;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.DotRules;
import org.xianggan.atlas.core.render.draw.MarkLayouts;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.style.LineStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what lies under a screen point: only what is drawn there in this state, at its drawn size.
/// Reads the store: never on the FX thread.
public final class HitTest {
    /// From small to large: what is smaller is meant first. Sites come before all of these.
    private static final List<Layer> ORDER =
            List.of(
                    Layer.STATIONS,
                    Layer.SEATS,
                    Layer.TOWNSHIPS,
                    Layer.PLACES,
                    Layer.RED_ROUTES,
                    Layer.RAILWAYS,
                    Layer.ROADS,
                    Layer.BELT,
                    Layer.RIVERS,
                    Layer.WATER,
                    Layer.LAND);

    /// A pointer counts as on a thing that it misses by no more than this.
    private static final double ON_IT = 1.5;

    private static final double BELT_HALF = 5;

    private final FeatureSource source;
    private final MarkLayouts marks;

    public HitTest(FeatureSource source) {
        this.source = source;
        this.marks = new MarkLayouts(source);
    }

    /// Everything that a click at `x`/`y` could mean, distinct, the likeliest first: by kind
    /// (marks, dots, lines, the belt, waters, areas), within a kind by distance. A mark that stands
    /// for several sites gives all of them.
    ///
    /// @param missed logical pixels that the pointer may miss a line by, and half of it a mark
    public List<Hit> at(Viewport seen, MapState state, double x, double y, double missed) {
        WorldPoint p = seen.toWorld(x, y);
        // What is drawn larger is drawn as on a smaller zoom.
        double times = state.symbolScale();
        Viewport viewport =
                seen.at(seen.centreX(), seen.centreY(), PixelFrame.zoomBelow(seen.zoom(), times));
        double tolerance = missed / times;
        Map<EntityId, Hit> nearest = new LinkedHashMap<>();
        if (state.shows(Layer.SITES)) {
            keep(nearest, sites(p, viewport, state, tolerance / 2));
        }
        Point pointer = Geodesics.FACTORY.createPoint(new Coordinate(p.x(), p.y()));
        double reach = (tolerance + BELT_HALF) * viewport.metresPerPixel();
        WorldBox box = new WorldBox(p.x(), p.y(), p.x(), p.y()).grow(reach);
        for (Layer layer : ORDER) {
            if (state.shows(layer)) {
                List<Hit> hits = new ArrayList<>();
                for (MapFeature f : source.query(layer, viewport.zoom(), box)) {
                    Hit hit = hit(f, pointer, viewport, state, tolerance);
                    if (hit != null) {
                        hits.add(hit);
                    }
                }
                keep(nearest, hits);
            }
        }
        return List.copyOf(nearest.values());
    }

    private static void keep(Map<EntityId, Hit> nearest, List<Hit> hits) {
        hits.sort(Comparator.comparingDouble(Hit::pixels));
        hits.forEach(h -> nearest.putIfAbsent(h.id(), h));
    }

    /// What a click has to ask about: one thing is selected at once. What the pointer is on beats
    /// what it is only near to; the area below is asked about only beside several smaller things.
    public static List<Hit> choices(List<Hit> hits) {
        List<Hit> things = hits.stream().filter(h -> !h.isArea()).toList();
        if (things.stream().anyMatch(h -> h.pixels() <= 0)) {
            things = things.stream().filter(h -> h.pixels() <= ON_IT).toList();
        }
        if (things.size() == 1) {
            return things;
        }
        List<Hit> all = new ArrayList<>(things);
        hits.stream().filter(Hit::isArea).limit(1).forEach(all::add);
        return List.copyOf(all);
    }

    private List<Hit> sites(WorldPoint p, Viewport v, MapState state, double tolerance) {
        List<Hit> hits = new ArrayList<>();
        for (MarkLayouts.Mark mark : marks.at(v.zoom(), state)) {
            double far = Math.hypot(mark.x() - p.x(), mark.y() - p.y()) / v.metresPerPixel();
            double pixels = far - mark.size() / 2;
            if (pixels <= tolerance) {
                for (MapFeature f : mark.members()) {
                    EntityId id = f.id();
                    if (id != null) {
                        hits.add(hit(f, id, Math.max(0, pixels)));
                    }
                }
            }
        }
        return hits;
    }

    private static @Nullable Hit hit(
            MapFeature f, Point pointer, Viewport v, MapState state, double tolerance) {
        EntityId id = f.id();
        boolean point = f.shape() instanceof Point;
        if (id == null || !state.shows(f.layer(), f.subtype()) || !drawn(f, v.zoom(), state)) {
            return null;
        }
        double far = f.shape().distance(pointer) / v.metresPerPixel();
        double pixels = Math.max(0, far - half(f, v.zoom()));
        // A surface is hit inside only.
        double limit = point ? tolerance / 2 : f.shape().getDimension() == 2 ? 0 : tolerance;
        return pixels <= limit ? hit(f, id, pixels) : null;
    }

    private static Hit hit(MapFeature f, EntityId id, double pixels) {
        return new Hit(id, f.layer(), f.row().orElse(null), f.names(), pixels);
    }

    private static boolean drawn(MapFeature f, double zoom, MapState state) {
        return switch (f.look()) {
            case MapFeature.Dot dot -> DotRules.shown(f, zoom, state.year());
            case MapFeature.LinePiece line ->
                    zoom >= style(line).minZoom() && line.timeline().in(state.year()).drawn();
            default -> true;
        };
    }

    /// Half the width of what is drawn, logical pixels.
    private static double half(MapFeature f, double zoom) {
        return switch (f.look()) {
            case MapFeature.Dot dot -> DotRules.radius(f, zoom) + 1;
            case MapFeature.LinePiece line -> style(line).width().at(zoom) / 2;
            case MapFeature.BeltLine belt -> BELT_HALF;
            default -> 0;
        };
    }

    /// Widths and zooms are the same in every theme.
    private static LineStyle style(MapFeature.LinePiece line) {
        return LineStyle.of(line.lineClass(), Palette.of(MapState.Theme.PAPER));
    }
}
