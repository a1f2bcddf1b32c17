package org.xianggan.atlas.ui.planner;

import org.xianggan.atlas.core.network.Stop;
import org.xianggan.atlas.core.network.TravelMode;

import java.util.ArrayList;
import java.util.List;

/// Where a person wants to go, and how. It may still be no journey (no stop, one, twice the same):
/// the engine says so in a sentence.
public record Trip(TravelMode mode, List<Stop> stops) {
    public static final Trip NONE = new Trip(TravelMode.DRIVE, List.of());

    public Trip {
        stops = List.copyOf(stops);
    }

    public Trip by(TravelMode other) {
        return new Trip(other, stops);
    }

    /// As the last stop.
    public Trip then(Stop stop) {
        return with(stops.size(), stop);
    }

    /// Before the stop that is at `place` now.
    public Trip with(int place, Stop stop) {
        List<Stop> next = new ArrayList<>(stops);
        next.add(place, stop);
        return new Trip(mode, next);
    }

    /// From there: in place of the first stop, with the rest as it was.
    public Trip from(Stop stop) {
        return stops.isEmpty() ? then(stop) : replacing(0, stop);
    }

    /// To there: in place of the last stop of two or more, else after what there is.
    public Trip to(Stop stop) {
        return stops.size() < 2 ? then(stop) : replacing(stops.size() - 1, stop);
    }

    public Trip replacing(int place, Stop stop) {
        List<Stop> next = new ArrayList<>(stops);
        next.set(place, stop);
        return new Trip(mode, next);
    }

    public Trip without(int place) {
        List<Stop> next = new ArrayList<>(stops);
        next.remove(place);
        return new Trip(mode, next);
    }

    /// The stop at `from` comes to stand at `to`, the others close up.
    public Trip moving(int from, int to) {
        List<Stop> next = new ArrayList<>(stops);
        next.add(to, next.remove(from));
        return new Trip(mode, next);
    }

    public Trip reversed() {
        return new Trip(mode, stops.reversed());
    }

    /// A to Z by place; what is only passed has none and counts for none.
    ///
    /// @return the letter of the stop, empty for one that is passed
    public String letter(int place) {
        if (stops.get(place).via()) {
            return "";
        }
        int n = (int) stops.subList(0, place).stream().filter(s -> !s.via()).count();
        String last = String.valueOf((char) ('A' + n % 26));
        return n < 26 ? last : (char) ('A' + n / 26 - 1) + last;
    }
}
