package org.xianggan.atlas.store.build;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Douglas–Peucker on a chain of coordinates; both ends stay, so chains that share an end still
/// meet. (JTS keeps its own for chains to itself.)
final class Simplify {
    private record Span(int from, int to) {}

    private Simplify() {}

    static Coordinate[] chain(Coordinate[] c, double tolerance) {
        boolean[] keep = new boolean[c.length];
        keep[0] = true;
        keep[c.length - 1] = true;
        Deque<Span> open = new ArrayDeque<>();
        open.push(new Span(0, c.length - 1));
        while (!open.isEmpty()) {
            Span s = open.pop();
            double farthest = tolerance;
            int at = -1;
            for (int i = s.from() + 1; i < s.to(); i++) {
                double d = Distance.pointToSegment(c[i], c[s.from()], c[s.to()]);
                if (d > farthest) {
                    farthest = d;
                    at = i;
                }
            }
            if (at >= 0) {
                keep[at] = true;
                open.push(new Span(s.from(), at));
                open.push(new Span(at, s.to()));
            }
        }
        List<Coordinate> out = new ArrayList<>();
        for (int i = 0; i < c.length; i++) {
            if (keep[i]) {
                out.add(c[i]);
            }
        }
        return out.toArray(Coordinate[]::new);
    }
}
