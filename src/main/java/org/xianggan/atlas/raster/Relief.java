package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.geo.WebMercator;
import org.xianggan.atlas.core.geo.WorldBox;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.FeatureSource.HeightGrid;
import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.PixelFrame;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/// Shaded relief: light from four sides on a smooth surface through the heights, computed once in
/// world space at two scales and resampled for each picture. Safe for several threads.
final class Relief {
    /// Mercator metres of a pixel of the images.
    private static final double FINE = 420;

    private static final double COARSE = 1500;

    /// Directions of light (clockwise from north) and what each counts: mainly from the north-west,
    /// as printed maps have it.
    private static final double[][] LIGHTS = {{315, 0.55}, {270, 0.2}, {0, 0.15}, {225, 0.1}};

    private static final double ALTITUDE = Math.toRadians(42);

    private record Key(int shadow, int light, double strength, boolean fine) {}

    private final FeatureSource source;
    private final Map<Key, BufferedImage> images = new HashMap<>();
    private @Nullable ReliefSurface surface;

    Relief(FeatureSource source) {
        this.source = source;
    }

    void paint(DrawOp.Relief r, PixelFrame f, Graphics2D g) {
        boolean fine = f.metres() < 1000;
        BufferedImage image = image(new Key(r.shadow(), r.light(), r.strength(), fine));
        double step = fine ? FINE : COARSE;
        WorldBox world = WebMercator.project(GeoBox.FRAME);
        AffineTransform at = new AffineTransform();
        at.translate(f.x(world.minX()), f.y(world.maxY()));
        at.scale(step / f.metres(), step / f.metres());
        Shape clip = g.getClip();
        g.clip(
                new Rectangle2D.Double(
                        f.x(world.minX()),
                        f.y(world.maxY()),
                        world.width() / f.metres(),
                        world.height() / f.metres()));
        g.drawImage(image, at, null);
        g.setClip(clip);
    }

    private synchronized BufferedImage image(Key key) {
        return images.computeIfAbsent(key, this::shade);
    }

    private BufferedImage shade(Key key) {
        if (surface == null) {
            HeightGrid heights = source.heights();
            surface = new ReliefSurface(heights);
        }
        ReliefSurface s = surface;
        double step = key.fine() ? FINE : COARSE;
        WorldBox world = WebMercator.project(GeoBox.FRAME);
        int width = (int) Math.ceil(world.width() / step) + 1;
        int height = (int) Math.ceil(world.height() / step) + 1;
        // Small scales need more exaggeration to show the same form.
        double exaggeration = key.fine() ? 7 : 10;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        double[] slope = new double[2];
        for (int row = 0; row < height; row++) {
            double lat = WebMercator.lat(world.maxY() - (row + 0.5) * step);
            for (int column = 0; column < width; column++) {
                double lon = WebMercator.lon(world.minX() + (column + 0.5) * step);
                s.slope(lon, lat, slope);
                image.setRGB(
                        column,
                        row,
                        colour(light(slope[0] * exaggeration, slope[1] * exaggeration), key));
            }
        }
        return image;
    }

    /// Brightness of a slope (rise per metre to the east and to the north) against flat land, −1…1.
    private static double light(double east, double north) {
        double norm = Math.sqrt(1 + east * east + north * north);
        double flat = Math.sin(ALTITUDE);
        double sum = 0;
        for (double[] l : LIGHTS) {
            double a = Math.toRadians(l[0]);
            double lx = Math.sin(a) * Math.cos(ALTITUDE);
            double ly = Math.cos(a) * Math.cos(ALTITUDE);
            double shade = (-east * lx - north * ly + flat) / norm;
            sum += l[1] * (Math.max(0, shade) - flat);
        }
        return Math.max(-1, Math.min(1, sum / flat));
    }

    private static int colour(double light, Key key) {
        double alpha = key.strength() * (light < 0 ? -light * 1.5 : light * 2.2);
        int a = (int) Math.round(255 * Math.min(alpha, key.strength() * 1.6));
        return (a << 24) | ((light < 0 ? key.shadow() : key.light()) & 0xFFFFFF);
    }
}
