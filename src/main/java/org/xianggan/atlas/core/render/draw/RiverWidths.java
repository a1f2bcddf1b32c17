package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.style.ZoomScale;

import java.util.List;

/// How wide a river is and from which zoom it is drawn.
public final class RiverWidths {
    /// Width at the mouth by class, brook to great river.
    private static final List<ZoomScale> WIDTHS =
            List.of(
                    new ZoomScale(0.5, 0.8, 1.3, 2.0),
                    new ZoomScale(0.8, 1.3, 2.1, 3.2),
                    new ZoomScale(1.3, 2.1, 3.4, 5.0),
                    new ZoomScale(2.0, 3.2, 5.0, 7.5));

    private static final double[] MIN_ZOOM = {8.6, 7.4, 0, 0};

    private RiverWidths() {}

    public static double minZoom(MapFeature.Stream s) {
        return MIN_ZOOM[index(s)] + (s.context() ? 0.6 : 0);
    }

    /// Logical pixels at the mouth.
    public static double width(MapFeature.Stream s, double zoom) {
        return WIDTHS.get(index(s)).at(zoom) * (s.context() ? 0.85 : 1);
    }

    private static int index(MapFeature.Stream s) {
        return Math.max(1, Math.min(4, s.width())) - 1;
    }
}
