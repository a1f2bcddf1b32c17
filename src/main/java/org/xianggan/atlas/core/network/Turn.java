package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.Compass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line of the turn list: what to do, then what one is on. Turns come from courses that are known
/// to some hundred metres: “left” and “right” are meant, not the form of a junction.
///
/// @param bearing direction in which it goes on, degrees clockwise from north
/// @param stop the number of the stop that is reached before it (0 where one sets off), or −1
/// @param arrival whether it is the last line, with nothing to follow
public record Turn(Direction direction, double bearing, Run run, int stop, boolean arrival) {
    /// What to do: a key `network.turn.<code>` of the texts.
    public enum Direction {
        /// Set off, or go on from a stop.
        START,
        STRAIGHT,
        SLIGHT_LEFT,
        LEFT,
        SHARP_LEFT,
        SLIGHT_RIGHT,
        RIGHT,
        SHARP_RIGHT,
        BACK;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @param change of direction, degrees, positive to the right
        static Direction of(double change) {
            double c = ((change + 180) % 360 + 360) % 360 - 180;
            double size = Math.abs(c);
            if (size < 25) {
                return STRAIGHT;
            }
            if (size > 160) {
                return BACK;
            }
            boolean left = c < 0;
            if (size < 60) {
                return left ? SLIGHT_LEFT : SLIGHT_RIGHT;
            }
            return size < 120 ? left ? LEFT : RIGHT : left ? SHARP_LEFT : SHARP_RIGHT;
        }
    }

    /// A run that would be told as 0.0 km is none: where a station or a stop was put on the network
    /// a metre beside a junction, the way goes there and back.
    static final double LEAST_METRES = 50;

    /// The point of the compass that it goes towards: a key `network.compass.<code>`.
    public String compass() {
        return Compass.of(bearing);
    }

    /// The turn list of a route: one line for each run that has a length to tell of.
    public static List<Turn> of(Route route) {
        List<Turn> turns = new ArrayList<>();
        for (int l = 0; l < route.legs().size(); l++) {
            List<Run> runs = told(route.legs().get(l).runs());
            for (int i = 0; i < runs.size(); i++) {
                Run run = runs.get(i);
                Direction direction =
                        i == 0
                                ? Direction.START
                                : Direction.of(run.bearing() - runs.get(i - 1).endBearing());
                boolean last = l == route.legs().size() - 1 && i == runs.size() - 1;
                turns.add(new Turn(direction, run.bearing(), run, i == 0 ? l : -1, last));
            }
        }
        return turns;
    }

    /// Where all are too short, as they are: a leg has a line.
    private static List<Run> told(List<Run> runs) {
        List<Run> told = runs.stream().filter(r -> r.metres().mid() >= LEAST_METRES).toList();
        return told.isEmpty() ? runs : told;
    }
}
