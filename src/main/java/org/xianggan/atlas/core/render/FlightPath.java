package org.xianggan.atlas.core.render;

/// The way of a camera to a far place: out, over and in, on the path that looks shortest (van Wijk
/// and Nuij, “Smooth and efficient zooming and panning”, 2003). It knows where, not when.
///
/// @param centreX, centreY, zoom of the goal
/// @param width the larger side of the view at the start; `way` the distance, both in pixels of the
///     start
/// @param r0 the paper's, as is `length`, by which flights are as long as they look
public record FlightPath(
        double centreX,
        double centreY,
        double zoom,
        double width,
        double way,
        double r0,
        double length) {
    private static final double RHO = 1.3;

    public static FlightPath between(Viewport start, Viewport goal) {
        double w0 = Math.max(start.width(), start.height());
        double w1 = w0 * Math.pow(2, start.zoom() - goal.zoom());
        double u1 =
                Math.hypot(goal.centreX() - start.centreX(), goal.centreY() - start.centreY())
                        / start.metresPerPixel();
        double x = goal.centreX();
        double y = goal.centreY();
        if (u1 < 1) {
            double s = Math.abs(Math.log(w1 / w0)) / RHO;
            return new FlightPath(x, y, goal.zoom(), w0, u1, 0, s);
        }
        double rho2 = RHO * RHO;
        double both = rho2 * rho2 * u1 * u1;
        double b0 = (w1 * w1 - w0 * w0 + both) / (2 * w0 * rho2 * u1);
        double b1 = (w1 * w1 - w0 * w0 - both) / (2 * w1 * rho2 * u1);
        double r0 = Math.log(-b0 + Math.sqrt(b0 * b0 + 1));
        double r1 = Math.log(-b1 + Math.sqrt(b1 * b1 + 1));
        return new FlightPath(x, y, goal.zoom(), w0, u1, r0, (r1 - r0) / RHO);
    }

    /// @param from where it began
    /// @param part of the length, 0…1; beyond 1 it is the goal
    public Viewport at(Viewport from, double part) {
        if (part >= 1) {
            return from.at(centreX, centreY, zoom);
        }
        double k = part;
        double z = from.zoom() + part * (zoom - from.zoom());
        if (way >= 1) {
            double s = RHO * part * length + r0;
            double u = width / (RHO * RHO) * (Math.cosh(r0) * Math.tanh(s) - Math.sinh(r0));
            k = u / way;
            z = from.zoom() - Math.log(Math.cosh(r0) / Math.cosh(s)) / Math.log(2);
        }
        return from.at(
                from.centreX() + k * (centreX - from.centreX()),
                from.centreY() + k * (centreY - from.centreY()),
                Math.max(0, z));
    }
}
