package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// How the one county that a page is about stands out on paper: its neighbours lie under a veil,
/// and its outline is strong enough to be read without colours.
public final class FocusDrawing {
    /// How much of the neighbours is veiled.
    private static final double VEIL = 0.5;

    private final FeatureSource source;

    public FocusDrawing(FeatureSource source) {
        this.source = source;
    }

    /// Its areas as the map of that zoom has them; empty for what is no area.
    public List<Geometry> areas(EntityId id, double zoom) {
        return source.of(id, zoom).stream()
                .map(MapFeature::shape)
                .filter(g -> g.getDimension() == 2)
                .toList();
    }

    public List<DrawOp> of(PixelFrame f, MapState state, List<Geometry> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        Palette palette = Palette.of(state.theme());
        List<DrawOp> ops = new ArrayList<>();
        ops.add(new DrawOp.Fill(around(areas, f), Argb.fade(palette.backdrop(), VEIL)));
        for (double[] line : new double[][] {{5.5, 0.22}, {1.7, 0.95}}) {
            for (Geometry area : areas) {
                for (LineString ring : Shapes.lines(area)) {
                    for (Run run : Run.of(ring, f)) {
                        Pen pen = Pen.solid(Argb.fade(palette.ink(), line[1]), f.px(line[0]));
                        ops.add(new DrawOp.Stroke(run.path(), pen));
                    }
                }
            }
        }
        return ops;
    }

    /// The whole picture but the areas: their rings run the other way round than its edge.
    private static PixelPath around(List<Geometry> areas, PixelFrame f) {
        PixelPath.Builder b = new PixelPath.Builder();
        PixelPath inner = Shapes.area(areas, f);
        double far = f.width() + f.height();
        b.add(-far, -far);
        b.add(2 * far, -far);
        b.add(2 * far, 2 * far);
        b.add(-far, 2 * far);
        b.end(3);
        for (int chain = 0; chain < inner.chains(); chain++) {
            for (int i = inner.start(chain); i < inner.end(chain); i++) {
                b.add(inner.x(i), inner.y(i));
            }
            b.end(3);
        }
        return b.build(true);
    }
}
