package org.xianggan.atlas.core.render.draw;

import org.jspecify.annotations.Nullable;

/// How a path is stroked, device pixels. Joins are always round.
///
/// @param dash on, off, on, off …; empty for a solid line
/// @param phase how far into the dash the path begins
/// @param round round caps, else butt
/// @param fade where the line dies away; null nearly always
public record Pen(
        int argb, double width, double[] dash, double phase, boolean round, @Nullable Fade fade) {
    private static final double[] SOLID = {};

    /// Full at the first point, gone at the second, device pixels.
    public record Fade(double x0, double y0, double x1, double y1) {}

    public static Pen solid(int argb, double width) {
        return new Pen(argb, width, SOLID, 0, true, null);
    }

    public Pen butt() {
        return new Pen(argb, width, dash, phase, false, fade);
    }

    public Pen dashed(boolean roundCaps, double... onOff) {
        return new Pen(argb, width, onOff, phase, roundCaps, fade);
    }

    public Pen from(double offset) {
        return new Pen(argb, width, dash, offset, round, fade);
    }

    public Pen fading(Fade where) {
        return new Pen(argb, width, dash, phase, false, where);
    }

    public boolean isDashed() {
        return dash.length > 0;
    }

    /// Where in the dash the path begins: at least 0, less than one turn of it.
    public double dashPhase() {
        double sum = 0;
        for (double part : dash) {
            sum += part;
        }
        return sum > 0 ? phase - Math.floor(phase / sum) * sum : 0;
    }
}
