package org.xianggan.atlas.testing;

import org.xianggan.atlas.core.geo.GeoBox;
import org.xianggan.atlas.core.render.MapState;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlideMap;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.core.show.slide.SlideSize;

import java.util.Arrays;
import java.util.List;

/// Slides whose world is a pattern that every place can be told by, for what lays pictures over
/// one another: names are stripes over it, the card is a square.
public final class DrawnSlides implements SlidePainter {
    private static final int CARD = 0xFF203040;

    /// A slide of one map.
    public static Slide slide(String id, GeoBox box, SlideBox at, int year) {
        double scale = 24.0 / 11 / 1.5;
        int w = (int) Math.round(at.width() / SlideMap.UNITS / scale);
        int h = (int) Math.round(at.height() / SlideMap.UNITS / scale);
        Viewport v = Viewport.fitting(box, w, h, scale, 10);
        return new Slide(
                id,
                SlideSize.WIDE,
                Theme.PAPER,
                0xFFF4F1E8,
                "",
                List.of(new SlideMap(at, List.of(), v, MapState.initial(year), null, null, "")),
                List.of(),
                List.of());
    }

    @Override
    public Picture whole(Slide slide, int width) {
        Picture p = maps(slide, width, true);
        Picture over = over(slide, width);
        for (int i = 0; i < p.argb().length; i++) {
            if (over.argb()[i] != 0) {
                p.argb()[i] = over.argb()[i];
            }
        }
        return p;
    }

    @Override
    public Picture over(Slide slide, int width) {
        int height = height(slide, width);
        int[] argb = new int[width * height];
        for (int y = height / 8; y < height / 2; y++) {
            for (int x = width / 10; x < width / 4; x++) {
                argb[y * width + x] = CARD + slide.scene().hashCode() % 64 * 3;
            }
        }
        return new Picture(0, 0, width, height, argb);
    }

    @Override
    public Picture maps(Slide slide, int width, boolean names) {
        int height = height(slide, width);
        int[] argb = new int[width * height];
        Arrays.fill(argb, slide.ground());
        for (SlideMap map : slide.maps()) {
            double f = width / slide.size().width();
            Viewport v = map.viewport();
            double m = v.metresPerPixel() / v.scale() / SlideMap.UNITS / f;
            double left = v.box().minX() - map.at().x() * f * m;
            double top = v.box().maxY() + map.at().y() * f * m;
            for (int y = (int) (map.at().y() * f); y < map.at().bottom() * f; y++) {
                for (int x = (int) (map.at().x() * f); x < map.at().right() * f; x++) {
                    int c = colour(left + (x + 0.5) * m, top - (y + 0.5) * m, map);
                    argb[y * width + x] = names && y % 40 < 6 ? 0xFF101010 : c;
                }
            }
        }
        return new Picture(0, 0, width, height, argb);
    }

    @Override
    public Picture named(Slide slide, Picture bare) {
        return maps(slide, bare.width(), true);
    }

    @Override
    public Picture ground(Slide slide, Viewport v) {
        int w = (int) Math.ceil(v.width() * v.scale() - 1e-9);
        int h = (int) Math.ceil(v.height() * v.scale() - 1e-9);
        double m = v.metresPerPixel() / v.scale();
        int[] argb = new int[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                argb[y * w + x] =
                        colour(
                                v.box().minX() + (x + 0.5) * m,
                                v.box().maxY() - (y + 0.5) * m,
                                slide.maps().getFirst());
            }
        }
        return new Picture(0, 0, w, h, argb);
    }

    /// Slow waves, so that what is stretched is what would have been painted.
    private static int colour(double x, double y, SlideMap map) {
        int r = (int) (160 + 60 * Math.sin(x / 9000));
        int g = (int) (160 + 60 * Math.sin(y / 11000));
        int b = map.state().year() % 100 * 4;
        return 0xFF000000 | r << 16 | g << 8 | b;
    }

    private static int height(Slide slide, int width) {
        return (int) Math.round(width * SlideSize.HEIGHT / slide.size().width());
    }
}
