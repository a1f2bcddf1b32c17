package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.PixelFrame;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Shaded relief: light from four sides on a smooth surface through the heights, and where there
/// are finer ones, on those. It is evaluated on
/// a grid that is fixed in the world and interpolated between, so that neighbouring tiles agree;
/// eight bits are too few for such soft slopes, so the rest is dithered. Safe for several threads.
final class Relief {
    private static final double ALTITUDE = Math.toRadians(42);
    private static final double SIN_ALTITUDE = Math.sin(ALTITUDE);

    /// Directions of light and what each counts: mainly from the north-west, as printed maps have
    /// it.
    private static final double[][] LIGHTS = {
        from(315, 0.55), from(270, 0.2), from(0, 0.15), from(225, 0.1)
    };

    /// Mercator metres between evaluated points: a third of a cell of the heights.
    private static final double STEP = 1300;

    /// Pixels of a coarse relief for each step.
    private static final double PER_STEP = 4;

    private final FeatureSource source;
    private @Nullable ReliefSurface surface;

    Relief(FeatureSource source) {
        this.source = source;
    }

    /// Towards the light (east, north), and its weight; `degrees` clockwise from north.
    private static double[] from(double degrees, double weight) {
        double a = Math.toRadians(degrees);
        return new double[] {
            Math.sin(a) * Math.cos(ALTITUDE), Math.cos(a) * Math.cos(ALTITUDE), weight
        };
    }

    private synchronized ReliefSurface surface() {
        ReliefSurface s = surface;
        if (s == null) {
            s = new ReliefSurface(source.heights());
            surface = s;
        }
        return s;
    }

    void paint(DrawOp.Relief r, PixelFrame f, Graphics2D g, Scratch scratch) {
        WorldBox world = WebMercator.project(GeoBox.FRAME);
        Rectangle2D known =
                new Rectangle2D.Double(
                        f.x(world.minX()),
                        f.y(world.maxY()),
                        world.width() / f.metres(),
                        world.height() / f.metres());
        scratch.with(
                f.width(),
                f.height(),
                image -> {
                    shade(r, f, Pictures.of(image).argb());
                    Shape clip = g.getClip();
                    g.clip(known);
                    g.drawImage(image, 0, 0, null);
                    g.setClip(clip);
                    return Boolean.TRUE;
                });
    }

    /// The relief of a picture, coarse and smooth, to be laid over all of it: what keeps its form
    /// at any size needs few pixels, because the heights themselves are kilometres apart; where
    /// there are finer ones, as many as they are.
    ///
    /// @return not premultiplied
    BufferedImage coarse(DrawOp.Relief r, PixelFrame f) {
        double times = grain(f) / f.metres();
        int width = Math.max(2, (int) Math.ceil(f.width() / times));
        int height = Math.max(2, (int) Math.ceil(f.height() / times));
        // The same picture in fewer pixels; as wide as the frame, or a hair more.
        PixelFrame few =
                new PixelFrame(
                        f.left(),
                        f.top(),
                        f.metres() * f.width() / width,
                        f.zoom(),
                        f.scale(),
                        width,
                        height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        double[] lights = new double[width * height];
        shade(few, (y, row) -> System.arraycopy(row, 0, lights, y * width, width));
        int[] pixels = new int[width * height];
        Arrays.setAll(
                pixels,
                at -> {
                    double light = lights[at];
                    int a = (int) Math.round(255 * alpha(light, r));
                    return Math.min(255, a) << 24 | (light < 0 ? r.shadow() : r.light()) & 0xFFFFFF;
                });
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    /// Mercator metres of a pixel that loses no form: no more than the picture's pixels are fine
    /// enough, or twice as many where there is more to show, because paper shows more than a
    /// screen.
    private double grain(PixelFrame f) {
        return source.elevation()
                .filter(heights -> FineRelief.meets(heights, f))
                .map(heights -> Math.max(heights.spacing(), f.metres() / 2))
                .orElse(Math.max(f.metres(), STEP / PER_STEP));
    }

    /// What [#coarse] covers of a picture, device pixels: as wide as it, and about as high.
    static Rectangle2D covered(BufferedImage coarse, PixelFrame f) {
        double side = f.width() / (double) coarse.getWidth();
        return new Rectangle2D.Double(0, 0, f.width(), side * coarse.getHeight());
    }

    /// Takes the brightness of a row's pixels, −1…1; the array is used again for the next.
    private interface Lights {
        void row(int y, double[] lights);
    }

    private void shade(DrawOp.Relief r, PixelFrame f, int[] pixels) {
        long worldColumn = Math.round(f.left() / f.metres());
        long worldRow = Math.round(-f.top() / f.metres());
        shade(
                f,
                (y, row) -> {
                    int at = y * f.width();
                    for (int x = 0; x < row.length; x++) {
                        double noise = noise(worldColumn + x, worldRow + y);
                        pixels[at + x] = colour(row[x], r, noise);
                    }
                });
    }

    private void shade(PixelFrame f, Lights to) {
        // Finer than the step where pixels are larger: never coarser than two pixels at small
        // scales.
        double step = Math.max(STEP, 2 * f.metres());
        long firstColumn = (long) Math.floor(f.left() / step);
        long firstRow = (long) Math.floor(-f.top() / step);
        int columns = (int) Math.ceil(f.width() * f.metres() / step) + 3;
        int rows = (int) Math.ceil(f.height() * f.metres() / step) + 3;
        double[] lights = lights(firstColumn, firstRow, columns, rows, step, f.zoom());
        double[] line = new double[columns];
        double[] row = new double[f.width()];
        FineRelief fine = fine(f);
        for (int y = 0; y < f.height(); y++) {
            double down = (-f.top() + (y + 0.5) * f.metres()) / step - firstRow;
            int j = (int) down;
            double ty = down - j;
            for (int c = 0; c < columns; c++) {
                line[c] = lights[j * columns + c] * (1 - ty) + lights[(j + 1) * columns + c] * ty;
            }
            for (int x = 0; x < f.width(); x++) {
                double column = (f.left() + (x + 0.5) * f.metres()) / step - firstColumn;
                int i = (int) column;
                row[x] = line[i] + (line[i + 1] - line[i]) * (column - i);
            }
            if (fine != null) {
                fine.blend(f, y, row);
            }
            to.row(y, row);
        }
    }

    /// Null where nothing of a picture has finer heights.
    private @Nullable FineRelief fine(PixelFrame f) {
        return source.elevation()
                .map(heights -> new FineRelief(heights, f, Relief::light))
                .filter(FineRelief::isAnywhere)
                .orElse(null);
    }

    private double[] lights(
            long firstColumn, long firstRow, int columns, int rows, double step, double zoom) {
        ReliefSurface s = surface();
        // Small scales need more exaggeration to show the same form.
        double exaggeration = 6.5 + Math.max(0, Math.min(3, 10 - zoom)) * 1.1;
        double[] lights = new double[columns * rows];
        double[] lons = new double[columns];
        Arrays.setAll(lons, c -> WebMercator.lon((firstColumn + c) * step));
        double[] lats = new double[rows];
        Arrays.setAll(lats, r -> WebMercator.lat(-(firstRow + r) * step));
        s.slopes(
                lons,
                lats,
                (at, east, north) -> lights[at] = light(east * exaggeration, north * exaggeration));
        return lights;
    }

    /// Brightness of a slope (rise per metre to the east and to the north) against flat land, −1…1.
    private static double light(double east, double north) {
        double norm = Math.sqrt(1 + east * east + north * north);
        double flat = SIN_ALTITUDE;
        double sum = 0;
        for (double[] l : LIGHTS) {
            double shade = (-east * l[0] - north * l[1] + flat) / norm;
            sum += l[2] * (Math.max(0, shade) - flat);
        }
        return Math.max(-1, Math.min(1, sum / flat));
    }

    private static double alpha(double light, DrawOp.Relief r) {
        return r.strength() * Math.min(1.6, light < 0 ? -light * 1.5 : light * 2.2);
    }

    /// Premultiplied; `noise` is 0…1.
    private static int colour(double light, DrawOp.Relief r, double noise) {
        int a = (int) (255 * alpha(light, r) + noise);
        int rgb = light < 0 ? r.shadow() : r.light();
        int red = ((rgb >> 16) & 0xFF) * a / 255;
        int green = ((rgb >> 8) & 0xFF) * a / 255;
        int blue = (rgb & 0xFF) * a / 255;
        return a << 24 | red << 16 | green << 8 | blue;
    }

    /// The same for a pixel of the world in every tile.
    private static double noise(long x, long y) {
        long h = x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
        h ^= h >>> 29;
        h *= 0xBF58476D1CE4E5B9L;
        return (h >>> 40) / (double) (1 << 24);
    }
}
