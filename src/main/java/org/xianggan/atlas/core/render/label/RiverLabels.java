package org.xianggan.atlas.core.render.label;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.draw.RiverWidths;
import org.xianggan.atlas.core.render.label.Wanted.Rank;
import org.xianggan.atlas.core.render.label.Wanted.Spot;
import org.xianggan.atlas.core.render.style.GroundStyle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Names of rivers along their lines, and the ink of these.
final class RiverLabels {
    private static final double RIVER_EVERY = 420;

    /// Rivers that only a survey has are named from here on.
    private static final double OTHER_RIVER_ZOOM = 9;

    /// Slots are searched in steps of this many logical pixels.
    private static final double STEP = 18;

    private static final float INK = 0.45f;

    private final FeatureSource source;
    private final Spots spots;
    private final PixelFrame f;
    private final MapState state;
    private final InkGrid ink;

    RiverLabels(FeatureSource source, Spots spots, PixelFrame f, MapState state, InkGrid ink) {
        this.source = source;
        this.spots = spots;
        this.f = f;
        this.state = state;
        this.ink = ink;
    }

    void collect(WorldBox box, List<Wanted> wanted) {
        if (state.shows(Layer.RIVERS)) {
            for (MapFeature m : source.query(Layer.RIVERS, f.zoom(), box)) {
                river(m, wanted);
            }
        }
        if (state.shows(Layer.MORE_RIVERS) && f.zoom() >= OTHER_RIVER_ZOOM) {
            source.lines(
                    Layer.MORE_RIVERS,
                    f.zoom(),
                    box,
                    (fid, kind, xy, from, count) -> otherRiver(kind, xy, from, count, wanted));
        }
    }

    /// Streams and canals keep their names to themselves.
    private void otherRiver(
            MapFeature.Kind kind, double[] xy, int from, int count, List<Wanted> wanted) {
        Names names = kind.names();
        if (names != null && kind.look() instanceof MapFeature.Watercourse w) {
            double[] own = Arrays.copyOfRange(xy, 2 * from, 2 * (from + count));
            LineString line =
                    Geodesics.FACTORY.createLineString(
                            new PackedCoordinateSequence.Double(own, 2, 0));
            ink.draw(line, INK, 0, f);
            double half = f.px(GroundStyle.width(w.rank(), f.zoom()) / 2 + 1);
            // Nothing is known of it that a list of hidden names could lead to.
            river(line, names, half, new Named(null, LayerRow.MORE_RIVERS, null, 0), wanted);
        }
    }

    private void draw(MapFeature m) {
        for (int i = 0; i < m.shape().getNumGeometries(); i++) {
            if (m.shape().getGeometryN(i) instanceof LineString l) {
                ink.draw(l, INK, 0, f);
            }
        }
    }

    private void river(MapFeature m, List<Wanted> wanted) {
        if (!(m.look() instanceof MapFeature.Stream s) || f.zoom() < RiverWidths.minZoom(s)) {
            return;
        }
        draw(m);
        Names names = m.names();
        if (names == null) {
            return;
        }
        double half = f.px(RiverWidths.width(s, f.zoom()) / 2 + 1);
        Named of = new Named(m.id(), m.row().orElse(null), names, s.width());
        for (int i = 0; i < m.shape().getNumGeometries(); i++) {
            if (m.shape().getGeometryN(i) instanceof LineString l) {
                river(l, names, half, of, wanted);
            }
        }
    }

    /// Whose a river's name is, as [Wanted] has it.
    private record Named(
            @Nullable EntityId id, @Nullable LayerRow row, @Nullable Names missed, double weight) {}

    /// @param half device pixels from the middle of the river to the text
    private void river(LineString line, Names names, double half, Named of, List<Wanted> wanted) {
        LineWalk walk = new LineWalk(line, f);
        TextBlock flat = spots.block(spots.text(names), "river");
        if (walk.length() < flat.width() * 1.6) {
            return;
        }
        TextBlock upright = spots.block(upright(spots.text(names).getFirst()), "river-vertical");
        for (List<LineWalk.At> slot : walk.slots(f.px(RIVER_EVERY), f.px(STEP), f.px(20))) {
            List<Spot> at = new ArrayList<>(slot.size() * 2);
            for (LineWalk.At a : slot) {
                boolean steep = Math.abs(a.readable()) > 52;
                boolean chinese = upright.lines().size() > 1;
                if (steep && chinese) {
                    LineLabels.along(
                            a, upright, half + upright.width() / 2, "river-vertical", 0, at);
                } else {
                    LineLabels.along(a, flat, half + flat.height() / 2, "river", a.readable(), at);
                }
            }
            wanted.add(
                    new Wanted(
                            of.id,
                            of.row,
                            of.missed,
                            Rank.RIVER,
                            of.weight,
                            at,
                            0,
                            f.px(RIVER_EVERY * 0.55)));
        }
    }

    /// One character a line; a Latin name stays whole.
    private static List<String> upright(String name) {
        if (name.length() > 5 || name.charAt(0) < 0x2E80) {
            return List.of(name);
        }
        return name.codePoints().mapToObj(Character::toString).toList();
    }
}
