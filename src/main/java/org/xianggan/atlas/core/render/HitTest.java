package org.xianggan.atlas.core.render;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What lies under a screen point. Reads the store: never on the FX thread.
public final class HitTest {
    /// From small to large: what is smaller is meant first.
    private static final List<Layer> ORDER =
            List.of(
                    Layer.SITES,
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

    /// Townships are drawn from this zoom on.
    private static final double TOWNSHIP_ZOOM = 9;

    private static final double LARGEST_MARK = 16;

    /// A pointer counts as on a thing that it misses by no more than this.
    private static final double ON_IT = 1.5;

    private HitTest() {}

    /// Everything that a click at `x`/`y` could mean, distinct, the likeliest first: by kind
    // (marks,
    /// dots, lines, the belt, waters, areas), within a kind by distance.
    ///
    /// @param tolerance logical pixels that the pointer may miss a line or the rim of a mark by
    public static List<Hit> at(
            FeatureSource source,
            Viewport viewport,
            MapState state,
            double x,
            double y,
            double tolerance) {
        WorldPoint p = viewport.toWorld(x, y);
        Point pointer = Geodesics.FACTORY.createPoint(new Coordinate(p.x(), p.y()));
        double reach = (tolerance + LARGEST_MARK) * viewport.metresPerPixel();
        WorldBox box = new WorldBox(p.x(), p.y(), p.x(), p.y()).grow(reach);
        Map<EntityId, Hit> nearest = new LinkedHashMap<>();
        for (Layer layer : ORDER) {
            if (state.shows(layer) && drawn(layer, viewport.zoom())) {
                List<Hit> hits = new ArrayList<>();
                for (MapFeature f : source.query(layer, viewport.zoom(), box)) {
                    Hit hit = hit(f, pointer, viewport, state, tolerance);
                    if (hit != null) {
                        hits.add(hit);
                    }
                }
                hits.sort(Comparator.comparingDouble(Hit::pixels));
                hits.forEach(h -> nearest.putIfAbsent(h.id(), h));
            }
        }
        return List.copyOf(nearest.values());
    }

    /// What a click has to ask about: one thing is selected at once. What the pointer is on beats
    /// what it is only near to; the area below is asked about only beside several smaller things.
    public static List<Hit> choices(List<Hit> hits) {
        List<Hit> things = hits.stream().filter(h -> !h.isArea()).toList();
        boolean exact = things.stream().anyMatch(h -> h.pixels() <= 0);
        if (exact) {
            things = things.stream().filter(h -> h.pixels() <= ON_IT).toList();
        }
        if (things.size() == 1) {
            return things;
        }
        List<Hit> areas = hits.stream().filter(Hit::isArea).limit(1).toList();
        List<Hit> all = new ArrayList<>(things);
        all.addAll(areas);
        return List.copyOf(all);
    }

    private static boolean drawn(Layer layer, double zoom) {
        return layer != Layer.TOWNSHIPS || zoom >= TOWNSHIP_ZOOM;
    }

    private static @Nullable Hit hit(
            MapFeature f, Point pointer, Viewport v, MapState state, double tolerance) {
        EntityId id = f.id();
        String subtype = subtype(f.look());
        if (id == null || !state.shows(f.layer(), subtype) || !exists(f.look(), state.year())) {
            return null;
        }
        double pixels = f.shape().distance(pointer) / v.metresPerPixel() - halfSize(f);
        double limit = f.shape() instanceof Point ? tolerance / 2 : limit(f.shape(), tolerance);
        if (pixels > limit) {
            return null;
        }
        LayerRow row =
                LayerRow.of(f.layer()).stream()
                        .filter(r -> r.takes(subtype))
                        .findFirst()
                        .orElse(null);
        return new Hit(id, f.layer(), row, f.names(), Math.max(0, pixels));
    }

    /// A surface is hit inside only.
    private static double limit(Geometry shape, double tolerance) {
        return shape.getDimension() == 2 ? 0 : tolerance;
    }

    private static double halfSize(MapFeature f) {
        return switch (f.look()) {
            case MapFeature.Site site ->
                    switch (site.protection()) {
                                case "national" -> LARGEST_MARK;
                                case "provincial" -> 12;
                                default -> 9;
                            }
                            / 2.0;
            case MapFeature.Dot dot -> 4;
            case MapFeature.LinePiece line -> 1;
            default -> 0;
        };
    }

    private static String subtype(MapFeature.Look look) {
        return switch (look) {
            case MapFeature.LinePiece line -> line.lineClass();
            case MapFeature.Site site -> site.kind();
            case MapFeature.Dot dot -> dot.kind();
            default -> "";
        };
    }

    private static boolean exists(MapFeature.Look look, int year) {
        return switch (look) {
            case MapFeature.LinePiece line -> line.timeline().in(year).drawn();
            case MapFeature.Dot dot -> dot.timeline().in(year).drawn();
            default -> true;
        };
    }
}
