package org.xianggan.atlas.store.gpkg;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Features with the sites that were accepted where OpenStreetMap has them.
final class AcceptedFeatures implements FeatureSource {
    private final FeatureSource before;
    private final AcceptedSites sites;

    AcceptedFeatures(FeatureSource before, AcceptedSites sites) {
        this.before = before;
        this.sites = sites;
    }

    @Override
    public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
        List<MapFeature> shipped = before.query(layer, zoom, box);
        List<MapFeature> moved = layer == Layer.SITES ? sites.features() : List.of();
        if (moved.isEmpty()) {
            return shipped;
        }
        List<MapFeature> out = new ArrayList<>();
        for (MapFeature f : shipped) {
            EntityId id = f.id();
            if (id == null || sites.of(id) == null) {
                out.add(f);
            }
        }
        moved.stream().filter(f -> isIn(f, box)).forEach(out::add);
        out.sort(Comparator.comparingLong(MapFeature::fid));
        return out;
    }

    private static boolean isIn(MapFeature f, WorldBox box) {
        double x = f.shape().getCoordinate().x;
        double y = f.shape().getCoordinate().y;
        return x >= box.minX() && x <= box.maxX() && y >= box.minY() && y <= box.maxY();
    }

    @Override
    public void lines(Layer layer, double zoom, WorldBox box, LineSink to) {
        before.lines(layer, zoom, box, to);
    }

    @Override
    public void rings(Layer layer, double zoom, WorldBox box, RingSink to) {
        before.rings(layer, zoom, box, to);
    }

    @Override
    public List<MapFeature> of(EntityId id, double zoom) {
        List<MapFeature> shipped = before.of(id, zoom);
        if (sites.of(id) == null) {
            return shipped;
        }
        List<MapFeature> out = new ArrayList<>();
        shipped.stream().filter(f -> f.layer() != Layer.SITES).forEach(out::add);
        sites.features().stream().filter(f -> id.equals(f.id())).forEach(out::add);
        return out;
    }

    @Override
    public List<EntityId> concerned(EntityId id) {
        return before.concerned(id);
    }

    @Override
    public HeightGrid heights() {
        return before.heights();
    }
}
