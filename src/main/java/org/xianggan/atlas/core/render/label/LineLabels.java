package org.xianggan.atlas.core.render.label;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Names;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.LayerRow;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapFeature.Boundary;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.draw.RiverWidths;
import org.xianggan.atlas.core.render.label.Wanted.Rank;
import org.xianggan.atlas.core.render.label.Wanted.Spot;
import org.xianggan.atlas.core.render.style.GroundStyle;
import org.xianggan.atlas.core.render.style.LineStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shields, names of rivers and “示意” along lines, and the ink of all lines.
final class LineLabels {
    /// A shield every so many logical pixels of line.
    private static final double SHIELD_EVERY = 260;

    /// Shields of the same number keep so far apart, logical pixels.
    private static final double SHIELD_APART = 170;

    private static final double RIVER_EVERY = 420;

    /// Rivers that only a survey has are named from here on.
    private static final double OTHER_RIVER_ZOOM = 9;

    private static final double SKETCH_EVERY = 380;
    private static final double SKETCH_ZOOM = 10;
    private static final String SKETCH = "示意";
    private static final String SKETCH_EN = "sketch";

    /// Slots are searched in steps of this many logical pixels.
    private static final double STEP = 18;

    private final FeatureSource source;
    private final Spots spots;
    private final PixelFrame f;
    private final MapState state;
    private final InkGrid ink;
    private final Palette palette;
    private final Map<Object, Integer> numbers = new HashMap<>();

    LineLabels(FeatureSource source, Spots spots, PixelFrame f, MapState state, InkGrid ink) {
        this.source = source;
        this.spots = spots;
        this.f = f;
        this.state = state;
        this.ink = ink;
        this.palette = Palette.of(state.theme());
    }

    void collect(List<Wanted> wanted) {
        WorldBox box = f.box(8);
        for (Layer layer : List.of(Layer.ROADS, Layer.RAILWAYS)) {
            if (state.shows(layer)) {
                for (MapFeature m : source.query(layer, f.zoom(), box)) {
                    piece(m, layer, wanted);
                }
            }
        }
        for (Layer layer : List.of(Layer.COUNTIES, Layer.PROVINCES)) {
            if (state.shows(layer)) {
                for (MapFeature m : source.query(layer, f.zoom(), box)) {
                    if (m.look() instanceof Boundary b) {
                        boolean province = b.rank() == Boundary.Rank.PROVINCE;
                        draw(m, province ? 1.2f : 0.4f, 0);
                    }
                }
            }
        }
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
            ink.draw(line, 0.45f, 0, f);
            double half = f.px(GroundStyle.width(w.rank(), f.zoom()) / 2 + 1);
            // Nothing is known of it that a list of hidden names could lead to.
            river(line, names, half, new Named(null, LayerRow.MORE_RIVERS, null, 0), wanted);
        }
    }

    private void draw(MapFeature m, float weight, int line) {
        for (int i = 0; i < m.shape().getNumGeometries(); i++) {
            if (m.shape().getGeometryN(i) instanceof LineString l) {
                ink.draw(l, weight, line, f);
            }
        }
    }

    private void piece(MapFeature m, Layer layer, List<Wanted> wanted) {
        if (!(m.look() instanceof MapFeature.LinePiece p) || !state.shows(layer, p.lineClass())) {
            return;
        }
        LineStyle style = LineStyle.of(p.lineClass(), palette);
        Timeline.InYear year = p.timeline().in(state.year());
        if (f.zoom() < style.minZoom() || !year.drawn()) {
            return;
        }
        int line =
                numbers.computeIfAbsent(m.id() == null ? m.fid() : m.id(), k -> numbers.size() + 1);
        draw(m, style.order() >= 2 ? 1f : 0.6f, line);
        String ref = p.ref();
        // Of two carriageways the first has the words for both.
        if (m.shape().getGeometryN(0) instanceof LineString l) {
            LineWalk walk = new LineWalk(l, f);
            if (layer == Layer.ROADS && ref != null && year.status() != Status.WISH) {
                shields(m, p, ref, walk, line, style, wanted);
            }
            if (p.accuracy().isSketch() && f.zoom() >= SKETCH_ZOOM) {
                sketches(m, walk, style, wanted);
            }
        }
    }

    private void shields(
            MapFeature m,
            MapFeature.LinePiece p,
            String ref,
            LineWalk walk,
            int line,
            LineStyle style,
            List<Wanted> wanted) {
        String name = ShieldStyle.name(ref, p.lineClass());
        TextBlock t = spots.block(List.of(ref), name);
        double w = t.width() + f.px(ShieldStyle.PADDING);
        double h = f.px(ShieldStyle.HEIGHT);
        for (List<LineWalk.At> slot : walk.slots(f.px(SHIELD_EVERY), f.px(STEP), f.px(24))) {
            List<Spot> at = new ArrayList<>(slot.size());
            for (LineWalk.At a : slot) {
                at.add(
                        new Spot(
                                a.worldX(),
                                a.worldY(),
                                Math.round(-w / 2),
                                Math.round(-h / 2),
                                Math.ceil(w),
                                Math.ceil(h),
                                List.of(ref),
                                name,
                                0,
                                0.2 * a.fromMiddle()));
            }
            wanted.add(
                    new Wanted(
                            m.id(),
                            m.row().orElse(null),
                            null,
                            Rank.SHIELD,
                            style.order(),
                            at,
                            line,
                            f.px(SHIELD_APART)));
        }
    }

    private void sketches(MapFeature m, LineWalk walk, LineStyle style, List<Wanted> wanted) {
        String text = state.language() == Language.EN ? SKETCH_EN : SKETCH;
        TextBlock t = spots.block(List.of(text), "sketch");
        double away = f.px(style.width().at(f.zoom()) / 2 + 2) + t.height() / 2;
        for (List<LineWalk.At> slot : walk.slots(f.px(SKETCH_EVERY), f.px(STEP), f.px(30))) {
            List<Spot> at = new ArrayList<>(slot.size() * 2);
            for (LineWalk.At a : slot) {
                along(a, t, away, "sketch", a.readable(), at);
            }
            wanted.add(
                    new Wanted(
                            m.id(),
                            m.row().orElse(null),
                            null,
                            Rank.SKETCH,
                            0,
                            at,
                            0,
                            f.px(SKETCH_EVERY * 0.6)));
        }
    }

    private void river(MapFeature m, List<Wanted> wanted) {
        if (!(m.look() instanceof MapFeature.Stream s) || f.zoom() < RiverWidths.minZoom(s)) {
            return;
        }
        draw(m, 0.45f, 0);
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
                    along(a, upright, half + upright.width() / 2, "river-vertical", 0, at);
                } else {
                    along(a, flat, half + flat.height() / 2, "river", a.readable(), at);
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

    /// Beside the line on both sides, turned by `angle`.
    private void along(
            LineWalk.At a, TextBlock t, double away, String style, double angle, List<Spot> at) {
        double rad = Math.toRadians(angle);
        double w = Math.abs(t.width() * Math.cos(rad)) + Math.abs(t.height() * Math.sin(rad));
        double h = Math.abs(t.width() * Math.sin(rad)) + Math.abs(t.height() * Math.cos(rad));
        for (int side = -1; side <= 1; side += 2) {
            double cx = a.normalX() * away * side;
            double cy = a.normalY() * away * side;
            at.add(
                    new Spot(
                            a.worldX(),
                            a.worldY(),
                            Math.round(cx - w / 2),
                            Math.round(cy - h / 2),
                            Math.ceil(w),
                            Math.ceil(h),
                            t.lines(),
                            style,
                            Math.round(angle),
                            0.1 * a.fromMiddle() + 0.5 * a.bend() + (side > 0 ? 0.01 : 0)));
        }
    }
}
