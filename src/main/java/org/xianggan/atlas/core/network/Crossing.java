package org.xianggan.atlas.core.network;

import org.xianggan.atlas.core.geo.LonLat;

import java.util.ArrayList;
import java.util.List;

/// Whether a chain of points crosses or touches itself, in the plane of degrees.
final class Crossing {
    private Crossing() {}

    static boolean crossesItself(List<LonLat> raw) {
        List<LonLat> p = withoutRepeats(raw);
        for (int i = 0; i + 1 < p.size(); i++) {
            for (int j = i + 2; j + 1 < p.size(); j++) {
                if (meet(p.get(i), p.get(i + 1), p.get(j), p.get(j + 1))) {
                    return true;
                }
            }
            if (i + 2 < p.size() && turnsBack(p.get(i), p.get(i + 1), p.get(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static List<LonLat> withoutRepeats(List<LonLat> raw) {
        List<LonLat> kept = new ArrayList<>();
        for (LonLat p : raw) {
            if (kept.isEmpty() || !kept.getLast().equals(p)) {
                kept.add(p);
            }
        }
        return kept;
    }

    private static boolean meet(LonLat a, LonLat b, LonLat c, LonLat d) {
        double abc = side(a, b, c);
        double abd = side(a, b, d);
        double cda = side(c, d, a);
        double cdb = side(c, d, b);
        if (abc * abd < 0 && cda * cdb < 0) {
            return true;
        }
        return abc == 0 && within(a, b, c)
                || abd == 0 && within(a, b, d)
                || cda == 0 && within(c, d, a)
                || cdb == 0 && within(c, d, b);
    }

    /// Two pieces that follow each other and lie on one another.
    private static boolean turnsBack(LonLat a, LonLat b, LonLat c) {
        double along =
                (b.lon() - a.lon()) * (c.lon() - b.lon())
                        + (b.lat() - a.lat()) * (c.lat() - b.lat());
        return side(a, b, c) == 0 && along < 0;
    }

    private static double side(LonLat a, LonLat b, LonLat p) {
        return (b.lon() - a.lon()) * (p.lat() - a.lat())
                - (b.lat() - a.lat()) * (p.lon() - a.lon());
    }

    private static boolean within(LonLat a, LonLat b, LonLat p) {
        return p.lon() >= Math.min(a.lon(), b.lon())
                && p.lon() <= Math.max(a.lon(), b.lon())
                && p.lat() >= Math.min(a.lat(), b.lat())
                && p.lat() <= Math.max(a.lat(), b.lat());
    }
}
