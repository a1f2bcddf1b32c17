package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.model.EntityId;
import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.WebOverlay;
import org.xianggan.atlas.core.render.WebOverlay.Knot;
import org.xianggan.atlas.core.render.WebOverlay.Tie;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.FieldColours;
import org.xianggan.atlas.core.render.style.Palette;

import java.util.ArrayList;
import java.util.List;

/// Draws ties between places over the map, which steps back beneath a veil of its own land.
public final class WebDrawing {
    private static final double VEIL = 0.62;
    private static final double STEPPED_BACK = 0.22;
    private static final int STEPS = 32;

    private WebDrawing() {}

    /// What is selected (an agreement, or a partner) stands out, everything else steps back.
    public static List<DrawOp> of(WebOverlay web, PixelFrame f, MapState state) {
        Palette palette = Palette.of(state.theme());
        EntityId selected = chosen(web, state.selected());
        List<DrawOp> ops = new ArrayList<>();
        ops.add(
                new DrawOp.Fill(
                        PixelPath.ring(0, 0, f.width(), 0, f.width(), f.height(), 0, f.height()),
                        Argb.fade(palette.land(), VEIL)));
        for (Tie tie : web.ties()) {
            if (selected != null && !tie.isOf(selected)) {
                tie(tie, f, state, STEPPED_BACK, ops);
            }
        }
        for (Tie tie : web.ties()) {
            if (selected == null || tie.isOf(selected)) {
                tie(tie, f, state, 1, ops);
            }
        }
        for (Knot knot : web.knots()) {
            boolean bright =
                    selected == null
                            || knot.id().equals(selected)
                            || web.ties().stream()
                                    .anyMatch(
                                            t ->
                                                    t.isOf(selected)
                                                            && (t.a().equals(knot.id())
                                                                    || t.b().equals(knot.id())));
            knot(knot, f, palette, bright, ops);
        }
        return ops;
    }

    /// The selection as far as it concerns the web.
    private static @Nullable EntityId chosen(WebOverlay web, @Nullable EntityId id) {
        return id != null && web.ties().stream().anyMatch(t -> t.isOf(id)) ? id : null;
    }

    private static void tie(
            Tie tie, PixelFrame f, MapState state, double strength, List<DrawOp> ops) {
        double[] xy = new double[2 * (STEPS + 1)];
        for (int i = 0; i <= STEPS; i++) {
            WorldPoint p = tie.at(i / (double) STEPS);
            xy[2 * i] = f.x(p.x());
            xy[2 * i + 1] = f.y(p.y());
        }
        PixelPath path = PixelPath.line(xy);
        double width = width(tie, f);
        int colour = Argb.fade(FieldColours.of(tie.field(), state.theme()), strength);
        int halo = Argb.fade(Palette.of(state.theme()).land(), 0.85 * strength);
        ops.add(new DrawOp.Stroke(path, Pen.solid(halo, width + f.px(2.4))));
        Pen pen = Pen.solid(colour, width);
        ops.add(
                new DrawOp.Stroke(
                        path, tie.tentative() ? pen.dashed(true, f.px(1), f.px(5)) : pen));
    }

    /// A tie as a legend shows it, across the middle.
    static void swatch(Swatch.OfTie t, PixelFrame f, MapState state, List<DrawOp> ops) {
        double y = -f.height() / 2.0;
        WorldPoint from = new WorldPoint(f.px(3), y);
        WorldPoint to = new WorldPoint(f.width() - f.px(3), y);
        EntityId any = EntityId.of("zone:main");
        tie(
                new Tie(any, any, from, from, to, to, t.field(), List.of(any), t.tentative()),
                f,
                state,
                1,
                ops);
    }

    /// Device pixels.
    public static double width(Tie tie, PixelFrame f) {
        return f.px(1.4 + 0.9 * Math.sqrt(tie.things().size()));
    }

    private static void knot(
            Knot knot, PixelFrame f, Palette palette, boolean bright, List<DrawOp> ops) {
        double x = f.x(knot.at().x());
        double y = f.y(knot.at().y());
        double r = f.px(radius(knot));
        ops.add(
                new DrawOp.Disc(
                        x,
                        y,
                        r,
                        palette.land(),
                        Argb.fade(palette.ink(), bright ? 1 : STEPPED_BACK),
                        f.px(1.8)));
        ops.add(
                new DrawOp.Disc(
                        x, y, r / 2.4, Argb.fade(palette.ink(), bright ? 1 : STEPPED_BACK), 0, 0));
    }

    /// Logical pixels.
    public static double radius(Knot knot) {
        return 3.6 + 1.1 * Math.sqrt(knot.weight());
    }
}
