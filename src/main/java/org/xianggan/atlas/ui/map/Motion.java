package org.xianggan.atlas.ui.map;

import org.xianggan.atlas.core.render.FlightPath;
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

    /// A flight to a far place: out, over and in.
    record Flight(FlightPath path) implements Motion {
        private static final double LONGEST = 1.2;
        private static final double SHORTEST = 0.45;
        private static final double SECONDS_A_UNIT = 0.35;

        @Override
        public Viewport at(Viewport from, double seconds) {
            return path.at(from, doneAfter(seconds) ? 1 : easeInOut(seconds / duration()));
        }

        double duration() {
            return Math.clamp(path.length() * SECONDS_A_UNIT, SHORTEST, LONGEST);
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
        return new Flight(FlightPath.between(from, goal));
    }
}
