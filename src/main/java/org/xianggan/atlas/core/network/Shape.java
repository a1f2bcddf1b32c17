package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;

import java.util.List;

/// A polygon: rings whose last position is the first; the shell counter-clockwise, holes clockwise.
public record Shape(List<LonLat> shell, List<List<LonLat>> holes) {
    public Shape {
        shell = List.copyOf(shell);
        holes = List.copyOf(holes);
    }

    public boolean contains(LonLat p) {
        return inside(shell, p) && holes.stream().noneMatch(h -> inside(h, p));
    }

    static boolean inside(List<LonLat> ring, LonLat p) {
        boolean in = false;
        for (int i = 1; i < ring.size(); i++) {
            LonLat a = ring.get(i - 1);
            LonLat b = ring.get(i);
            if (a.lat() > p.lat() != b.lat() > p.lat()) {
                double t = (p.lat() - a.lat()) / (b.lat() - a.lat());
                if (a.lon() + t * (b.lon() - a.lon()) > p.lon()) {
                    in = !in;
                }
            }
        }
        return in;
    }
}
