package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.Labels;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.label.LabelStyle;
import org.xianggan.atlas.core.render.label.ShieldStyle;
import org.xianggan.atlas.core.render.label.TextBlock;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.render.style.Palette;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
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
    private final Map<SpriteKey, BufferedImage> sprites = lru(KEPT);
    private final Map<WidthKey, Double> widths = lru(3 * KEPT);

    LabelPainter(Fonts fonts) {
        this.fonts = fonts;
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
        Font font = fonts.get(weight, em);
        return new TextLine(text, font, tracking * font.getSize2D());
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

    private BufferedImage sprite(SpriteKey key) {
        BufferedImage image = new BufferedImage(key.w(), key.h(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = OpPainter.graphics(image);
        try {
            Palette palette = Palette.of(key.theme());
            LabelStyle style = LabelStyle.of(key.style(), palette);
            if (LabelStyle.isShield(key.style())) {
                shield(key.lines().getFirst(), style, key.w(), key.h(), key.scale(), g);
            } else {
                g.translate(key.w() / 2.0, key.h() / 2.0);
                g.rotate(Math.toRadians(key.angle()));
                text(key.lines(), style, key.scale(), g);
            }
        } finally {
            g.dispose();
        }
        return image;
    }

    /// A shield over the whole `w` × `h`.
    void shield(String ref, LabelStyle style, int w, int h, double scale, Graphics2D g) {
        ShieldStyle s = ShieldStyle.of(style.name());
        double u = scale;
        double arc = 4 * u;
        g.setColor(new Color(0xF0FFFFFF, true));
        g.fill(new RoundRectangle2D.Double(0, 0, w, h, arc + 2 * u, arc + 2 * u));
        Shape body = new RoundRectangle2D.Double(u, u, w - 2 * u, h - 2 * u, arc, arc);
        g.setColor(new Color(s.fill()));
        g.fill(body);
        double top = 0;
        if (s.top() != s.fill()) {
            top = 2.6 * u;
            Shape clip = g.getClip();
            g.setColor(new Color(s.top()));
            g.clip(new Rectangle2D.Double(0, 0, w, u + top));
            g.fill(body);
            g.setClip(clip);
        }
        if (s.edge() == s.ink() && s.ink() != 0xFFFFFFFF) {
            g.setColor(new Color(s.edge()));
            g.setStroke(new BasicStroke((float) (0.8 * u)));
            g.draw(
                    new RoundRectangle2D.Double(
                            1.4 * u, 1.4 * u, w - 2.8 * u, h - 2.8 * u, arc, arc));
        }
        TextLine line = line(ref, style.weight(), 0, style.size() * scale);
        Rectangle2D b = line.ink();
        g.setColor(new Color(s.ink()));
        double x = w / 2.0 - b.getCenterX();
        double y = (h + top * 0.7) / 2.0 - b.getCenterY();
        line.draw(g, x, y);
    }

    /// One line in the middle of what `g` paints on, as the legend shows it.
    void centred(String line, LabelStyle style, int w, int h, double scale, Graphics2D g) {
        g.translate(w / 2.0, h / 2.0);
        text(List.of(line), style, scale, g);
    }

    /// Lines centred on the origin.
    private void text(List<String> lines, LabelStyle style, double scale, Graphics2D g) {
        double height = 0;
        for (int i = 0; i < lines.size(); i++) {
            height += TextBlock.em(lines, i, style, scale) * LabelStyle.LINE_HEIGHT;
        }
        double y = -height / 2;
        Shape[] glyphs = new Shape[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            double em = TextBlock.em(lines, i, style, scale);
            TextLine line = line(lines.get(i), style.weight(), style.tracking(), em);
            double width = line.width();
            // Baseline: Chinese glyphs fill about −0.88…0.12 em.
            double baseline = y + em * (LabelStyle.LINE_HEIGHT / 2 + 0.38);
            AffineTransform at = AffineTransform.getTranslateInstance(-width / 2, baseline);
            if (style.slant() != 0) {
                // Leaning about the middle of the line keeps it centred; negative leans left.
                AffineTransform about = AffineTransform.getTranslateInstance(0, -0.38 * em);
                about.concatenate(lean(style.slant()));
                about.translate(0, 0.38 * em);
                at.concatenate(about);
            }
            glyphs[i] = line.outline(at);
            y += em * LabelStyle.LINE_HEIGHT;
        }
        if (style.haloColour() >>> 24 != 0) {
            g.setColor(new Color(style.haloColour(), true));
            g.setStroke(
                    new BasicStroke(
                            (float) (2 * style.halo() * scale),
                            BasicStroke.CAP_ROUND,
                            BasicStroke.JOIN_ROUND));
            for (Shape s : glyphs) {
                g.draw(s);
            }
        }
        g.setColor(new Color(style.colour(), true));
        for (Shape s : glyphs) {
            g.fill(s);
        }
    }

    /// Screen y grows downwards: a shear that moves what is above to the left.
    private static AffineTransform lean(double degrees) {
        return AffineTransform.getShearInstance(-Math.tan(Math.toRadians(degrees)), 0);
    }
}
