package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.elevation.Elevation;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.render.draw.PixelFrame;

import java.util.Arrays;

/// The light on fine heights, on a grid that is fixed in the world: squares of a zoom level's
/// pixels, never smaller than the heights are apart, so that neighbouring pictures agree and no
/// post is seen as such.
final class FineRelief {
    /// Where more than one of the eight around has none, a hole is filled from its edge so often.
    private static final int FILLED = 6;

    /// Places along a side of a picture.
    private static final int ASKED = 16;

    private final Elevation heights;
    private final double step;
    private final long firstColumn;
    private final long firstRow;
    private final int columns;
    private final int rows;
    private final float[] lights;
    private final float[] weights;

    /// @param slope light of a slope: rise per metre to the east, to the north
    interface Light {
        double of(double east, double north);
    }

    /// How steep slopes are drawn that are means of so many metres: the smoother the ground, the
    /// more must be made of it to show its form.
    static double exaggeration(double metres) {
        return 1.5 * Math.pow(Math.max(1, metres / 30), 0.36);
    }

    FineRelief(Elevation heights, PixelFrame f, Light light) {
        this.heights = heights;
        this.step = step(f, heights.spacing());
        this.firstColumn = (long) Math.floor(f.left() / step - 0.5);
        this.firstRow = (long) Math.floor(-f.top() / step - 0.5);
        this.columns = (int) Math.ceil(f.width() * f.metres() / step) + 3;
        this.rows = (int) Math.ceil(f.height() * f.metres() / step) + 3;
        this.weights = new float[columns * rows];
        this.lights = weigh() ? lights(light) : new float[0];
    }

    /// Mercator metres of the largest pixel of a zoom level that is no larger than one of the
    /// picture's, or of the smallest that is no smaller than the heights are apart.
    private static double step(PixelFrame f, double spacing) {
        double metres = Math.max(f.metres(), spacing);
        double level = Math.floor(WebMercator.zoomOf(metres) + 0.5);
        return WebMercator.metresPerPixel(level);
    }

    /// Whether a picture has fine heights, as far as some places tell.
    static boolean meets(Elevation heights, PixelFrame f) {
        for (int j = 0; j <= ASKED; j++) {
            double lat = WebMercator.lat(f.top() - f.metres() * f.height() * j / ASKED);
            for (int i = 0; i <= ASKED; i++) {
                double lon = WebMercator.lon(f.left() + f.metres() * f.width() * i / ASKED);
                if (heights.weight(lon, lat) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether anything of the picture has fine heights.
    boolean isAnywhere() {
        return lights.length > 0;
    }

    private double lon(int column) {
        return WebMercator.lon((firstColumn + column + 0.5) * step);
    }

    private double lat(int row) {
        return WebMercator.lat(-(firstRow + row + 0.5) * step);
    }

    private boolean weigh() {
        boolean any = false;
        double[] lons = new double[columns];
        Arrays.setAll(lons, this::lon);
        for (int r = 0; r < rows; r++) {
            double lat = lat(r);
            for (int c = 0; c < columns; c++) {
                float weight = (float) heights.weight(lons[c], lat);
                weights[r * columns + c] = weight;
                any |= weight > 0;
            }
        }
        return any;
    }

    private float[] lights(Light light) {
        // One more on each side, for slopes.
        int wide = columns + 2;
        int high = rows + 2;
        double[] lons = new double[wide];
        Arrays.setAll(lons, c -> lon(c - 1));
        double[] lats = new double[high];
        Arrays.setAll(lats, r -> lat(r - 1));
        double middle = Math.cos(Math.toRadians(lats[high / 2]));
        float[] h = new float[wide * high];
        heights.sample(lons, lats, step * middle, h);
        fill(h, wide, high);
        double times = exaggeration(step * middle);
        float[] out = new float[columns * rows];
        for (int r = 0; r < rows; r++) {
            double metres = 8 * step * Math.cos(Math.toRadians(lats[r + 1]));
            for (int c = 0; c < columns; c++) {
                int at = (r + 1) * wide + c + 1;
                // Horn's: the middle row counts twice, so that noise of single posts counts less.
                float east =
                        h[at + 1 - wide]
                                + 2 * h[at + 1]
                                + h[at + 1 + wide]
                                - h[at - 1 - wide]
                                - 2 * h[at - 1]
                                - h[at - 1 + wide];
                float north =
                        h[at - wide - 1]
                                + 2 * h[at - wide]
                                + h[at - wide + 1]
                                - h[at + wide - 1]
                                - 2 * h[at + wide]
                                - h[at + wide + 1];
                int to = r * columns + c;
                if (Float.isNaN(east) || Float.isNaN(north)) {
                    weights[to] = 0;
                } else {
                    out[to] = (float) light.of(east / metres * times, north / metres * times);
                }
            }
        }
        return out;
    }

    /// Small holes from their edges inwards; what is wide stays open.
    private static void fill(float[] h, int wide, int high) {
        for (int turn = 0; turn < FILLED; turn++) {
            float[] before = null;
            for (int at = 0; at < h.length; at++) {
                if (Float.isNaN(h[at])) {
                    before = before == null ? h.clone() : before;
                    h[at] = around(before, at, wide, high);
                }
            }
            if (before == null) {
                return;
            }
        }
    }

    private static float around(float[] h, int at, int wide, int high) {
        int x = at % wide;
        int y = at / wide;
        float sum = 0;
        int count = 0;
        for (int j = Math.max(0, y - 1); j <= Math.min(high - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(wide - 1, x + 1); i++) {
                float v = h[j * wide + i];
                if (!Float.isNaN(v)) {
                    sum += v;
                    count++;
                }
            }
        }
        return count < 2 ? Float.NaN : sum / count;
    }

    /// Blends a row of a picture's light with that of fine heights.
    ///
    /// @param row of coarse light, one value for each pixel; changed
    void blend(PixelFrame f, int y, double[] row) {
        double down = (-f.top() + (y + 0.5) * f.metres()) / step - 0.5 - firstRow;
        int j = (int) down;
        double ty = down - j;
        for (int x = 0; x < row.length; x++) {
            double along = (f.left() + (x + 0.5) * f.metres()) / step - 0.5 - firstColumn;
            int i = (int) along;
            double tx = along - i;
            int at = j * columns + i;
            double weight = between(weights, at, tx, ty);
            if (weight > 0) {
                row[x] += weight * (between(lights, at, tx, ty) - row[x]);
            }
        }
    }

    private double between(float[] of, int at, double tx, double ty) {
        double above = of[at] + (of[at + 1] - of[at]) * tx;
        double below = of[at + columns] + (of[at + columns + 1] - of[at + columns]) * tx;
        return above + (below - above) * ty;
    }
}
