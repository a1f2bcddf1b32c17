package org.xianggan.atlas.ui.app;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.Viewport;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much of the atlas is in the picture, for the status bar. Reads the store: never on the FX
/// thread.
record InView(int counties, int lines, int sites) {
    static InView count(FeatureSource features, Viewport viewport, MapState state) {
        WorldBox box = viewport.box();
        Geometry picture =
                Geodesics.FACTORY.toGeometry(
                        new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY()));
        Set<EntityId> counties = new HashSet<>();
        for (MapFeature f : features.query(Layer.LAND, viewport.zoom(), box)) {
            EntityId id = f.id();
            if (id != null
                    && f.look() instanceof MapFeature.Area area
                    && area.zone()
                    && f.shape().intersects(picture)) {
                counties.add(id);
            }
        }
        Set<EntityId> lines = new HashSet<>();
        for (Layer layer : List.of(Layer.ROADS, Layer.RAILWAYS)) {
            for (MapFeature f : features.query(layer, viewport.zoom(), box)) {
                EntityId id = f.id();
                if (id != null
                        && f.look() instanceof MapFeature.LinePiece piece
                        && state.shows(layer, piece.lineClass())
                        && f.shape().intersects(picture)) {
                    lines.add(id);
                }
            }
        }
        Set<EntityId> sites = new HashSet<>();
        for (MapFeature f : features.query(Layer.SITES, viewport.zoom(), box)) {
            EntityId id = f.id();
            if (id != null
                    && f.look() instanceof MapFeature.Site site
                    && state.shows(Layer.SITES, site.kind())) {
                sites.add(id);
            }
        }
        return new InView(counties.size(), lines.size(), sites.size());
    }
}
