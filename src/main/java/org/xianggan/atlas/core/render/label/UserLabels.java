package org.xianggan.atlas.core.render.label;

import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.label.Wanted.Spot;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;

import java.util.ArrayList;
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

    /// @param obstacles takes the points, which no label may cover
    void collect(UserMap map, List<Wanted> wanted, List<Box> obstacles) {
        for (UserMap.Shown layer : map.layers().reversed()) {
            points(layer, obstacles);
            if (layer.style().label() != null) {
                collect(layer, wanted);
            }
        }
    }

    /// Where thousands lie side by side they are a texture, and names may stand on it.
    private void points(UserMap.Shown layer, List<Box> obstacles) {
        List<Box> own = new ArrayList<>();
        double radius = f.px(layer.style().size() / 2);
        layer.shapes()
                .query(
                        f.zoom(),
                        box,
                        (feature, kind, xy, rings) -> {
                            if (kind == UserShapes.Kind.POINT && own.size() <= MANY) {
                                double x = f.x(xy[2 * rings[0]]);
                                own.add(Box.around(x, f.y(xy[2 * rings[0] + 1]), radius));
                            }
                        });
        if (own.size() <= MANY) {
            obstacles.addAll(own);
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
