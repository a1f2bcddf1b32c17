package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.MapPainter.Swatch;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.Picture;
import org.xianggan.atlas.core.render.draw.DrawOp;
import org.xianggan.atlas.core.render.draw.PixelFrame;
import org.xianggan.atlas.core.render.draw.SwatchDrawing;
import org.xianggan.atlas.core.render.label.LabelStyle;
import org.xianggan.atlas.core.render.label.ShieldStyle;
import org.xianggan.atlas.core.render.label.TextBlock;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.render.style.Palette;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;

/// Symbols of the layer list, painted by the code that paints the map.
final class Swatches {
    private final OpPainter painter;
    private final TextMeasure measure;
    private final LabelArt art;
    private final Fonts fonts;

    Swatches(OpPainter painter, LabelPainter labels, Fonts fonts) {
        this.painter = painter;
        this.measure = labels;
        this.art = labels.art();
        this.fonts = fonts;
    }

    Picture of(Swatch swatch, Theme theme, int width, int height, double scale) {
        int w = (int) Math.ceil(width * scale);
        int h = (int) Math.ceil(height * scale);
        BufferedImage image = Pictures.image(w, h);
        painter.paint(ops(swatch, theme, w, h, scale), frame(w, h, scale), image, () -> false);
        Graphics2D g = OpPainter.graphics(image);
        try {
            letters(swatch, theme, w, h, scale, new Java2dCanvas(image, g, fonts));
        } finally {
            g.dispose();
        }
        return Pictures.of(image);
    }

    static PixelFrame frame(int w, int h, double scale) {
        return new PixelFrame(0, 0, 1, SwatchDrawing.ZOOM, scale, w, h);
    }

    static List<DrawOp> ops(Swatch swatch, Theme theme, int w, int h, double scale) {
        return new SwatchDrawing(Palette.of(theme)).of(swatch, frame(w, h, scale));
    }

    /// What of a symbol is written.
    void letters(Swatch swatch, Theme theme, int w, int h, double scale, VectorCanvas to) {
        if (swatch instanceof Swatch.OfShield s) {
            shield(s, theme, w, h, scale, to);
        } else if (swatch instanceof Swatch.OfSketch) {
            // The word tells a sketch from a status without a source: both have the paler casing.
            art.text(
                    List.of("示意"),
                    LabelStyle.of("sketch", Palette.of(theme)),
                    scale,
                    AffineTransform.getTranslateInstance(w / 2.0, h / 2.0),
                    to);
        }
    }

    private void shield(
            Swatch.OfShield s, Theme theme, int width, int height, double scale, VectorCanvas to) {
        LabelStyle style =
                LabelStyle.of(ShieldStyle.name(s.ref(), s.lineClass()), Palette.of(theme));
        TextBlock t = TextBlock.of(List.of(s.ref()), style, scale, measure);
        int w = Math.min(width, (int) Math.ceil(t.width() + 5 * scale));
        int h = Math.min(height, (int) Math.ceil(16 * scale));
        to.transformed(
                AffineTransform.getTranslateInstance((width - w) / 2, (height - h) / 2),
                () -> art.shield(s.ref(), style, w, h, scale, to));
    }
}
