package org.xianggan.atlas.exchange.show;

import org.xianggan.atlas.core.show.slide.Part;
import org.xianggan.atlas.core.show.slide.Slide;
import org.xianggan.atlas.core.show.slide.SlideBox;

import java.util.Comparator;

/// Boxes for letters that are not ours: a program that writes a text anew with its own font needs
/// more room than we did.
final class Room {
    /// By how much a box is larger than its text.
    static final double SLACK = 1.08;

    /// A line that stands alone never breaks: it has more, and an em.
    private static final double LOOSE = 1.2;

    private Room() {}

    /// The box of a text, wider to the side where its lines end, and higher. What has one line may
    /// cross the edge of its panel before it breaks; paragraphs stay within.
    static SlideBox of(Part.Text t, Slide slide) {
        SlideBox at = t.at();
        boolean alone = t.lines().size() <= 1;
        double width = alone ? at.width() * LOOSE + t.em() : at.width() * SLACK;
        double height = Math.max(at.height(), t.lines().size() * t.leading()) * SLACK;
        SlideBox free = alone ? slide.size().box() : beside(at, panel(at, slide), slide);
        double left =
                t.toRight() ? Math.min(at.x(), Math.max(free.x(), at.right() - width)) : at.x();
        double right =
                t.toRight()
                        ? at.right()
                        : Math.max(at.right(), Math.min(free.right(), at.x() + width));
        return new SlideBox(left, at.y(), right - left, height);
    }

    /// What of a free place is left by what stands beside a text.
    private static SlideBox beside(SlideBox at, SlideBox free, Slide slide) {
        double left = free.x();
        double right = free.right();
        for (Part p : slide.parts()) {
            SlideBox o = p.at();
            if (p instanceof Part.Panel || o.y() >= at.bottom() || o.bottom() <= at.y()) {
                continue;
            }
            if (o.x() >= at.right()) {
                right = Math.min(right, (at.right() + o.x()) / 2);
            } else if (o.right() <= at.x()) {
                left = Math.max(left, (at.x() + o.right()) / 2);
            }
        }
        return new SlideBox(left, free.y(), Math.max(0, right - left), free.height());
    }

    /// Of the smallest panel that holds it, half of what was kept free at its edges; else the
    /// slide.
    private static SlideBox panel(SlideBox at, Slide slide) {
        return slide.parts().stream()
                .filter(p -> p instanceof Part.Panel)
                .map(Part::at)
                .filter(p -> p.holds(at))
                .min(Comparator.comparingDouble(p -> p.width() * p.height()))
                .map(
                        p -> {
                            double left = (p.x() + at.x()) / 2;
                            double right = (p.right() + at.right()) / 2;
                            return new SlideBox(left, p.y(), right - left, p.height());
                        })
                .orElse(slide.size().box());
    }
}
