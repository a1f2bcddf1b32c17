package org.xianggan.atlas.core.paper;

import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.ArrayList;
import java.util.List;

/// Makes headings, rows and notes of a column of that width.
final class Pieces {
    private static final double HEAD = 3.25;
    private static final double BODY = 2.6;
    private static final double SIDE = 2.25;
    private static final double FINE = 2.05;
    private static final double MARK = 1.65;
    private static final double LEADING = 1.36;
    private static final double BETWEEN = 2;

    /// Of the column that the words beside a row may take on its own line.
    private static final double BESIDE = 0.62;

    private final Typesetter type;
    private final double width;

    Pieces(Typesetter type, double width) {
        this.type = type;
        this.width = width;
    }

    Piece heading(String text) {
        List<String> lines = type.lines(text, Weight.MEDIUM, HEAD, width, width);
        double pitch = HEAD * 1.25;
        double height = lines.size() * pitch + 1.6;
        return new Piece(
                height,
                3.2,
                true,
                (x, y, out) -> {
                    lines(lines, x, y, HEAD, pitch, Weight.MEDIUM, Ink.ACCENT, out);
                    double rule = y + lines.size() * pitch + 0.5;
                    out.add(new Block.Rule(x, rule, x + width, rule, 0.25, Ink.ACCENT));
                });
    }

    Piece group(String text) {
        return new Piece(
                SIDE * LEADING,
                1.1,
                true,
                (x, y, out) -> lines(List.of(text), x, y, SIDE, SIDE, Weight.BOLD, Ink.MUTED, out));
    }

    /// What it is at the left, its numbers raised behind it, what is said of it at the right of the
    /// last line, or below where that has no room.
    Piece row(String main, String side, String numbers) {
        double marks = numbers.isEmpty() ? 0 : type.width(numbers, Weight.REGULAR, MARK) + 0.5;
        double beside = side.isEmpty() ? 0 : type.width(side, Weight.REGULAR, SIDE) + BETWEEN;
        boolean below = beside > width * BESIDE;
        List<String> lines = type.lines(main, Weight.REGULAR, BODY, width, width);
        double last = type.width(lines.getLast(), Weight.REGULAR, BODY);
        if (last + marks > width) {
            // The numbers never stand alone.
            lines = type.lines(main, Weight.REGULAR, BODY, width - marks, width - marks);
            last = type.width(lines.getLast(), Weight.REGULAR, BODY);
        }
        below |= last + marks + beside > width && beside > 0;
        List<String> under =
                below ? type.lines(side, Weight.REGULAR, SIDE, width - 2, width - 2) : List.of();
        double pitch = BODY * LEADING;
        double underPitch = SIDE * LEADING;
        double height = lines.size() * pitch + under.size() * underPitch;
        List<String> all = lines;
        double end = last;
        boolean own = !below && !side.isEmpty();
        return new Piece(
                height,
                0.35,
                false,
                (x, y, out) -> {
                    lines(all, x, y, BODY, pitch, Weight.REGULAR, Ink.TEXT, out);
                    double base = y + (all.size() - 1) * pitch + baseline(BODY, pitch);
                    if (!numbers.isEmpty()) {
                        out.add(
                                new Block.Line(
                                        x + end + 0.4,
                                        base - 1,
                                        numbers,
                                        Weight.REGULAR,
                                        MARK,
                                        Ink.ACCENT));
                    }
                    if (own) {
                        out.add(
                                new Block.Line(
                                        x + width - beside + BETWEEN,
                                        base,
                                        side,
                                        Weight.REGULAR,
                                        SIDE,
                                        Ink.MUTED));
                    }
                    lines(
                            under,
                            x + 2,
                            y + all.size() * pitch,
                            SIDE,
                            underPitch,
                            Weight.REGULAR,
                            Ink.MUTED,
                            out);
                });
    }

    /// A sentence in small letters.
    Piece note(String text) {
        List<String> lines = type.lines(text, Weight.REGULAR, SIDE, width, width);
        double pitch = SIDE * LEADING;
        return new Piece(
                lines.size() * pitch,
                0.4,
                false,
                (x, y, out) -> lines(lines, x, y, SIDE, pitch, Weight.REGULAR, Ink.MUTED, out));
    }

    /// What is to be known of the row above.
    Piece remark(String text) {
        List<String> lines = type.lines(text, Weight.REGULAR, FINE, width - 2, width - 2);
        double pitch = FINE * 1.3;
        return new Piece(
                lines.size() * pitch,
                0,
                false,
                (x, y, out) -> lines(lines, x + 2, y, FINE, pitch, Weight.REGULAR, Ink.MUTED, out));
    }

    /// A source with its number before it.
    Piece source(int number, String words) {
        double indent = 3.2;
        List<String> lines =
                type.lines(words, Weight.REGULAR, FINE, width - indent, width - indent);
        double pitch = FINE * 1.3;
        String mark = Integer.toString(number);
        return new Piece(
                lines.size() * pitch,
                0.2,
                false,
                (x, y, out) -> {
                    double right = x + indent - 0.7 - type.width(mark, Weight.REGULAR, FINE);
                    out.add(
                            new Block.Line(
                                    right,
                                    y + baseline(FINE, pitch),
                                    mark,
                                    Weight.REGULAR,
                                    FINE,
                                    Ink.ACCENT));
                    lines(lines, x + indent, y, FINE, pitch, Weight.REGULAR, Ink.MUTED, out);
                });
    }

    static double baseline(double em, double pitch) {
        return pitch / 2 + 0.36 * em;
    }

    static void lines(
            List<String> lines,
            double x,
            double y,
            double em,
            double pitch,
            Weight weight,
            int argb,
            List<Block> out) {
        List<Block> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                placed.add(
                        new Block.Line(
                                x,
                                y + i * pitch + baseline(em, pitch),
                                lines.get(i),
                                weight,
                                em,
                                argb));
            }
        }
        out.addAll(placed);
    }
}
