package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.model.AccuracyClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A way over two or more stops.
///
/// @param metresByAccuracy most likely metres of each class on the way; what lies between a stop
///     and the network counts as D
/// @param metresNotOpen most likely metres on lines that the year knows as not open
/// @param conditions under which it was found, with the calibration
public record Route(
        List<Leg> legs,
        Map<AccuracyClass, Double> metresByAccuracy,
        double metresNotOpen,
        Conditions conditions) {
    public Route {
        legs = List.copyOf(legs);
        metresByAccuracy = Map.copyOf(metresByAccuracy);
    }

    public Range metres() {
        return legs.stream().map(Leg::metres).reduce(Range.ZERO, Range::plus);
    }

    public Range seconds() {
        return legs.stream().map(Leg::seconds).reduce(Range.ZERO, Range::plus);
    }

    /// Metres upwards on the 2′ relief: coarse.
    public double climb() {
        return legs.stream().mapToDouble(Leg::climb).sum();
    }

    /// How many times it crosses the line between Hunan and Jiangxi.
    public int border() {
        return legs.stream().mapToInt(Leg::border).sum();
    }

    /// The worst class of which more than a twentieth of the way is.
    public AccuracyClass accuracy() {
        return AccuracyClass.ofLine(metresByAccuracy);
    }

    /// From the first stop to the last.
    public List<LonLat> course() {
        List<LonLat> all = new ArrayList<>();
        for (Leg l : legs) {
            for (LonLat p : l.course()) {
                if (all.isEmpty() || !all.getLast().equals(p)) {
                    all.add(p);
                }
            }
        }
        return all;
    }
}
