package org.xianggan.atlas.store.elevation;

import org.xianggan.atlas.core.geo.GeoBox;

/// Where the heights of a file stand: a regular grid in degrees WGS-84.
///
/// @param west longitude of the posts of the first column
/// @param north latitude of the posts of the first row
/// @param stepLon degrees from column to column, to the east
/// @param stepLat degrees from row to row, to the south
record Posts(double west, double north, double stepLon, double stepLat, int columns, int rows) {
    private static final double METRES_PER_DEGREE = 111_320;

    double east() {
        return west + (columns - 1) * stepLon;
    }

    double south() {
        return north - (rows - 1) * stepLat;
    }

    /// Metres from row to row: columns are never farther apart.
    double spacing() {
        return stepLat * METRES_PER_DEGREE;
    }

    /// Between its posts.
    boolean holds(double lon, double lat) {
        double slack = stepLat * 1e-6;
        return lon >= west - slack
                && lon <= east() + slack
                && lat <= north + slack
                && lat >= south() - slack;
    }

    /// Between its posts, or as near to one at its edge as to the next tile's.
    boolean touches(double lon, double lat) {
        return lon >= west - stepLon * 0.501
                && lon <= east() + stepLon * 0.501
                && lat <= north + stepLat * 0.501
                && lat >= south() - stepLat * 0.501;
    }

    /// Whether both cover some ground, more than an edge.
    boolean overlaps(Posts o) {
        return Math.min(east(), o.east()) - Math.max(west, o.west) > 1.01 * stepLon
                && Math.min(north, o.north) - Math.max(south(), o.south()) > 1.01 * stepLat;
    }

    boolean meets(GeoBox b) {
        return west - stepLon <= b.east()
                && east() + stepLon >= b.west()
                && south() - stepLat <= b.north()
                && north + stepLat >= b.south();
    }

    /// Its part from a column and a row on.
    Posts part(int column, int row, int width, int height) {
        return new Posts(
                west + column * stepLon, north - row * stepLat, stepLon, stepLat, width, height);
    }
}
