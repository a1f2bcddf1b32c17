package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.model.GroundClass;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;

import java.util.EnumMap;
import java.util.Map;

/// The areas of each class that is drawn at a zoom, device pixels. Rings come turned so that holes
/// cancel by the non-zero rule.
final class AreaGather implements FeatureSource.RingSink {
    /// Room around a picture for shores, logical pixels.
    private static final double MARGIN = 4;

    private final PixelFrame f;
    private final Map<GroundClass, PixelPath.Builder> of = new EnumMap<>(GroundClass.class);
    private MapFeature.@Nullable Kind last;
    private PixelPath.@Nullable Builder path;

    private AreaGather(PixelFrame f) {
        this.f = f;
    }

    /// In drawing order.
    static Map<GroundClass, PixelPath> of(FeatureSource source, Layer layer, PixelFrame f) {
        AreaGather gather = new AreaGather(f);
        source.rings(layer, f.zoom(), f.box(MARGIN), gather);
        Map<GroundClass, PixelPath> out = new EnumMap<>(GroundClass.class);
        gather.of.forEach(
                (of, builder) -> {
                    PixelPath path = builder.build(true);
                    if (!path.isEmpty()) {
                        out.put(of, path);
                    }
                });
        return out;
    }

    @Override
    public void ring(MapFeature.Kind kind, double[] xy, int from, int count, boolean hole) {
        if (kind != last) {
            last = kind;
            path =
                    kind.look() instanceof MapFeature.Ground(GroundClass is)
                                    && f.zoom() >= is.firstZoom()
                            ? of.computeIfAbsent(is, k -> new PixelPath.Builder())
                            : null;
        }
        if (path == null) {
            return;
        }
        for (int i = 2 * from; i < 2 * (from + count - 1); i += 2) {
            path.add(f.x(xy[i]), f.y(xy[i + 1]));
        }
        path.end(3);
    }
}
