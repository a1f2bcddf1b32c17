package org.xianggan.atlas.core.survey;

import org.xianggan.atlas.core.geo.Geodesics;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.survey.OsmWay.Form;
import org.xianggan.atlas.core.survey.OsmWay.Life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes an extract by hand: ways whose points coincide share nodes.
final class Ways {
    private final List<OsmWay> ways = new ArrayList<>();
    private final Map<List<Double>, Long> nodes = new HashMap<>();
    private long next = 1;

    /// A way to be described and then laid along points.
    final class Laying {
        private final Form form;
        private final String wayClass;
        private final Set<String> refs = new HashSet<>();
        private final Set<String> names = new HashSet<>();
        private Life life = Life.OPEN;
        private boolean fast;
        private int direction;
        private int split = Integer.MAX_VALUE;

        private Laying(Form form, String wayClass) {
            this.form = form;
            this.wayClass = wayClass;
        }

        Laying ref(String... values) {
            refs.addAll(List.of(values));
            return this;
        }

        Laying name(String... values) {
            names.addAll(List.of(values));
            return this;
        }

        Laying life(Life value) {
            life = value;
            return this;
        }

        Laying fast(boolean value) {
            fast = value;
            return this;
        }

        Laying oneWay() {
            direction = 1;
            return this;
        }

        /// A new way after so many stretches.
        Laying split(int stretches) {
            split = stretches;
            return this;
        }

        Ways along(double... lonLat) {
            int n = lonLat.length / 2;
            for (int from = 0; from < n - 1; from += Math.min(split, n)) {
                int to = split >= n ? n - 1 : Math.min(n - 1, from + split);
                add(lonLat, from, to);
            }
            return Ways.this;
        }

        /// Two carriageways, each `metres / 2` to the right of who travels it.
        Ways dual(double metres, double... lonLat) {
            oneWay().along(aside(lonLat, metres / 2));
            return along(aside(reversed(lonLat), metres / 2));
        }

        private void add(double[] lonLat, int from, int to) {
            double[] points = new double[2 * (to - from + 1)];
            System.arraycopy(lonLat, 2 * from, points, 0, points.length);
            long[] ids = new long[to - from + 1];
            for (int i = 0; i < ids.length; i++) {
                List<Double> at = List.of(points[2 * i], points[2 * i + 1]);
                ids[i] = nodes.computeIfAbsent(at, k -> next++);
            }
            ways.add(
                    new OsmWay(
                            next++, form, wayClass, life, refs, names, direction, fast, ids,
                            points));
        }
    }

    Laying road(String wayClass) {
        return new Laying(Form.ROAD, wayClass);
    }

    Laying rail() {
        return new Laying(Form.RAIL, "rail");
    }

    List<OsmWay> all() {
        return List.copyOf(ways);
    }

    /// A straight line from west to east in stretches of about 200 m.
    static double[] eastward(double lon, double lat, double km) {
        int n = (int) Math.ceil(km * 5);
        double[] out = new double[2 * (n + 1)];
        for (int i = 0; i <= n; i++) {
            LonLat p = Geodesics.destination(new LonLat(lon, lat), 90, km * 1000 * i / n);
            out[2 * i] = p.lon();
            out[2 * i + 1] = p.lat();
        }
        return out;
    }

    /// The part of a chain between two shares of its points.
    static double[] part(double[] lonLat, double from, double to) {
        int n = lonLat.length / 2 - 1;
        int a = (int) Math.round(from * n);
        int b = (int) Math.round(to * n);
        double[] out = new double[2 * (b - a + 1)];
        System.arraycopy(lonLat, 2 * a, out, 0, out.length);
        return out;
    }

    static double[] reversed(double... lonLat) {
        int n = lonLat.length / 2;
        double[] out = new double[lonLat.length];
        for (int i = 0; i < n; i++) {
            out[2 * i] = lonLat[2 * (n - 1 - i)];
            out[2 * i + 1] = lonLat[2 * (n - 1 - i) + 1];
        }
        return out;
    }

    /// The chain moved by so many metres to the right of its direction, point by point.
    static double[] aside(double[] lonLat, double metres) {
        int n = lonLat.length / 2;
        double[] out = new double[lonLat.length];
        for (int i = 0; i < n; i++) {
            int a = Math.max(0, i - 1);
            int b = Math.min(n - 1, i + 1);
            double k = Math.cos(Math.toRadians(lonLat[2 * i + 1]));
            double dx = (lonLat[2 * b] - lonLat[2 * a]) * k;
            double dy = lonLat[2 * b + 1] - lonLat[2 * a + 1];
            double length = Math.hypot(dx, dy);
            double[] p = moved(lonLat, i, metres * dy / length, -metres * dx / length);
            out[2 * i] = p[0];
            out[2 * i + 1] = p[1];
        }
        return out;
    }

    /// Point `i` of a chain moved by metres to the east and north.
    static double[] moved(double[] lonLat, int i, double east, double north) {
        double k = Math.cos(Math.toRadians(lonLat[2 * i + 1]));
        return new double[] {
            lonLat[2 * i] + east / (111_320 * k), lonLat[2 * i + 1] + north / 110_800
        };
    }

    static double[] shifted(double[] lonLat, double east, double north) {
        double[] out = new double[lonLat.length];
        for (int i = 0; i < lonLat.length / 2; i++) {
            double[] p = moved(lonLat, i, east, north);
            out[2 * i] = p[0];
            out[2 * i + 1] = p[1];
        }
        return out;
    }

    /// The chain and so many kilometres straight on from its end.
    static double[] straightOn(double[] lonLat, double km) {
        int n = lonLat.length;
        double metres = Lengths.metres(lonLat[n - 4], lonLat[n - 3], lonLat[n - 2], lonLat[n - 1]);
        double dx = (lonLat[n - 2] - lonLat[n - 4]) / metres * 300;
        double dy = (lonLat[n - 1] - lonLat[n - 3]) / metres * 300;
        int steps = (int) Math.ceil(km / 0.3);
        double[] out = Arrays.copyOf(lonLat, n + 2 * steps);
        for (int i = 0; i < steps; i++) {
            out[n + 2 * i] = lonLat[n - 2] + (i + 1) * dx;
            out[n + 2 * i + 1] = lonLat[n - 1] + (i + 1) * dy;
        }
        return out;
    }
}
