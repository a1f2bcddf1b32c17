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

    /// Kept free at the edge of a panel.
    private static final double EDGE = 10;

    private Room() {}

    /// The box of a text, wider to the side where its lines end, and higher. What has one line may
    /// cross the edge of its panel before it breaks; paragraphs stay within.
    static SlideBox of(Part.Text t, Slide slide) {
        SlideBox at = t.at();
        double width = at.width() * SLACK;
        double height = Math.max(at.height(), t.lines().size() * t.leading()) * SLACK;
        SlideBox free = t.lines().size() > 1 ? panel(at, slide) : slide.size().box();
        double left =
                t.toRight() ? Math.min(at.x(), Math.max(free.x(), at.right() - width)) : at.x();
        double right =
                t.toRight()
                        ? at.right()
                        : Math.max(at.right(), Math.min(free.right(), at.x() + width));
        return new SlideBox(left, at.y(), right - left, height);
    }

    /// Of the smallest panel that holds it, less an edge; else the slide.
    private static SlideBox panel(SlideBox at, Slide slide) {
        return slide.parts().stream()
                .filter(p -> p instanceof Part.Panel)
                .map(Part::at)
                .filter(p -> p.holds(at))
                .min(Comparator.comparingDouble(p -> p.width() * p.height()))
                .map(p -> p.inset(EDGE))
                .orElse(slide.size().box());
    }
}
