package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.label.LabelStyle;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.render.style.Palette;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Paints placed labels: halo first, then glyphs; each label is painted once as a sprite and kept.
/// Safe for several threads.
final class LabelPainter implements TextMeasure {
    /// Sprites kept; one is about 60 × 18 pixels.
    private static final int KEPT = 3000;

    private record SpriteKey(
            String style,
            List<String> lines,
            int w,
            int h,
            long angle,
            Theme theme,
            double scale) {}

    private record WidthKey(String text, LabelStyle.Weight weight, double tracking, double em) {}

    private final Fonts fonts;
    private final LabelArt art;
    private final Map<SpriteKey, BufferedImage> sprites = lru(KEPT);
    private final Map<WidthKey, Double> widths = lru(3 * KEPT);

    LabelPainter(Fonts fonts) {
        this.fonts = fonts;
        this.art = new LabelArt(fonts);
    }

    private static <K, V> Map<K, V> lru(int kept) {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(256, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> e) {
                        return size() > kept;
                    }
                });
    }

    @Override
    public double width(String text, LabelStyle.Weight weight, double tracking, double em) {
        return widths.computeIfAbsent(
                new WidthKey(text, weight, tracking, em),
                k -> line(k.text(), k.weight(), k.tracking(), k.em()).width());
    }

    private TextLine line(String text, LabelStyle.Weight weight, double tracking, double em) {
        return art.line(text, weight, tracking, em);
    }

    /// Paints the label with the picture's top left at (left, top) of the viewport.
    void paint(Labels.Placed p, Theme theme, double scale, Graphics2D g) {
        int w = (int) Math.ceil(p.width());
        int h = (int) Math.ceil(p.height());
        SpriteKey key =
                new SpriteKey(
                        p.style(), p.lines(), w, h, Math.round(p.angleDegrees()), theme, scale);
        BufferedImage sprite = sprites.get(key);
        if (sprite == null) {
            sprite = sprite(key);
            sprites.put(key, sprite);
        }
        g.drawImage(sprite, (int) Math.round(p.x()), (int) Math.round(p.y()), null);
    }

    /// The same as real text.
    void paint(Labels.Placed p, Theme theme, double scale, VectorCanvas to) {
        to.transformed(
                AffineTransform.getTranslateInstance(Math.round(p.x()), Math.round(p.y())),
                () ->
                        art.label(
                                p.lines(),
                                LabelStyle.of(p.style(), Palette.of(theme)),
                                Math.ceil(p.width()),
                                Math.ceil(p.height()),
                                Math.round(p.angleDegrees()),
                                scale,
                                to));
    }

    private BufferedImage sprite(SpriteKey key) {
        BufferedImage image = Pictures.image(key.w(), key.h());
        Graphics2D g = OpPainter.graphics(image);
        try {
            art.label(
                    key.lines(),
                    LabelStyle.of(key.style(), Palette.of(key.theme())),
                    key.w(),
                    key.h(),
                    key.angle(),
                    key.scale(),
                    new Java2dCanvas(image, g, fonts));
        } finally {
            g.dispose();
        }
        return image;
    }

    LabelArt art() {
        return art;
    }
}
