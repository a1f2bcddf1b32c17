package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.layer.LayerStyle;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.core.render.style.UserColours;
import org.xianggan.atlas.core.render.user.UserMap;
import org.xianggan.atlas.core.render.user.UserShapes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Layers of people, above everything that the atlas draws: of each layer surfaces, then lines,
/// then points. All of a kind are one path, so that where surfaces lie on each other nothing
/// darkens.
public final class UserDrawing {
    /// Land around lines and points, logical pixels: they are read on any ground.
    private static final double RIM = 1.1;

    /// What stands out glows so far around itself, logical pixels.
    private static final double GLOW = 4;

    private final MapState.Theme theme;
    private final Palette palette;
    private final PixelFrame f;

    private UserDrawing(PixelFrame f, MapState.Theme theme) {
        this.f = f;
        this.theme = theme;
        this.palette = Palette.of(theme);
    }

    static void draw(PixelFrame f, MapState state, List<DrawOp> ops) {
        UserDrawing drawing = new UserDrawing(f, state.theme());
        UserMap.Mark mark = state.user().mark();
        for (UserMap.Shown layer : state.user().layers()) {
            int marked = mark != null && mark.layer().equals(layer.id()) ? mark.feature() : -1;
            RowOps.add(ops, drawing.layer(layer, marked), layer.style().opacity());
        }
    }

    /// @param marked the feature that stands out, -1 for none
    private List<DrawOp> layer(UserMap.Shown layer, int marked) {
        LayerStyle style = layer.style();
        Gather g = new Gather(f, style, marked);
        double margin = Math.max(style.width(), style.size()) + RIM + 1;
        layer.shapes().query(f.zoom(), f.box(margin), g);
        List<DrawOp> ops = new ArrayList<>();
        glow(g, style, ops);
        ops.addAll(ops(g, style));
        return ops;
    }

    /// Beneath what stands out.
    private void glow(Gather g, LayerStyle style, List<DrawOp> ops) {
        PixelPath around = g.marked.build(false);
        if (!around.isEmpty()) {
            Pen pen = Pen.solid(palette.selection(), f.px(style.width() + 2 * GLOW));
            ops.add(new DrawOp.Stroke(around, pen));
        }
        for (double[] p : g.markedPoints) {
            double radius = f.px(style.size() / 2 + GLOW);
            ops.add(new DrawOp.Disc(p[0], p[1], radius, palette.selection(), 0, 0));
        }
    }

    /// `g` holds what is to be shown.
    private List<DrawOp> ops(Gather g, LayerStyle style) {
        int colour = UserColours.of(style.hue(), theme);
        int rim = Argb.fade(palette.land(), 0.85);
        double width = f.px(style.width());
        List<DrawOp> ops = new ArrayList<>();
        PixelPath surfaces = g.surfaces.build(true);
        if (!surfaces.isEmpty()) {
            if (style.fill() > 0) {
                ops.add(new DrawOp.Fill(surfaces, Argb.fade(colour, style.fill())));
            }
            ops.add(new DrawOp.Stroke(g.edges.build(false), Pen.solid(colour, width)));
        }
        PixelPath lines = g.lines.build(false);
        if (!lines.isEmpty()) {
            ops.add(new DrawOp.Stroke(lines, Pen.solid(rim, width + 2 * f.px(RIM))));
            ops.add(new DrawOp.Stroke(lines, Pen.solid(colour, width)));
        }
        double radius = f.px(style.size() / 2);
        for (double[] p : g.points) {
            ops.add(new DrawOp.Disc(p[0], p[1], radius, colour, rim, f.px(RIM)));
        }
        return ops;
    }

    /// What of the layer list a layer looks like: a patch, a stroke and a point, as it has them.
    ///
    /// @param kinds which of them
    public static List<DrawOp> swatch(
            LayerStyle style, Set<UserShapes.Kind> kinds, PixelFrame f, MapState.Theme theme) {
        Gather g = new Gather(f, style, -1);
        double w = f.width();
        double h = f.height();
        double in = f.px(3);
        if (kinds.contains(UserShapes.Kind.SURFACE)) {
            g.surface(in, in, w - in, in, w - in, h - in, in, h - in);
        }
        if (kinds.contains(UserShapes.Kind.LINE)) {
            double[] wave = {in, h * 0.7, w * 0.36, h * 0.34, w * 0.62, h * 0.66, w - in, h * 0.3};
            for (int i = 0; i < wave.length; i += 2) {
                g.lines.add(wave[i], wave[i + 1]);
            }
            g.lines.end(2);
        }
        if (kinds.contains(UserShapes.Kind.POINT)) {
            g.points.add(new double[] {w / 2, h / 2});
        }
        UserDrawing drawing = new UserDrawing(f, theme);
        List<DrawOp> ops = new ArrayList<>();
        RowOps.add(ops, drawing.ops(g, style), style.opacity());
        return ops;
    }

    /// Pieces in device pixels; of points that lie on each other one is drawn.
    private static final class Gather implements UserShapes.Sink {
        private final PixelFrame f;
        private final double near;
        private final PixelPath.Builder surfaces = new PixelPath.Builder();
        private final PixelPath.Builder edges = new PixelPath.Builder();
        private final PixelPath.Builder lines = new PixelPath.Builder();
        private final List<double[]> points = new ArrayList<>();
        private final Set<Long> taken = new HashSet<>();
        private final int mark;
        private final PixelPath.Builder marked = new PixelPath.Builder();
        private final List<double[]> markedPoints = new ArrayList<>();

        Gather(PixelFrame f, LayerStyle style, int mark) {
            this.mark = mark;
            this.f = f;
            this.near = f.px(Math.max(0.5, style.size() / 12));
        }

        @Override
        public void piece(int feature, UserShapes.Kind kind, double[] xy, int[] rings) {
            if (feature == mark) {
                mark(kind, xy, rings);
            }
            switch (kind) {
                case POINT -> point(f.x(xy[2 * rings[0]]), f.y(xy[2 * rings[0] + 1]));
                case LINE -> Run.add(xy, rings[0], rings[1] - rings[0], f, lines);
                case SURFACE -> {
                    for (int r = 0; r + 1 < rings.length; r++) {
                        ring(xy, rings[r], rings[r + 1], r == 0);
                        Run.add(xy, rings[r], rings[r + 1] - rings[r], f, edges);
                    }
                }
            }
        }

        private void mark(UserShapes.Kind kind, double[] xy, int[] rings) {
            if (kind == UserShapes.Kind.POINT) {
                markedPoints.add(new double[] {f.x(xy[2 * rings[0]]), f.y(xy[2 * rings[0] + 1])});
                return;
            }
            for (int r = 0; r + 1 < rings.length; r++) {
                Run.add(xy, rings[r], rings[r + 1] - rings[r], f, marked);
            }
        }

        private void point(double x, double y) {
            long column = (long) Math.floor(x / near);
            long row = (long) Math.floor(y / near);
            if (taken.add(column << 32 ^ row & 0xFFFFFFFFL)) {
                points.add(new double[] {x, y});
            }
        }

        /// Shells turn one way and holes the other, whatever way they came.
        private void ring(double[] xy, int from, int end, boolean shell) {
            boolean forward = signedArea(xy, from, end) > 0 == shell;
            for (int i = 0; i < end - from - 1; i++) {
                int at = forward ? from + i : end - 1 - i;
                surfaces.add(f.x(xy[2 * at]), f.y(xy[2 * at + 1]));
            }
            surfaces.end(3);
        }

        private static double signedArea(double[] xy, int from, int end) {
            // From the first point: Mercator metres squared lose digits otherwise.
            double x0 = xy[2 * from];
            double y0 = xy[2 * from + 1];
            double sum = 0;
            for (int i = from + 1; i < end; i++) {
                double ax = xy[2 * i - 2] - x0;
                double ay = xy[2 * i - 1] - y0;
                sum += ax * (xy[2 * i + 1] - y0) - (xy[2 * i] - x0) * ay;
            }
            return sum;
        }

        private void surface(double... ring) {
            for (int i = 0; i < ring.length; i += 2) {
                surfaces.add(ring[i], ring[i + 1]);
                edges.add(ring[i], ring[i + 1]);
            }
            edges.add(ring[0], ring[1]);
            surfaces.end(3);
            edges.end(2);
        }
    }
}
