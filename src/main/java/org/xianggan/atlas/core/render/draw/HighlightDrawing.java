package org.xianggan.atlas.core.render.draw;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Layer;
import org.xianggan.atlas.core.render.MapFeature;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.LineStyle;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// How a selected or hovered thing stands out: an outline for areas, a glow along lines, a ring for
/// marks and dots.
public final class HighlightDrawing {
    /// How much larger a mark under the pointer is.
    public static final double GROWN = 1.15;

    private final FeatureSource source;
    private final MarkLayouts marks;

    public HighlightDrawing(FeatureSource source, MarkLayouts marks) {
        this.source = source;
        this.marks = marks;
    }

    public List<DrawOp> of(PixelFrame f, MapState state, EntityId id, boolean selected) {
        Palette palette = Palette.of(state.theme());
        int colour = palette.selection();
        double strength = selected ? 1 : 0.6;
        List<DrawOp> areas = new ArrayList<>();
        List<DrawOp> lines = new ArrayList<>();
        List<DrawOp> cuts = new ArrayList<>();
        List<DrawOp> points = new ArrayList<>();
        for (MapFeature m : features(id, f.zoom())) {
            Geometry g = m.shape();
            if (g instanceof Point) {
                point(m, f, state, palette, selected, points);
            } else if (g.getDimension() == 2) {
                PixelPath path = Shapes.area(List.of(g), f);
                if (!path.isEmpty()) {
                    areas.add(new DrawOp.Fill(path, Argb.fade(colour, 0.06 * strength)));
                    outline(g, f, colour, strength, areas);
                }
            } else if (drawn(m, f, state)) {
                for (LineString line : Shapes.lines(g)) {
                    for (Run run : Run.of(line, f)) {
                        glow(run.path(), width(m, f), f, colour, strength, lines);
                        cuts.add(new DrawOp.Cut(run.path(), width(m, f) + f.px(1.2)));
                    }
                }
            }
        }
        // A county is its area: the anchor of its name is no mark of it.
        List<DrawOp> out = new ArrayList<>(areas);
        out.addAll(lines);
        out.addAll(cuts);
        if (areas.isEmpty()) {
            out.addAll(points);
        }
        return out;
    }

    /// Those of the thing itself, else those of what it is about.
    private List<MapFeature> features(EntityId id, double zoom) {
        List<MapFeature> own = source.of(id, zoom);
        return own.isEmpty()
                ? source.concerned(id).stream().flatMap(e -> source.of(e, zoom).stream()).toList()
                : own;
    }

    private static boolean drawn(MapFeature m, PixelFrame f, MapState state) {
        return !(m.look() instanceof MapFeature.LinePiece p)
                || p.timeline().in(state.year()).drawn();
    }

    private static double width(MapFeature m, PixelFrame f) {
        return switch (m.look()) {
            case MapFeature.LinePiece p ->
                    f.px(
                                    LineStyle.of(p.lineClass(), Palette.of(MapState.Theme.PAPER))
                                            .width()
                                            .at(f.zoom()))
                            * (m.shape().getNumGeometries() > 1 ? LineStyle.CARRIAGEWAY : 1);
            case MapFeature.Stream s -> f.px(RiverWidths.width(s, f.zoom()));
            case MapFeature.BeltLine b -> f.px(8);
            default -> f.px(3);
        };
    }

    /// Two soft bands at the sides of a line that stays visible between them.
    private static void glow(
            PixelPath path,
            double width,
            PixelFrame f,
            int colour,
            double strength,
            List<DrawOp> ops) {
        ops.add(
                new DrawOp.Stroke(
                        path, Pen.solid(Argb.fade(colour, 0.28 * strength), width + f.px(12))));
        ops.add(
                new DrawOp.Stroke(
                        path, Pen.solid(Argb.fade(colour, 0.75 * strength), width + f.px(5.5))));
    }

    private static void outline(
            Geometry area, PixelFrame f, int colour, double strength, List<DrawOp> ops) {
        for (LineString ring : Shapes.lines(area)) {
            for (Run run : Run.of(ring, f)) {
                PixelPath path = run.path();
                ops.add(
                        new DrawOp.Stroke(
                                path, Pen.solid(Argb.fade(colour, 0.18 * strength), f.px(7))));
                ops.add(
                        new DrawOp.Stroke(
                                path, Pen.solid(Argb.fade(colour, 0.9 * strength), f.px(2))));
            }
        }
    }

    private void point(
            MapFeature m,
            PixelFrame f,
            MapState state,
            Palette palette,
            boolean selected,
            List<DrawOp> ops) {
        Coordinate c = m.shape().getCoordinate();
        double strength = selected ? 1 : 0.6;
        double times = selected ? 1 : GROWN;
        double x = f.x(c.x);
        double y = f.y(c.y);
        double r = f.px(7);
        DrawOp grown = null;
        if (m.layer() == Layer.SITES) {
            // One that shares a ring is shown where the ring is.
            MarkLayouts.Mark mark =
                    marks.at(f.zoom(), state).stream()
                            .filter(k -> k.holds(m))
                            .findFirst()
                            .orElse(null);
            if (mark != null) {
                x = f.x(mark.x());
                y = f.y(mark.y());
                r = f.px(mark.size() * times / 2 + 4);
                grown =
                        mark.isCluster()
                                ? MarkDrawing.ring(mark, f, palette, times)
                                : MarkDrawing.mark(mark, f, palette, times);
            }
        } else if (m.look() instanceof MapFeature.Dot) {
            r = f.px(DotRules.radius(m, f.zoom()) * times + 4.5);
        }
        int colour = palette.selection();
        ops.add(
                new DrawOp.Disc(
                        x,
                        y,
                        r,
                        Argb.fade(colour, 0.1 * strength),
                        Argb.fade(palette.land(), 0.9 * strength),
                        f.px(4.5)));
        ops.add(new DrawOp.Disc(x, y, r, 0, Argb.fade(colour, strength), f.px(2.2)));
        if (!selected && grown != null) {
            ops.add(grown);
        }
    }
}
