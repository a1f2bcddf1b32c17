package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.error.Messages;
import org.xianggan.atlas.core.render.FeatureSource;
import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.Viewport;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.label.Box;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;
import org.xianggan.atlas.core.show.slide.SlideMap;
import org.xianggan.atlas.core.show.slide.SlidePainter;
import org.xianggan.atlas.core.show.slide.SlideSize;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Slides as pictures, and as forms on a [VectorCanvas]. Names are placed once, in the pixels of
/// the slide's own map, so that they stand at the same places whatever the slide is drawn on. Safe
/// for several threads.
public final class SlidePictures implements SlidePainter {
    private final MapVector maps;
    private final SlideArt art;

    /// @param fonts the folder of our fonts
    /// @param texts the language of failures
    /// @param photos the pictures of the show by their names; null for what is missing
    public SlidePictures(
            FeatureSource source,
            Path fonts,
            Messages texts,
            Function<String, @Nullable BufferedImage> photos) {
        this(new MapVector(source, fonts, texts), photos);
    }

    public SlidePictures(MapVector maps, Function<String, @Nullable BufferedImage> photos) {
        this.maps = maps;
        this.art = new SlideArt(maps, photos);
    }

    /// Widths of text, for whoever lays slides out.
    public TextMeasure measure() {
        return maps.measure();
    }

    @Override
    public Picture whole(Slide slide, int width) {
        BufferedImage image = image(slide, width);
        maps(slide, image, true);
        over(slide, image);
        return Pictures.of(image);
    }

    @Override
    public Picture over(Slide slide, int width) {
        BufferedImage image = image(slide, width);
        over(slide, image);
        return Pictures.of(image);
    }

    @Override
    public Picture maps(Slide slide, int width, boolean names) {
        BufferedImage image = image(slide, width);
        maps(slide, image, names);
        return Pictures.of(image);
    }

    @Override
    public Picture named(Slide slide, Picture bare) {
        BufferedImage image = Pictures.image(Pictures.copy(Pictures.image(bare)));
        names(slide, image);
        return Pictures.of(image);
    }

    @Override
    public Picture ground(Slide slide, Viewport viewport) {
        SlideMap map = slide.maps().getFirst();
        PixelFrame f = PixelFrame.of(viewport).enlarged(map.state().symbolScale());
        BufferedImage image = Pictures.image(f.width(), f.height());
        maps.ground(f, map.state(), over(map), image);
        return Pictures.of(image);
    }

    /// The whole slide as forms; the unit of the canvas is that of the slide.
    public void paint(Slide slide, VectorCanvas to) {
        SlideBox all = slide.size().box();
        to.fill(shape(all), slide.ground());
        for (SlideMap map : slide.maps()) {
            AffineTransform at = AffineTransform.getTranslateInstance(map.at().x(), map.at().y());
            at.scale(SlideMap.UNITS, SlideMap.UNITS);
            to.clipped(
                    shape(map.at()),
                    () ->
                            to.transformed(
                                    at,
                                    () ->
                                            maps.map(
                                                    map.viewport(),
                                                    map.state(),
                                                    over(map),
                                                    reserved(map),
                                                    to)));
        }
        art.paint(slide, to);
    }

    private static Rectangle2D shape(SlideBox b) {
        return new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height());
    }

    private static MapVector.Over over(SlideMap map) {
        return new MapVector.Over(map.travel(), map.web(), null);
    }

    private static BufferedImage image(Slide slide, int width) {
        double pixels = width / slide.size().width();
        return Pictures.image(width, (int) Math.round(SlideSize.HEIGHT * pixels));
    }

    /// What of a map's viewport is covered, and what of it lies beyond its place.
    private static List<Box> reserved(SlideMap map) {
        double u = SlideMap.UNITS;
        return map.covered().stream()
                .map(
                        c ->
                                new Box(
                                        (c.x() - map.at().x()) / u,
                                        (c.y() - map.at().y()) / u,
                                        c.width() / u,
                                        c.height() / u))
                .toList();
    }

    private void over(Slide slide, BufferedImage image) {
        Graphics2D g = OpPainter.graphics(image);
        try {
            double pixels = image.getWidth() / slide.size().width();
            Java2dCanvas canvas = new Java2dCanvas(image, g, maps.fonts());
            canvas.transformed(
                    AffineTransform.getScaleInstance(pixels, pixels),
                    () -> art.paint(slide, canvas));
        } finally {
            g.dispose();
        }
    }

    private void maps(Slide slide, BufferedImage image, boolean names) {
        Graphics2D g = OpPainter.graphics(image);
        try {
            g.setColor(new Color(slide.ground(), true));
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            for (SlideMap map : slide.maps()) {
                map(map, image.getWidth() / slide.size().width(), image, g);
            }
        } finally {
            g.dispose();
        }
        if (names) {
            names(slide, image);
        }
    }

    private void names(Slide slide, BufferedImage image) {
        double pixels = image.getWidth() / slide.size().width();
        for (SlideMap map : slide.maps()) {
            Labels placed = maps.names(map.viewport(), map.state(), reserved(map));
            if (placed == null) {
                continue;
            }
            Rectangle at = at(map, pixels);
            Graphics2D on = OpPainter.graphics(image.getSubimage(at.x, at.y, at.width, at.height));
            try {
                maps.paint(placed, pixels * SlideMap.UNITS, 0, 0, on);
            } finally {
                on.dispose();
            }
        }
    }

    /// The place of a map in a picture of so many pixels for a unit of the slide.
    private static Rectangle at(SlideMap map, double pixels) {
        int left = (int) Math.round(map.at().x() * pixels);
        int top = (int) Math.round(map.at().y() * pixels);
        return new Rectangle(
                left,
                top,
                (int) Math.round(map.at().right() * pixels) - left,
                (int) Math.round(map.at().bottom() * pixels) - top);
    }

    /// @param pixels of a unit of the slide
    private void map(SlideMap map, double pixels, BufferedImage image, Graphics2D g) {
        Rectangle at = at(map, pixels);
        double times = pixels * SlideMap.UNITS;
        PixelFrame own = PixelFrame.of(map.viewport());
        double metres = own.metres() / times;
        PixelFrame f =
                new PixelFrame(
                                own.left() + (at.x - map.at().x() * pixels) * metres,
                                own.top() - (at.y - map.at().y() * pixels) * metres,
                                metres,
                                own.zoom(),
                                own.scale() * times,
                                at.width,
                                at.height)
                        .enlarged(map.state().symbolScale());
        boolean whole = at.width == image.getWidth() && at.height == image.getHeight();
        BufferedImage part = whole ? image : Pictures.image(at.width, at.height);
        maps.ground(f, map.state(), over(map), part);
        if (!whole) {
            g.drawImage(part, at.x, at.y, null);
        }
    }
}
