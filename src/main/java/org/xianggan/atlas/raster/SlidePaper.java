package org.xianggan.atlas.raster;

import org.xianggan.atlas.core.render.draw.Pen;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.label.TextMeasure;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideSize;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/// What stands on a page of paper with slides, millimetres.
public final class SlidePaper {
    public static final int INK = 0xFF23282D;
    private static final int MUTED = 0xFF5C646B;
    public static final double MARGIN = 14;
    private static final int EDGE = 0xFFB9B2A3;
    private static final double FINE = 3;

    private final String title;
    private final String notice;
    private final SlidePictures painter;
    private final TextMeasure measure;

    /// @param title of the show
    /// @param notice for whom it is, and of its review
    public SlidePaper(String title, String notice, SlidePictures painter) {
        this.title = title;
        this.notice = notice;
        this.painter = painter;
        this.measure = painter.measure();
    }

    private double width(String text, Weight weight, double em) {
        return Lettering.width(measure, text, weight, em);
    }

    /// A line of text from `x`, its baseline at `y`.
    public void letters(
            String text, Weight weight, double em, double x, double y, int argb, VectorCanvas to) {
        if (!text.isEmpty()) {
            to.text(Lettering.line(measure, text, weight, em, x, y, argb, 0, 0));
        }
    }

    /// A slide as wide as that, with a thin edge.
    public void slide(Slide slide, double x, double y, double wide, VectorCanvas to) {
        double scale = wide / slide.size().width();
        AffineTransform at = AffineTransform.getTranslateInstance(x, y);
        at.scale(scale, scale);
        Rectangle2D place = new Rectangle2D.Double(x, y, wide, SlideSize.HEIGHT * scale);
        to.clipped(place, () -> to.transformed(at, () -> painter.paint(slide, to)));
        to.stroke(place, Pen.solid(EDGE, 0.2));
    }

    /// Title of the show, notice and number of the page along the lower edge.
    public void foot(int page, double wide, double high, VectorCanvas to) {
        double y = high - MARGIN * 0.6;
        String number = Integer.toString(page);
        letters(title, Weight.REGULAR, FINE, MARGIN, y, MUTED, to);
        double right = wide - MARGIN - width(number, Weight.REGULAR, FINE);
        letters(number, Weight.REGULAR, FINE, right, y, MUTED, to);
        right -= width(notice, Weight.BOLD, FINE) + 5;
        letters(notice, Weight.BOLD, FINE, right, y, INK, to);
    }
}
