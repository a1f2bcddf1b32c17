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
import org.xianggan.atlas.core.render.style.Palette;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Symbols of the layer list, painted by the code that paints the map.
final class Swatches {
    private final OpPainter painter;
    private final LabelPainter labels;

    Swatches(OpPainter painter, LabelPainter labels) {
        this.painter = painter;
        this.labels = labels;
    }

    Picture of(Swatch swatch, Theme theme, int width, int height, double scale) {
        int w = (int) Math.ceil(width * scale);
        int h = (int) Math.ceil(height * scale);
        BufferedImage image = Pictures.image(w, h);
        if (swatch instanceof Swatch.OfShield s) {
            shield(s, theme, scale, image);
        } else {
            PixelFrame frame = new PixelFrame(0, 0, 1, SwatchDrawing.ZOOM, scale, w, h);
            List<DrawOp> ops = new SwatchDrawing(Palette.of(theme)).of(swatch, frame);
            painter.paint(ops, frame, image, () -> false);
            if (swatch instanceof Swatch.OfSketch) {
                // The word tells a sketch from a status without a source: both have the paler
                // casing.
                LabelStyle style = LabelStyle.of("sketch", Palette.of(theme));
                Graphics2D g = OpPainter.graphics(image);
                labels.centred("示意", style, w, h, scale, g);
                g.dispose();
            }
        }
        return Pictures.of(image);
    }

    private void shield(Swatch.OfShield s, Theme theme, double scale, BufferedImage image) {
        LabelStyle style =
                LabelStyle.of(ShieldStyle.name(s.ref(), s.lineClass()), Palette.of(theme));
        TextBlock t = TextBlock.of(List.of(s.ref()), style, scale, labels);
        int w = Math.min(image.getWidth(), (int) Math.ceil(t.width() + 5 * scale));
        int h = Math.min(image.getHeight(), (int) Math.ceil(16 * scale));
        Graphics2D g = OpPainter.graphics(image);
        try {
            g.translate((image.getWidth() - w) / 2, (image.getHeight() - h) / 2);
            labels.shield(s.ref(), style, w, h, scale, g);
        } finally {
            g.dispose();
        }
    }
}
