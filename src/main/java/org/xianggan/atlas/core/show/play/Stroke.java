package org.xianggan.atlas.core.show.play;

import java.util.ArrayList;
import java.util.List;

/// A line that was drawn with the pen.
///
/// @param points x and y in turn, in the unit of a slide
public record Stroke(List<Double> points) {
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty() || points.size() % 2 != 0) {
            throw new IllegalArgumentException("no line: " + points.size());
        }
    }

    static Stroke at(double x, double y) {
        return new Stroke(List.of(x, y));
    }

    Stroke to(double x, double y) {
        List<Double> more = new ArrayList<>(points);
        more.add(x);
        more.add(y);
        return new Stroke(more);
    }
}
