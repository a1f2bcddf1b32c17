package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

import java.util.ArrayList;
import java.util.List;

/// A run of a line, with its last or first stretch parted off where the line dies away because it
/// runs on beyond what is known.
record FadedRun(Run run, Pen.@Nullable Fade fade) {
    /// Length of the dying stretch, logical pixels.
    private static final double TAIL = 40;

    /// The parts overlap by so much that no seam is seen.
    private static final double OVERLAP = 1.5;

    static List<FadedRun> of(LineString line, boolean atStart, boolean atEnd, PixelFrame f) {
        List<FadedRun> out = new ArrayList<>(1);
        for (Run run : Run.of(line, f)) {
            if (!atStart && !atEnd) {
                out.add(new FadedRun(run, null));
                continue;
            }
            double tail = Math.min(f.px(TAIL), run.length() / (atStart && atEnd ? 2 : 1));
            double from = atStart ? tail : 0;
            double to = atEnd ? run.length() - tail : run.length();
            add(out, run.part(from, to), null);
            if (atStart) {
                double[] inner = at(line, tail, f);
                double[] end = at(line, 0, f);
                add(
                        out,
                        run.part(0, from + OVERLAP),
                        new Pen.Fade(inner[0], inner[1], end[0], end[1]));
            }
            if (atEnd) {
                double[] inner = at(line, run.length() - tail, f);
                double[] end = at(line, run.length(), f);
                add(
                        out,
                        run.part(to - OVERLAP, run.length() + 1),
                        new Pen.Fade(inner[0], inner[1], end[0], end[1]));
            }
        }
        return out;
    }

    private static void add(List<FadedRun> out, @Nullable Run run, Pen.@Nullable Fade fade) {
        if (run != null) {
            out.add(new FadedRun(run, fade));
        }
    }

    /// The point so many device pixels along the line.
    private static double[] at(LineString line, double along, PixelFrame f) {
        double left = along;
        var c = line.getCoordinateSequence();
        for (int i = 1; i < c.size(); i++) {
            double x0 = f.x(c.getX(i - 1));
            double y0 = f.y(c.getY(i - 1));
            double x1 = f.x(c.getX(i));
            double y1 = f.y(c.getY(i));
            double step = Math.hypot(x1 - x0, y1 - y0);
            if (left <= step && step > 0) {
                double t = left / step;
                return new double[] {x0 + (x1 - x0) * t, y0 + (y1 - y0) * t};
            }
            left -= step;
        }
        int last = c.size() - 1;
        return new double[] {f.x(c.getX(last)), f.y(c.getY(last))};
    }
}
