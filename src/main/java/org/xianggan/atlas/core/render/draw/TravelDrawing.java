package org.xianggan.atlas.core.render.draw;

import org.xianggan.atlas.core.geo.WorldPoint;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.TravelOverlay;
import org.xianggan.atlas.core.render.TravelOverlay.Area;
import org.xianggan.atlas.core.render.TravelOverlay.Mark;
import org.xianggan.atlas.core.render.TravelOverlay.Stretch;
import org.xianggan.atlas.core.render.TravelOverlay.Track;
import org.xianggan.atlas.core.render.TravelOverlay.Use;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.render.style.Palette;
import org.xianggan.atlas.core.render.style.TravelColours;

import java.util.ArrayList;
import java.util.List;

/// Draws what is planned over the map.
public final class TravelDrawing {
    private static final double BRIGHT = 5;
    private static final double PALE = 3.4;
    private static final double CASING = 1.6;

    /// Of the width.
    private static final double CORE = 0.36;

    private static final double WALK = 2.2;
    private static final double ZONE = 0.16;
    private static final double BAND = 0.12;

    /// Logical pixels of the mark of a stop.
    private static final double STOP = 10;

    private TravelDrawing() {}

    public static List<DrawOp> of(TravelOverlay travel, PixelFrame f, MapState state) {
        List<DrawOp> ops = new ArrayList<>();
        travel.zones()
                .forEach(
                        z ->
                                areas(
                                        z.at(f.metres() * f.scale()),
                                        TravelColours.of(z.tone(), state.theme()),
                                        ZONE,
                                        f,
                                        ops));
        travel.bands()
                .forEach(
                        b ->
                                areas(
                                        b.areas(),
                                        TravelColours.of(b.tone(), state.theme()),
                                        BAND,
                                        f,
                                        ops));
        // The chosen one lies above the others.
        travel.tracks().stream().filter(t -> !t.bright()).forEach(t -> track(t, f, state, ops));
        travel.tracks().stream().filter(Track::bright).forEach(t -> track(t, f, state, ops));
        travel.marks().forEach(m -> mark(m, f, state, ops));
        return ops;
    }

    private static void areas(
            List<Area> areas, int colour, double strength, PixelFrame f, List<DrawOp> ops) {
        for (Area a : areas) {
            PixelPath.Builder rings = new PixelPath.Builder();
            ring(a.shell(), true, f, rings);
            a.holes().forEach(h -> ring(h, false, f, rings));
            PixelPath path = rings.build(true);
            if (!path.isEmpty()) {
                ops.add(new DrawOp.Fill(path, Argb.fade(colour, strength)));
                ops.add(new DrawOp.Stroke(path, Pen.solid(Argb.fade(colour, 0.75), f.px(1.4))));
            }
        }
    }

    /// Shells run one way and holes the other, whichever way they were given: by the rule of
    /// filling a hole is one only then.
    private static void ring(
            List<WorldPoint> ring, boolean shell, PixelFrame f, PixelPath.Builder to) {
        List<WorldPoint> points = isLeftHanded(ring) == shell ? ring : ring.reversed();
        points.forEach(p -> to.add(f.x(p.x()), f.y(p.y())));
        to.end(3);
    }

    private static boolean isLeftHanded(List<WorldPoint> ring) {
        double twice = 0;
        WorldPoint before = ring.getLast();
        for (WorldPoint p : ring) {
            twice += before.x() * p.y() - p.x() * before.y();
            before = p;
        }
        return twice > 0;
    }

    private static void track(Track t, PixelFrame f, MapState state, List<DrawOp> ops) {
        int land = Palette.of(state.theme()).land();
        int colour = Argb.fade(TravelColours.of(t.tone(), state.theme()), t.bright() ? 1 : 0.75);
        double width = f.px(t.bright() ? BRIGHT : PALE);
        List<DrawOp> above = new ArrayList<>();
        for (Stretch s : t.stretches()) {
            PixelPath path = path(s.path(), f);
            if (path.isEmpty()) {
                continue;
            }
            switch (s.use()) {
                case OPEN -> {
                    ops.add(
                            new DrawOp.Stroke(
                                    path,
                                    Pen.solid(Argb.fade(land, 0.9), width + f.px(2 * CASING))));
                    above.add(new DrawOp.Stroke(path, Pen.solid(colour, width)));
                }
                case CORED -> {
                    ops.add(
                            new DrawOp.Stroke(
                                    path,
                                    Pen.solid(Argb.fade(land, 0.9), width + f.px(2 * CASING))));
                    above.add(new DrawOp.Stroke(path, Pen.solid(colour, width)));
                    above.add(new DrawOp.Stroke(path, Pen.solid(land, width * CORE)));
                }
                case WALKED ->
                        above.add(
                                new DrawOp.Stroke(
                                        path,
                                        Pen.solid(colour, f.px(WALK))
                                                .dashed(false, f.px(2 * WALK), f.px(3 * WALK))));
                case NOT_OPEN -> {
                    ops.add(
                            new DrawOp.Stroke(
                                    path,
                                    Pen.solid(Argb.fade(land, 0.9), width + f.px(2 * CASING))));
                    above.add(new DrawOp.Stroke(path, Pen.solid(Argb.fade(colour, 0.22), width)));
                    above.add(
                            new DrawOp.Stroke(
                                    path,
                                    Pen.solid(colour, width).dashed(true, f.px(0.5), width * 1.9)));
                }
                case ACCESS ->
                        above.add(
                                new DrawOp.Stroke(
                                        path, Pen.solid(Argb.fade(colour, 0.7), f.px(1.4))));
            }
        }
        ops.addAll(above);
    }

    private static PixelPath path(List<WorldPoint> points, PixelFrame f) {
        PixelPath.Builder line = new PixelPath.Builder();
        points.forEach(p -> line.add(f.x(p.x()), f.y(p.y())));
        line.end(2);
        return line.build(false);
    }

    private static void mark(Mark m, PixelFrame f, MapState state, List<DrawOp> ops) {
        Palette palette = Palette.of(state.theme());
        double x = f.x(m.at().x());
        double y = f.y(m.at().y());
        int colour = TravelColours.of(m.tone(), state.theme());
        switch (m.sign()) {
            case STOP -> {
                ops.add(new DrawOp.Disc(x, y, f.px(STOP), palette.ink(), palette.land(), f.px(2)));
                ops.add(new DrawOp.Letters(x, y, m.text(), f.px(12), palette.land()));
            }
            case VIA -> ops.add(new DrawOp.Disc(x, y, f.px(5), palette.land(), colour, f.px(2.4)));
            case NUMBER -> {
                ops.add(new DrawOp.Disc(x, y, f.px(STOP - 1), palette.land(), colour, f.px(2)));
                ops.add(new DrawOp.Letters(x, y, m.text(), f.px(12), colour));
            }
        }
    }

    /// Half the width that a pointer finds of a track, logical pixels.
    public static double reach(Use use) {
        return use == Use.ACCESS ? 0 : BRIGHT / 2;
    }
}
