package org.xianggan.atlas.core.nearby;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.xianggan.atlas.core.geo.LonLat;
import org.xianggan.atlas.core.network.Shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which county each small square of the map belongs to, so that what a shape covers of each is
/// counted in a moment. A square has half a kilometre: a county's share is true to about 1 %, as
/// the zones themselves are.
final class CountyGrid {
    /// Degrees.
    private static final double STEP = 0.005;

    private static final short NOBODY = -1;

    private final double west;
    private final double south;
    private final int columns;
    private final int rows;
    private final short[] owners;

    /// By county, in squares weighed by their size.
    private final double[] whole;

    CountyGrid(List<CountyArea> counties) {
        Envelope box = new Envelope();
        counties.forEach(c -> box.expandToInclude(c.shape().getEnvelopeInternal()));
        west = box.isNull() ? 0 : box.getMinX();
        south = box.isNull() ? 0 : box.getMinY();
        columns = box.isNull() ? 0 : (int) Math.ceil(box.getWidth() / STEP);
        rows = box.isNull() ? 0 : (int) Math.ceil(box.getHeight() / STEP);
        owners = new short[columns * rows];
        Arrays.fill(owners, NOBODY);
        whole = new double[counties.size()];
        for (int i = 0; i < counties.size(); i++) {
            short owner = (short) i;
            for (List<double[]> polygon : polygons(counties.get(i).shape())) {
                fill(polygon, cell -> owners[cell] = owner);
            }
        }
        for (int cell = 0; cell < owners.length; cell++) {
            if (owners[cell] != NOBODY) {
                whole[owners[cell]] += weight(cell);
            }
        }
    }

    /// What shapes that do not overlap cover of each county, 0 to 1, in the order of the counties.
    double[] shares(List<Shape> shapes) {
        double[] covered = new double[whole.length];
        for (Shape s : shapes) {
            fill(
                    rings(s),
                    cell -> {
                        if (owners[cell] != NOBODY) {
                            covered[owners[cell]] += weight(cell);
                        }
                    });
        }
        for (int i = 0; i < covered.length; i++) {
            covered[i] = whole[i] == 0 ? 0 : Math.min(1, covered[i] / whole[i]);
        }
        return covered;
    }

    private double weight(int cell) {
        return Math.cos(Math.toRadians(lat(cell / columns)));
    }

    private double lat(int row) {
        return south + (row + 0.5) * STEP;
    }

    @FunctionalInterface
    private interface Cells {
        void take(int cell);
    }

    /// The squares whose middle lies inside an odd number of rings.
    private void fill(List<double[]> rings, Cells cells) {
        double[][] crossings = new double[rows][];
        int[] counts = new int[rows];
        for (double[] ring : rings) {
            for (int i = 2; i < ring.length; i += 2) {
                cross(ring, i, crossings, counts);
            }
        }
        for (int row = 0; row < rows; row++) {
            double[] xs = crossings[row];
            if (xs == null) {
                continue;
            }
            Arrays.sort(xs, 0, counts[row]);
            for (int k = 1; k < counts[row]; k += 2) {
                int from = Math.max(0, (int) Math.ceil((xs[k - 1] - west) / STEP - 0.5));
                int to = Math.min(columns - 1, (int) Math.floor((xs[k] - west) / STEP - 0.5));
                for (int column = from; column <= to; column++) {
                    cells.take(row * columns + column);
                }
            }
        }
    }

    private void cross(double[] ring, int i, double[][] crossings, int[] counts) {
        double ay = ring[i - 1];
        double by = ring[i + 1];
        double low = Math.min(ay, by);
        double high = Math.max(ay, by);
        int first = Math.max(0, (int) Math.ceil((low - south) / STEP - 0.5));
        for (int row = first; row < rows && lat(row) < high; row++) {
            double y = lat(row);
            if (y < low) {
                continue;
            }
            double[] xs = crossings[row];
            if (xs == null) {
                xs = new double[8];
            } else if (counts[row] == xs.length) {
                xs = Arrays.copyOf(xs, xs.length * 2);
            }
            crossings[row] = xs;
            xs[counts[row]++] = ring[i - 2] + (y - ay) / (by - ay) * (ring[i] - ring[i - 2]);
        }
    }

    private static List<double[]> rings(Shape shape) {
        List<double[]> rings = new ArrayList<>();
        rings.add(xy(shape.shell()));
        shape.holes().forEach(h -> rings.add(xy(h)));
        return rings;
    }

    private static double[] xy(List<LonLat> ring) {
        double[] xy = new double[2 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            xy[2 * i] = ring.get(i).lon();
            xy[2 * i + 1] = ring.get(i).lat();
        }
        return xy;
    }

    private static List<List<double[]>> polygons(Geometry area) {
        List<List<double[]>> polygons = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon p) {
                List<double[]> rings = new ArrayList<>();
                rings.add(xy(p.getExteriorRing()));
                for (int h = 0; h < p.getNumInteriorRing(); h++) {
                    rings.add(xy(p.getInteriorRingN(h)));
                }
                polygons.add(rings);
            }
        }
        return polygons;
    }

    private static double[] xy(LinearRing ring) {
        Coordinate[] c = ring.getCoordinates();
        double[] xy = new double[2 * c.length];
        for (int i = 0; i < c.length; i++) {
            xy[2 * i] = c[i].x;
            xy[2 * i + 1] = c[i].y;
        }
        return xy;
    }
}
