package org.xianggan.atlas.core.show.play;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.show.slide.SlideSize;

import java.util.ArrayList;
import java.util.List;

/// What the presenter points and draws with.
///
/// @param strokes on the scene that is on
/// @param dot where the laser points; null while it does not
public record Ink(Tool tool, List<Stroke> strokes, @Nullable Dot dot) {
    public static final Ink NONE = new Ink(Tool.NONE, List.of(), null);

    /// The most points of one line, and lines of a scene: nobody reads more, and memory stays flat.
    static final int MOST_POINTS = 4000;

    static final int MOST_STROKES = 400;

    /// How far beyond the slide a pointer is still followed.
    private static final double FARTHEST = 10 * SlideSize.HEIGHT;

    public enum Tool {
        NONE,
        LASER,
        PEN
    }

    /// A place on a slide.
    public record Dot(double x, double y) {}

    public Ink {
        strokes = List.copyOf(strokes);
        if (tool != Tool.LASER && dot != null) {
            throw new IllegalArgumentException("a dot without a laser");
        }
    }

    /// Takes it into the hand, or puts it away.
    Ink toggle(Tool other) {
        return new Ink(tool == other ? Tool.NONE : other, strokes, null);
    }

    Ink put() {
        return new Ink(Tool.NONE, strokes, null);
    }

    Ink cleared() {
        return new Ink(tool, List.of(), dot);
    }

    Ink gone() {
        return new Ink(tool, strokes, null);
    }

    Ink point(double x, double y) {
        return tool == Tool.LASER && sane(x, y) ? new Ink(tool, strokes, new Dot(x, y)) : this;
    }

    Ink press(double x, double y) {
        if (tool != Tool.PEN || !sane(x, y) || strokes.size() >= MOST_STROKES) {
            return point(x, y);
        }
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(Stroke.at(x, y));
        return new Ink(tool, more, dot);
    }

    Ink drag(double x, double y) {
        if (tool != Tool.PEN || !sane(x, y) || strokes.isEmpty()) {
            return point(x, y);
        }
        Stroke last = strokes.getLast();
        if (last.points().size() >= 2 * MOST_POINTS) {
            return press(x, y);
        }
        List<Stroke> longer = new ArrayList<>(strokes);
        longer.set(longer.size() - 1, last.to(x, y));
        return new Ink(tool, longer, dot);
    }

    private static boolean sane(double x, double y) {
        return Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST;
    }
}
