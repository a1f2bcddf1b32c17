package org.xianggan.atlas.core.view;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.DotRules;

import java.util.LinkedHashMap;
import java.util.Map;

/// Finds the things of a group that lie in the picture and are switched on. What the zoom leaves
/// out is found too: it is there, and a list has room for it.
final class Finder {
    private final FeatureSource features;

    Finder(FeatureSource features) {
        this.features = features;
    }

    /// Each thing once, with a feature of it that is in the picture.
    Map<EntityId, MapFeature> find(ViewGroup group, Viewport viewport, MapState state) {
        Map<EntityId, MapFeature> found = new LinkedHashMap<>();
        WorldBox box = viewport.box();
        Polygon picture =
                (Polygon)
                        Geodesics.FACTORY.toGeometry(
                                new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()));
        for (Layer layer : group.layers()) {
            // A county is its area; what is switched is its boundary.
            if (state.shows(layer == Layer.LAND ? Layer.COUNTIES : layer)) {
                for (MapFeature f : features.query(layer, viewport.zoom(), box)) {
                    EntityId id = f.id();
                    if (id != null
                            && !found.containsKey(id)
                            && isOn(f, state)
                            && meets(f, picture)) {
                        found.put(id, f);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOn(MapFeature f, MapState state) {
        return switch (f.look()) {
            case MapFeature.LinePiece p ->
                    state.shows(f.layer(), p.lineClass()) && p.timeline().in(state.year()).drawn();
            case MapFeature.Site s -> state.shows(f.layer(), s.kind());
            case MapFeature.Dot d ->
                    f.layer() != Layer.STATIONS
                            || DotRules.shown(f, Viewport.MAX_ZOOM, state.year());
            default -> true;
        };
    }

    /// The shape itself, not only its box.
    private static boolean meets(MapFeature f, Polygon picture) {
        Geometry shape = f.shape();
        return picture.getEnvelopeInternal().contains(shape.getEnvelopeInternal())
                || picture.intersects(shape);
    }
}
