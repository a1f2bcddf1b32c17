package org.xianggan.atlas.testing;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Features in memory: the same shapes at every zoom.
public final class MemoryFeatures implements FeatureSource {
    private final Map<Layer, STRtree> trees = new EnumMap<>(Layer.class);
    private final List<MapFeature> all;
    private final HeightGrid heights;

    public MemoryFeatures(List<MapFeature> features, HeightGrid heights) {
        this.all = List.copyOf(features);
        this.heights = heights;
        for (MapFeature f : features) {
            trees.computeIfAbsent(f.layer(), l -> new STRtree())
                    .insert(f.shape().getEnvelopeInternal(), f);
        }
        trees.values().forEach(STRtree::build);
    }

    /// A flat country.
    public static MemoryFeatures of(List<MapFeature> features) {
        return new MemoryFeatures(features, new HeightGrid(112, 30, 1, 5, 7, new short[35]));
    }

    @Override
    public void rings(Layer layer, double zoom, WorldBox box, RingSink to) {}

    @Override
    public List<MapFeature> query(Layer layer, double zoom, WorldBox box) {
        STRtree tree = trees.get(layer);
        if (tree == null) {
            return List.of();
        }
        Envelope e = new Envelope(box.minX(), box.maxX(), box.minY(), box.maxY());
        return ((List<?>) tree.query(e))
                .stream()
                        .map(MapFeature.class::cast)
                        .sorted(Comparator.comparingLong(MapFeature::fid))
                        .toList();
    }

    @Override
    public List<MapFeature> of(EntityId id, double zoom) {
        return all.stream().filter(f -> id.equals(f.id())).toList();
    }

    @Override
    public HeightGrid heights() {
        return heights;
    }
}
