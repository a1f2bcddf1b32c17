package org.xianggan.atlas.raster;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.style.Argb;
import org.xianggan.atlas.core.show.slide.FigureForm;
import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Function;

/// What lies over the maps of a slide, on a [VectorCanvas] whose unit is that of the slide.
final class SlideArt {
    /// Where the middle of a Chinese letter lies above its baseline, em.
    private static final double MIDDLE = 0.37;

    /// Logical pixels of a symbol of the legend.
    private static final int SYMBOL = 30;

    private static final double HALO = 3.5;

    /// Sheets of the shadow beneath a card.
    private static final int SHADOW = 12;

    /// How far it reaches.
    private static final double SPREAD = 20;

    private static final int SHADE = 0x02000000;

    /// Marks whose left half is bare: at the head of a title they hang out by it.
    private static final String HANGING = "“‘《〈「『（【";

    private final MapVector maps;
    private final Function<String, @Nullable BufferedImage> photos;

    SlideArt(MapVector maps, Function<String, @Nullable BufferedImage> photos) {
        this.maps = maps;
        this.photos = photos;
    }

    void paint(Slide slide, VectorCanvas to) {
        slide.parts().forEach(p -> paint(p, slide.theme(), to));
    }

    private void paint(Part part, Theme theme, VectorCanvas to) {
        switch (part) {
            case Part.Panel p -> panel(p, to);
            case Part.Text t -> text(t, to);
            case Part.Figures all ->
                    all.figures()
                            .forEach(
                                    f ->
                                            FigureForm.lines(f, theme, maps.measure())
                                                    .forEach(l -> figure(l, to)));
            case Part.Photo p -> photo(p, to);
            case Part.Legend l -> legend(l, theme, to);
            case Part.Scale s -> scale(s, to);
        }
    }

    private static void panel(Part.Panel p, VectorCanvas to) {
        if (p.round() > 0) {
            // A soft shadow that lifts the card off the map: densest at the card, without an edge
            // of its own.
            for (int i = SHADOW; i >= 1; i--) {
                double grown = SPREAD * i * i / (SHADOW * SHADOW);
                to.fill(form(p.at(), p.round() + grown, grown, 3), SHADE);
            }
        }
        Shape form = form(p.at(), p.round(), 0, 0);
        to.fill(form, p.fill());
        if (p.edge() >>> 24 != 0) {
            to.stroke(form(p.at(), p.round(), -0.75, 0), Pen.solid(p.edge(), 1.5));
        }
    }

    private static Shape form(SlideBox b, double round, double grown, double down) {
        double x = b.x() - grown;
        double y = b.y() - grown + down;
        double w = b.width() + 2 * grown;
        double h = b.height() + 2 * grown;
        return round > 0
                ? new RoundRectangle2D.Double(x, y, w, h, 2 * round, 2 * round)
                : new Rectangle2D.Double(x, y, w, h);
    }

    private void text(Part.Text t, VectorCanvas to) {
        double y = t.at().y() + t.leading() / 2 + MIDDLE * t.em();
        for (String line : t.lines()) {
            double x = t.toRight() ? t.at().right() - width(line, t.weight(), t.em()) : t.at().x();
            boolean hangs =
                    t.role() == Part.Role.TITLE
                            && !line.isEmpty()
                            && HANGING.indexOf(line.charAt(0)) >= 0;
            letters(line, t.weight(), t.em(), hangs ? x - 0.46 * t.em() : x, y, t.argb(), 0, to);
            y += t.leading();
        }
    }

    private void figure(FigureForm.Line l, VectorCanvas to) {
        letters(l.text(), l.weight(), l.em(), l.x(), l.baseline(), l.argb(), 0, to);
    }

    private double width(String text, Weight weight, double em) {
        return Lettering.width(maps.measure(), text, weight, em);
    }

    private void letters(
            String text,
            Weight weight,
            double em,
            double x,
            double y,
            int argb,
            int halo,
            VectorCanvas to) {
        if (text.isEmpty()) {
            return;
        }
        to.text(
                Lettering.line(
                        maps.measure(), text, weight, em, x, y, argb, halo, halo == 0 ? 0 : HALO));
    }

    private void photo(Part.Photo p, VectorCanvas to) {
        BufferedImage image = photos.apply(p.file());
        if (image != null) {
            SlideBox b = p.at();
            AffineTransform at = AffineTransform.getTranslateInstance(b.x(), b.y());
            at.scale(b.width(), b.height());
            to.image(image, at);
        }
    }

    private void legend(Part.Legend l, Theme theme, VectorCanvas to) {
        for (Part.Entry e : l.entries()) {
            SlideBox s = e.symbol();
            AffineTransform at = AffineTransform.getTranslateInstance(s.x(), s.y());
            at.scale(s.width() / SYMBOL, s.width() / SYMBOL);
            to.transformed(at, () -> maps.swatch(e.swatch(), theme, SYMBOL, SYMBOL / 2, to));
            SlideBox t = e.text();
            letters(
                    e.words(),
                    Weight.REGULAR,
                    l.em(),
                    t.x(),
                    t.y() + t.height() / 2 + MIDDLE * l.em(),
                    l.ink(),
                    0,
                    to);
        }
    }

    private void scale(Part.Scale s, VectorCanvas to) {
        SlideBox b = s.at();
        double right = b.right();
        double left = right - s.length();
        int rim = Argb.fade(s.halo(), 0.85);
        Shape[] parts = {
            new Rectangle2D.Double(left, b.bottom() - 4, s.length(), 4),
            new Rectangle2D.Double(left, b.bottom() - 12, 3, 12),
            new Rectangle2D.Double(right - 3, b.bottom() - 12, 3, 12)
        };
        for (Shape part : parts) {
            Rectangle2D r = part.getBounds2D();
            to.fill(
                    new Rectangle2D.Double(
                            r.getX() - 2.5, r.getY() - 2.5, r.getWidth() + 5, r.getHeight() + 5),
                    rim);
        }
        for (Shape part : parts) {
            to.fill(part, s.ink());
        }
        letters(
                s.words(),
                Weight.MEDIUM,
                s.em(),
                right - width(s.words(), Weight.MEDIUM, s.em()) - 6,
                b.bottom() - 16,
                s.ink(),
                s.halo(),
                to);
    }
}
