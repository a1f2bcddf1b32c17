package org.xianggan.atlas.core.survey;

import java.util.function.LongPredicate;

/// A stretch of a shipped course that was laid on ways, or was not.
public final class Stretch {
    private final String section;
    private final long[] ways;
    private final double[] metres;
    private final Plane plane;
    private final NearLine line;

    /// @param section key of the section that it is of
    /// @param lonLat its course as shipped
    /// @param ways ids of the ways that it was laid on; none where it was not
    /// @param metres of each of them
    Stretch(String section, double[] lonLat, long[] ways, double[] metres) {
        this.section = section;
        this.ways = ways;
        this.metres = metres;
        plane = new Plane(lonLat[1]);
        double[] x = new double[lonLat.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = plane.x(lonLat[2 * i]);
            y[i] = plane.y(lonLat[2 * i + 1]);
        }
        line = new NearLine(x, y);
    }

    public String section() {
        return section;
    }

    /// Whether more than half of what it was laid on is among the ways that somebody knows.
    public boolean isOn(LongPredicate known) {
        double all = 0;
        double on = 0;
        for (int i = 0; i < ways.length; i++) {
            all += metres[i];
            on += known.test(ways[i]) ? metres[i] : 0;
        }
        return on > all / 2;
    }

    /// Metres from its course as shipped, as in [Plane].
    public double away(double lon, double lat) {
        NearLine.Hit hit = new NearLine.Hit();
        double y = plane.y(lat);
        line.nearest(plane.x(lon), y, Double.POSITIVE_INFINITY, hit);
        return hit.distance * plane.scale(y);
    }
}
