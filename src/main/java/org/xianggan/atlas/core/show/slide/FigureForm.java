package org.xianggan.atlas.core.show.slide;

import org.xianggan.atlas.core.paper.Typesetter;
import org.xianggan.atlas.core.render.MapState.Theme;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;
import org.xianggan.atlas.core.render.label.TextMeasure;

import java.util.ArrayList;
import java.util.List;

/// How a figure is written: value, unit and the numbers of its sources on one line, what it is
/// beneath, then when.
public final class FigureForm {
    private static final double VALUE_LINE = 1.08;
    private static final double FINE_LINE = 1.32;
    private static final double GAP = 8;
    private static final String SPACE = "  ";

    /// Of the unit, by the value.
    private static final double UNIT = 0.44;

    private FigureForm() {}

    /// A line of it: left edge and baseline.
    public record Line(
            double x, double baseline, String text, Weight weight, double em, int argb) {}

    /// The size of its value: as designed, or what fits.
    static double em(Said.Number n, double room, Sizes sizes, Typesetter t) {
        double em = sizes.figure();
        while (wide(n, em, t) > room && em > Sizes.LEAST) {
            em = Math.max(Sizes.LEAST, em * 0.96);
        }
        return em;
    }

    /// @param room its width
    /// @param em of its value
    static Part.Figure of(
            Said.Number n,
            double x,
            double y,
            double room,
            double em,
            Sizes sizes,
            SlideInk ink,
            Typesetter t) {
        List<String> label = new ArrayList<>();
        for (String l : n.label()) {
            label.addAll(t.lines(l, Weight.REGULAR, sizes.fine(), room, room));
        }
        int fine = label.size() + (asOfApart(label, n.asOf(), room, sizes.fine(), t) ? 1 : 0);
        double height = em * VALUE_LINE + GAP + fine * sizes.fine() * FINE_LINE;
        return new Part.Figure(
                new SlideBox(x, y, room, height),
                n.fact(),
                n.value(),
                n.unit(),
                label,
                n.asOf(),
                n.numbers(),
                em,
                sizes.fine(),
                ink.accent(),
                ink.muted(),
                n.changed());
    }

    /// Whether the date has a line of its own, for want of room behind what it is the date of.
    private static boolean asOfApart(
            List<String> label, String asOf, double room, double em, Typesetter t) {
        return !asOf.isEmpty()
                && (label.isEmpty()
                        || t.width(label.getLast() + SPACE + asOf, Weight.REGULAR, em) > room);
    }

    /// Of value, unit and numbers.
    static double wide(Said.Number n, double em, Typesetter t) {
        double unit = n.unit().isEmpty() ? 0 : t.width(n.unit(), Weight.MEDIUM, unitEm(em));
        double numbers = n.numbers().isEmpty() ? 0 : t.width(n.numbers(), Weight.REGULAR, 24) + 6;
        return t.width(n.value(), Weight.BOLD, em) + (unit == 0 ? 0 : unit + em * 0.12) + numbers;
    }

    public static double unitEm(double valueEm) {
        return Math.max(Sizes.LEAST, valueEm * UNIT);
    }

    /// Its lines as they are painted.
    ///
    /// @param theme of the slide
    public static List<Line> lines(Part.Figure f, Theme theme, TextMeasure measure) {
        Typesetter t = new Typesetter(measure);
        int ink = SlideInk.of(theme).ink();
        List<Line> out = new ArrayList<>();
        double em = f.valueEm();
        double x = f.at().x();
        double baseline = f.at().y() + em * (VALUE_LINE / 2 + 0.37);
        out.add(new Line(x, baseline, f.value(), Weight.BOLD, em, f.ink()));
        x += t.width(f.value(), Weight.BOLD, em);
        if (!f.unit().isEmpty()) {
            double unit = unitEm(em);
            x += em * 0.12;
            out.add(new Line(x, baseline, f.unit(), Weight.MEDIUM, unit, f.ink()));
            x += t.width(f.unit(), Weight.MEDIUM, unit);
        }
        if (!f.numbers().isEmpty()) {
            out.add(
                    new Line(
                            x + 6,
                            baseline - 0.42 * unitEm(em),
                            f.numbers(),
                            Weight.REGULAR,
                            Sizes.LEAST,
                            f.muted()));
        }
        double step = f.labelEm() * FINE_LINE;
        double y = f.at().y() + em * VALUE_LINE + GAP + step / 2 + 0.37 * f.labelEm();
        for (String line : f.label()) {
            out.add(new Line(f.at().x(), y, line, Weight.REGULAR, f.labelEm(), ink));
            y += step;
        }
        if (!f.asOf().isEmpty()) {
            boolean apart = asOfApart(f.label(), f.asOf(), f.at().width(), f.labelEm(), t);
            double right =
                    apart ? 0 : t.width(f.label().getLast() + SPACE, Weight.REGULAR, f.labelEm());
            out.add(
                    new Line(
                            f.at().x() + right,
                            apart ? y : y - step,
                            f.asOf(),
                            Weight.REGULAR,
                            f.labelEm(),
                            f.muted()));
        }
        return out;
    }
}
