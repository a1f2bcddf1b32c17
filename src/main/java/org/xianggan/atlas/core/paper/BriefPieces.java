package org.xianggan.atlas.core.paper;

import org.jspecify.annotations.Nullable;
import org.xianggan.atlas.core.brief.Brief.Column;
import org.xianggan.atlas.core.brief.Brief.Table;
import org.xianggan.atlas.core.brief.Brief.Words;
import org.xianggan.atlas.core.render.label.LabelStyle.Weight;

import java.util.ArrayList;
import java.util.List;

/// Makes headings, paragraphs and rows of tables of that width.
final class BriefPieces {
    private static final double BODY = 2.95;
    private static final double QUIET = 2.4;
    private static final double HEAD = 3.7;
    private static final double CELL = 2.7;
    private static final double COLUMN = 2.35;
    private static final double FINE = 2.15;
    private static final double MARK = 1.8;
    private static final double LEADING = 1.42;
    private static final double PAD = 0.75;
    private static final double GAP = 2.4;
    private static final double INDENT = 3.4;
    private static final double SOURCES = 5;
    private static final int BAND = 0xFFF4F1EA;

    private final Typesetter type;
    private final double width;
    private final double bodyEm;
    private final double quietEm;
    private final double headEm;
    private final double cellEm;
    private final double columnEm;
    private final double fineEm;
    private final double markEm;

    /// @param scale of the letters; 1 where there is room
    BriefPieces(Typesetter type, double width, double scale) {
        this.type = type;
        this.width = width;
        bodyEm = BODY * scale;
        quietEm = QUIET * scale;
        headEm = HEAD * scale;
        cellEm = CELL * scale;
        columnEm = COLUMN * scale;
        fineEm = FINE * scale;
        markEm = MARK * scale;
    }

    Piece heading(String text) {
        List<String> lines = type.lines(text, Weight.MEDIUM, headEm, width, width);
        double pitch = headEm * 1.3;
        return new Piece(
                lines.size() * pitch + 1.2,
                3.2,
                true,
                (x, y, out) -> {
                    Pieces.lines(lines, x, y, headEm, pitch, Weight.MEDIUM, Ink.ACCENT, out);
                    double rule = y + lines.size() * pitch + 0.4;
                    out.add(new Block.Rule(x, rule, x + width, rule, 0.25, Ink.ACCENT));
                });
    }

    Piece lead(String text) {
        List<String> lines = type.lines(text, Weight.BOLD, quietEm, width, width);
        double pitch = quietEm * LEADING;
        return new Piece(
                lines.size() * pitch,
                1.3,
                true,
                (x, y, out) ->
                        Pieces.lines(lines, x, y, quietEm, pitch, Weight.BOLD, Ink.MUTED, out));
    }

    Piece paragraph(Words words, boolean quiet) {
        return text(words, quiet ? quietEm : bodyEm, 0, quiet ? Ink.MUTED : Ink.TEXT, 0.9);
    }

    /// One of several things that are said.
    Piece item(Words words) {
        Piece text = text(words, bodyEm, INDENT, Ink.TEXT, 0.6);
        double pitch = bodyEm * LEADING;
        return new Piece(
                text.height(),
                text.before(),
                false,
                (x, y, out) -> {
                    double middle = y + pitch / 2;
                    out.add(new Block.Fill(x + 1.2, middle - 0.4, 0.8, 0.8, Ink.ACCENT));
                    text.placing().at(x, y, out);
                });
    }

    Piece note(String text) {
        return text(Words.of(text), quietEm, 0, Ink.MUTED, 0.7);
    }

    private Piece text(Words words, double em, double indent, int argb, double before) {
        Marked marked = mark(words, em, width - indent);
        double pitch = em * LEADING;
        return new Piece(
                marked.lines().size() * pitch,
                before,
                false,
                (x, y, out) -> marked.place(x + indent, y, em, pitch, argb, out));
    }

    /// Lines with the numbers raised behind the last, or on a line of their own where they find no
    /// room there.
    ///
    /// @param markEm of the numbers
    private record Marked(List<String> lines, double end, String marks, double markEm) {
        void place(double x, double y, double em, double pitch, int argb, List<Block> out) {
            Pieces.lines(lines, x, y, em, pitch, Weight.REGULAR, argb, out);
            if (!marks.isEmpty()) {
                double base = y + (lines.size() - 1) * pitch + Pieces.baseline(em, pitch);
                out.add(
                        new Block.Line(
                                x + end + 0.35,
                                base - 0.36 * em,
                                marks,
                                Weight.REGULAR,
                                markEm,
                                Ink.ACCENT));
            }
        }
    }

    private Marked mark(Words words, double em, double room) {
        double marks =
                words.marks().isEmpty()
                        ? 0
                        : type.width(words.marks(), Weight.REGULAR, markEm) + 0.5;
        List<String> lines = type.lines(words.text(), Weight.REGULAR, em, room, room);
        double end = type.width(lines.getLast(), Weight.REGULAR, em);
        if (end + marks > room && marks > 0) {
            double less = Math.max(room / 2, room - marks);
            lines = type.lines(words.text(), Weight.REGULAR, em, less, less);
            end = type.width(lines.getLast(), Weight.REGULAR, em);
        }
        return new Marked(lines, end, words.marks(), markEm);
    }

    private double[] widths(List<Column> columns) {
        double sum = columns.stream().mapToDouble(Column::share).sum();
        double room = width - GAP * (columns.size() - 1);
        return columns.stream().mapToDouble(c -> c.share() / sum * room).toArray();
    }

    /// The heads of the columns; stands again where a table goes on on the next page.
    Piece head(Table table) {
        double[] widths = widths(table.columns());
        List<List<String>> cells = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            String head = table.columns().get(i).head();
            cells.add(type.lines(head, Weight.MEDIUM, columnEm, widths[i], widths[i]));
            most = Math.max(most, cells.getLast().size());
        }
        double pitch = columnEm * 1.3;
        double height = most * pitch + 2 * PAD;
        return new Piece(
                height,
                1.2,
                true,
                (x, y, out) -> {
                    out.add(new Block.Fill(x, y, width, height, BAND));
                    double left = x;
                    for (int i = 0; i < widths.length; i++) {
                        for (int k = 0; k < cells.get(i).size(); k++) {
                            String line = cells.get(i).get(k);
                            double w = type.width(line, Weight.MEDIUM, columnEm);
                            boolean right = table.columns().get(i).number();
                            out.add(
                                    new Block.Line(
                                            right ? left + widths[i] - w : left,
                                            y + PAD + k * pitch + Pieces.baseline(columnEm, pitch),
                                            line,
                                            Weight.MEDIUM,
                                            columnEm,
                                            Ink.TEXT));
                        }
                        left += widths[i] + GAP;
                    }
                    out.add(new Block.Rule(x, y + height, x + width, y + height, 0.25, Ink.TEXT));
                });
    }

    Piece row(Table table, List<Words> cells) {
        double[] widths = widths(table.columns());
        List<Marked> all = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            all.add(mark(cells.get(i), cellEm, widths[i]));
            most = Math.max(most, all.getLast().lines().size());
        }
        double pitch = cellEm * 1.3;
        double height = most * pitch + 2 * PAD;
        return new Piece(
                height,
                0,
                false,
                (x, y, out) -> {
                    double left = x;
                    for (int i = 0; i < widths.length; i++) {
                        if (table.columns().get(i).number()) {
                            right(all.get(i).lines(), left + widths[i], y + PAD, pitch, out);
                        } else {
                            all.get(i).place(left, y + PAD, cellEm, pitch, Ink.TEXT, out);
                        }
                        left += widths[i] + GAP;
                    }
                    out.add(new Block.Rule(x, y + height, x + width, y + height, 0.12, Ink.RULE));
                });
    }

    private void right(List<String> lines, double right, double y, double pitch, List<Block> out) {
        for (int k = 0; k < lines.size(); k++) {
            double w = type.width(lines.get(k), Weight.REGULAR, cellEm);
            out.add(
                    new Block.Line(
                            right - w,
                            y + k * pitch + Pieces.baseline(cellEm, pitch),
                            lines.get(k),
                            Weight.REGULAR,
                            cellEm,
                            Ink.TEXT));
        }
    }

    /// Two sources beside each other.
    ///
    /// @param number of the first
    /// @param second null where it is the last
    Piece sources(int number, String first, @Nullable String second) {
        double each = (width - SOURCES) / 2;
        double room = each - INDENT;
        double pitch = fineEm * 1.36;
        List<String> one = type.lines(first, Weight.REGULAR, fineEm, room, room);
        List<String> two =
                second == null ? List.of() : type.lines(second, Weight.REGULAR, fineEm, room, room);
        return new Piece(
                Math.max(one.size(), two.size()) * pitch,
                0.25,
                false,
                (x, y, out) -> {
                    source(number, one, x, y, pitch, out);
                    if (second != null) {
                        source(number + 1, two, x + each + SOURCES, y, pitch, out);
                    }
                });
    }

    private void source(
            int number, List<String> lines, double x, double y, double pitch, List<Block> out) {
        String mark = Integer.toString(number);
        double right = x + INDENT - 0.8 - type.width(mark, Weight.REGULAR, fineEm);
        double base = y + Pieces.baseline(fineEm, pitch);
        out.add(new Block.Line(right, base, mark, Weight.REGULAR, fineEm, Ink.ACCENT));
        Pieces.lines(lines, x + INDENT, y, fineEm, pitch, Weight.REGULAR, Ink.MUTED, out);
    }
}
