package org.xianggan.atlas.core.render.label;

import org.locationtech.jts.geom.LineString;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.model.Language;
import org.xianggan.atlas.core.model.Status;
import org.xianggan.atlas.core.model.Timeline;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapFeature.Boundary;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.label.Wanted.Rank;
import org.xianggan.atlas.core.render.label.Wanted.Spot;
import org.xianggan.atlas.core.render.style.LineStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Shields and “示意” along lines, names of rivers with [RiverLabels], and the ink of all lines.
final class LineLabels {
    /// A shield every so many logical pixels of line.
    private static final double SHIELD_EVERY = 260;

    /// Shields of the same number keep so far apart, logical pixels.
    private static final double SHIELD_APART = 170;

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
    private final RiverLabels rivers;
    private final Map<Object, Integer> numbers = new HashMap<>();

    LineLabels(FeatureSource source, Spots spots, PixelFrame f, MapState state, InkGrid ink) {
        this.source = source;
        this.spots = spots;
        this.f = f;
        this.state = state;
        this.ink = ink;
        this.palette = Palette.of(state.theme());
        this.rivers = new RiverLabels(source, spots, f, state, ink);
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
        rivers.collect(box, wanted);
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

    /// Beside the line on both sides, turned by `angle`.
    static void along(
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
