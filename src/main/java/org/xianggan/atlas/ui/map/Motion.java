package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.render.Viewport;

/// A movement of the camera as a pure function of time: no toolkit, no clock of its own.
sealed interface Motion {
    /// Where the camera is `seconds` after the start, begun at `from`. Never clamped to the frame.
    Viewport at(Viewport from, double seconds);

    boolean doneAfter(double seconds);

    private static double easeOut(double t) {
        double u = 1 - Math.max(0, Math.min(1, t));
        return 1 - u * u * u;
    }

    private static double easeInOut(double t) {
        double u = Math.max(0, Math.min(1, t));
        return u * u * (3 - 2 * u);
    }

    /// A short move to a place that is in view: centre and zoom together.
    record Jump(double centreX, double centreY, double zoom, double duration) implements Motion {
        @Override
        public Viewport at(Viewport from, double seconds) {
            if (doneAfter(seconds)) {
                return from.at(centreX, centreY, zoom);
            }
            double e = easeOut(seconds / duration);
            double z = from.zoom() + e * (zoom - from.zoom());
            // Along the path of a steady zoom the centre moves with the scale, else it would swing.
            double k =
                    Math.abs(zoom - from.zoom()) < 1e-6
                            ? e
                            : (Math.pow(2, -(z - from.zoom())) - 1)
                                    / (Math.pow(2, -(zoom - from.zoom())) - 1);
            return from.at(
                    from.centreX() + k * (centreX - from.centreX()),
                    from.centreY() + k * (centreY - from.centreY()),
                    z);
        }

        @Override
        public boolean doneAfter(double seconds) {
            return seconds >= duration;
        }
    }

    /// Zooms and keeps what lies under a screen point under it.
    record ZoomAt(double screenX, double screenY, double zoom, double duration) implements Motion {
        @Override
        public Viewport at(Viewport from, double seconds) {
            double e = doneAfter(seconds) ? 1 : easeOut(seconds / duration);
            return from.zoomedAt(screenX, screenY, from.zoom() + e * (zoom - from.zoom()));
        }

        @Override
        public boolean doneAfter(double seconds) {
            return seconds >= duration;
        }
    }

    /// The picture glides on after a drag and slows down; pixels a second at the start.
    record Inertia(double velocityX, double velocityY) implements Motion {
        private static final double TIME_CONSTANT = 0.28;
        private static final double SLOWEST = 8;

        @Override
        public Viewport at(Viewport from, double seconds) {
            double way = TIME_CONSTANT * (1 - Math.exp(-seconds / TIME_CONSTANT));
            return from.panned(velocityX * way, velocityY * way);
        }

        @Override
        public boolean doneAfter(double seconds) {
            return Math.hypot(velocityX, velocityY) * Math.exp(-seconds / TIME_CONSTANT) < SLOWEST;
        }
    }

    /// A flight to a far place: out, over and in, on the path that looks shortest (van Wijk and
    /// Nuij, “Smooth and efficient zooming and panning”, 2003). `width` is the side of the view at
    /// the start, `way` the distance, both in pixels of the start; `r0` and `length` are the
    /// paper's.
    record Flight(
            double centreX,
            double centreY,
            double zoom,
            double width,
            double way,
            double r0,
            double length)
            implements Motion {
        private static final double RHO = 1.3;
        private static final double LONGEST = 1.2;
        private static final double SHORTEST = 0.45;
        private static final double SECONDS_A_UNIT = 0.35;

        static Flight from(Viewport start, Viewport goal) {
            double w0 = Math.max(start.width(), start.height());
            double w1 = w0 * Math.pow(2, start.zoom() - goal.zoom());
            double u1 =
                    Math.hypot(goal.centreX() - start.centreX(), goal.centreY() - start.centreY())
                            / start.metresPerPixel();
            double x = goal.centreX();
            double y = goal.centreY();
            if (u1 < 1) {
                double s = Math.abs(Math.log(w1 / w0)) / RHO;
                return new Flight(x, y, goal.zoom(), w0, u1, 0, s);
            }
            double rho2 = RHO * RHO;
            double both = rho2 * rho2 * u1 * u1;
            double b0 = (w1 * w1 - w0 * w0 + both) / (2 * w0 * rho2 * u1);
            double b1 = (w1 * w1 - w0 * w0 - both) / (2 * w1 * rho2 * u1);
            double r0 = Math.log(-b0 + Math.sqrt(b0 * b0 + 1));
            double r1 = Math.log(-b1 + Math.sqrt(b1 * b1 + 1));
            return new Flight(x, y, goal.zoom(), w0, u1, r0, (r1 - r0) / RHO);
        }

        @Override
        public Viewport at(Viewport from, double seconds) {
            if (doneAfter(seconds)) {
                return from.at(centreX, centreY, zoom);
            }
            double t = easeInOut(seconds / duration());
            double k = t;
            double z = from.zoom() + t * (zoom - from.zoom());
            if (way >= 1) {
                double s = RHO * t * length + r0;
                double u = width / (RHO * RHO) * (Math.cosh(r0) * Math.tanh(s) - Math.sinh(r0));
                k = u / way;
                z = from.zoom() - Math.log(Math.cosh(r0) / Math.cosh(s)) / Math.log(2);
            }
            return from.at(
                    from.centreX() + k * (centreX - from.centreX()),
                    from.centreY() + k * (centreY - from.centreY()),
                    Math.max(0, z));
        }

        double duration() {
            return Math.max(SHORTEST, Math.min(LONGEST, length * SECONDS_A_UNIT));
        }

        @Override
        public boolean doneAfter(double seconds) {
            return seconds >= duration();
        }
    }

    /// A jump while the goal is in view and near in zoom, else a flight.
    static Motion to(Viewport from, Viewport goal) {
        double x = from.toScreenX(goal.centreX());
        double y = from.toScreenY(goal.centreY());
        boolean inView = x >= 0 && y >= 0 && x <= from.width() && y <= from.height();
        if (inView && Math.abs(goal.zoom() - from.zoom()) <= 2.5) {
            return new Jump(goal.centreX(), goal.centreY(), goal.zoom(), 0.25);
        }
        return Flight.from(from, goal);
    }
}
