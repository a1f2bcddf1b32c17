package org.xianggan.atlas.core.render.label;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.label.Wanted.Spot;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What stands beside the features of people's layers: the values of a field that they chose.
final class UserLabels {
    /// More than these find no room in any picture.
    private static final int MANY = 600;

    private final PixelFrame f;
    private final Spots spots;
    private final WorldBox box;

    UserLabels(PixelFrame f, Spots spots) {
        this.f = f;
        this.spots = spots;
        this.box = f.box(0);
    }

    void collect(UserMap map, List<Wanted> wanted) {
        for (UserMap.Shown layer : map.layers().reversed()) {
            if (layer.style().label() != null) {
                collect(layer, wanted);
            }
        }
    }

    private void collect(UserMap.Shown layer, List<Wanted> wanted) {
        UserShapes shapes = layer.shapes();
        Set<Integer> seen = new HashSet<>();
        shapes.query(
                f.zoom(),
                box,
                (feature, kind, xy, rings) -> {
                    if (seen.size() < MANY && seen.add(feature)) {
                        add(shapes, feature, kind, layer.style(), wanted);
                    }
                });
    }

    private void add(
            UserShapes shapes,
            int feature,
            UserShapes.Kind kind,
            LayerStyle style,
            List<Wanted> wanted) {
        String label = shapes.label(feature);
        WorldPoint p = shapes.anchor(feature);
        if (label == null || !box.contains(p)) {
            return;
        }
        List<String> text = List.of(label);
        String name = LabelStyle.user(style.hue());
        List<Spot> at =
                switch (kind) {
                    case POINT -> spots.around(p.x(), p.y(), style.size() / 2 + 1, text, name);
                    case LINE -> spots.around(p.x(), p.y(), style.width() / 2 + 1, text, name);
                    case SURFACE -> spots.over(p.x(), p.y(), 24, text, name);
                };
        wanted.add(new Wanted(null, null, null, Wanted.Rank.USER, -feature, at, 0, 0));
    }
}
